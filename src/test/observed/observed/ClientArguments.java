package observed;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.reactive.RedisReactiveCommands;
import java.util.Map;
import java.util.concurrent.Callable;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.Dsl;
import org.springframework.web.reactive.function.client.WebClient;

/** Clients with a server behind them. */
final class ClientArguments {
  private ClientArguments() {}

  /** Adds them. */
  static void in(Map<Class<?>, Callable<?>> byType, Servers servers) {
    byType.put(WebClient.class, servers::client);
    byType.put(WebClient.Builder.class, () -> WebClient.builder().baseUrl(servers.url()));
    byType.put(AsyncHttpClient.class, Dsl::asyncHttpClient);
    byType.put(CloseableHttpAsyncClient.class, ClientArguments::apache);
    byType.put(
        SimpleHttpRequest.class, () -> SimpleHttpRequest.create("GET", servers.url() + "/a"));
    byType.put(OkHttpClient.class, OkHttpClient::new);
    byType.put(Request.class, () -> new Request.Builder().url(servers.url()).build());
    byType.put(RedisAsyncCommands.class, () -> redis(servers).async());
    byType.put(RedisReactiveCommands.class, () -> redis(servers).reactive());
  }

  private static CloseableHttpAsyncClient apache() {
    CloseableHttpAsyncClient client = HttpAsyncClients.createDefault();
    client.start();
    return client;
  }

  private static StatefulRedisConnection<String, String> redis(Servers servers) {
    return RedisClient.create(servers.redis()).connect();
  }
}
