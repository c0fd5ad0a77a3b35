package samples.clients;

import com.datastax.oss.driver.api.core.CqlSession;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.reactive.RedisReactiveCommands;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.asynchttpclient.AsyncCompletionHandler;
import org.asynchttpclient.AsyncHttpClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Where the clients of stores, brokers and servers call back. */
final class Callbacks {
  private final ExecutorService workers = Executors.newFixedThreadPool(4);

  void lettuce(RedisAsyncCommands<String, String> redis) {
    redis
        .get("a")
        .thenApply(text -> store(text)) // expect: blocking-file-io via store > Files#writeString
        .thenAccept(this::store); // expect: blocking-file-io, dropped-future
    redis.get("a").thenApplyAsync(text -> store(text), workers).thenAccept(this::store); // expect: dropped-future
  }

  Mono<String> reactive(RedisReactiveCommands<String, String> redis) {
    return redis.get("a").map(text -> store(text)); // expect: blocking-file-io
  }

  Mono<String> reactiveOffloaded(RedisReactiveCommands<String, String> redis) {
    return redis.get("a").publishOn(Schedulers.boundedElastic()).map(text -> store(text));
  }

  final class News extends RedisPubSubAdapter<String, String> {
    @Override
    public void message(String channel, String message) {
      store(message); // expect: blocking-file-io
    }
  }

  void cassandra(CqlSession session) {
    session
        .executeAsync("select a from b")
        .thenApply(rows -> store(rows.one().getString(0))) // expect: blocking-file-io
        .exceptionally(failure -> store("b")); // expect: blocking-file-io
    session
        .executeAsync("select a from b")
        .thenApplyAsync(rows -> store(rows.one().getString(0)), workers)
        .exceptionally(failure -> store("b"));
  }

  void kafka(Producer<String, String> producer, ProducerRecord<String, String> message) {
    workers.execute(
        () -> {
          producer.send(message, (metadata, failure) -> store("sent")); // expect: blocking-file-io
          producer.send(message, this::sent); // expect: blocking-file-io via sent
          producer.send(
              message,
              new Callback() {
                @Override
                public void onCompletion(RecordMetadata metadata, Exception failure) {
                  store("sent"); // expect: blocking-file-io
                }
              });
          producer.send(
              message, (metadata, failure) -> workers.execute(() -> store("sent")));
        });
  }

  private void sent(RecordMetadata metadata, Exception failure) {
    store("sent");
  }

  void asyncHttpClient(AsyncHttpClient client) {
    client
        .prepareGet("http://localhost")
        .execute()
        .toCompletableFuture()
        .thenApply(response -> store(response.getResponseBody())) // expect: blocking-file-io
        .thenAccept(this::store); // expect: blocking-file-io, dropped-future
    client
        .prepareGet("http://localhost")
        .execute(
            new AsyncCompletionHandler<String>() {
              @Override
              public String onCompleted(org.asynchttpclient.Response response) {
                return store(response.getResponseBody()); // expect: blocking-file-io
              }
            })
        .addListener(() -> store("done"), workers);
  }

  void apache(CloseableHttpAsyncClient client, SimpleHttpRequest request) {
    client.execute(
        request,
        new FutureCallback<SimpleHttpResponse>() {
          @Override
          public void completed(SimpleHttpResponse response) {
            store(response.getBodyText()); // expect: blocking-file-io
          }

          @Override
          public void failed(Exception failure) {
            workers.execute(() -> store("failed"));
          }

          @Override
          public void cancelled() {}
        });
  }

  /** OkHttp calls back on a pool that may wait. */
  void okhttp(OkHttpClient client, Request request) {
    client
        .newCall(request)
        .enqueue(
            new okhttp3.Callback() {
              @Override
              public void onResponse(Call call, Response response) throws IOException {
                store(response.body().string());
              }

              @Override
              public void onFailure(Call call, IOException failure) {
                store("failed");
              }
            });
  }

  private String store(String text) {
    try {
      Files.writeString(Path.of("answer.txt"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text;
  }
}
