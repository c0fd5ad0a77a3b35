package observed;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.redis.client.Redis;
import io.vertx.sqlclient.ClientBuilder;
import io.vertx.sqlclient.Pool;
import reactor.netty.http.client.HttpClient;
import reactor.netty.tcp.TcpClient;

/** Where the rewritten samples find those whom they talk to: on the loopback. */
public final class Addresses {
  private static volatile Servers servers;

  private Addresses() {}

  /** Before any sample runs. */
  static void of(Servers those) {
    servers = those;
  }

  /** The same page of the server that there is. */
  public static String url(String fixed) {
    return servers.url() + fixed.replaceFirst("https?://[^/]+", "");
  }

  /** The port of somebody who has something to say. */
  public static int peer(int fixed) {
    return servers.peer();
  }

  /** A client that was told no address. */
  public static HttpClient create(HttpClient client) {
    return client.baseUrl(servers.url());
  }

  /** A client that was told no address. */
  public static TcpClient create(TcpClient client) {
    return client.host("127.0.0.1").port(servers.peer());
  }

  /** A client that was told no address. */
  public static ClientBuilder<Pool> pool() {
    return PgBuilder.pool()
        .connectingTo(
            new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(servers.postgres())
                .setDatabase(Databases.NAME)
                .setUser("")
                .setPassword(""));
  }

  /** A client that was told no address. */
  public static Redis createClient(Vertx vertx) {
    return Redis.createClient(vertx, servers.redis());
  }
}
