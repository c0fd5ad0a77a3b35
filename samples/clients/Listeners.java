package samples.clients;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConfirmListener;
import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.SocketAcceptor;
import io.rsocket.util.DefaultPayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Where the clients of search engines and brokers call back. */
final class Listeners {
  private final ExecutorService workers = Executors.newFixedThreadPool(4);

  void search(RestClient client) {
    client.performRequestAsync(
        new Request("GET", "/orders"),
        new ResponseListener() {
          @Override
          public void onSuccess(Response response) {
            store("found"); // expect: blocking-file-io
          }

          @Override
          public void onFailure(Exception failure) {
            workers.execute(() -> store("failed"));
          }
        });
  }

  CompletableFuture<String> searchLater(ElasticsearchAsyncClient client) {
    return client.info().thenApply(answer -> store(answer.name())); // expect: blocking-file-io
  }

  CompletableFuture<String> searchLaterRight(ElasticsearchAsyncClient client) {
    return client.info().thenApplyAsync(answer -> store(answer.name()), workers);
  }

  void confirms(Channel channel) {
    channel.addConfirmListener(
        new ConfirmListener() {
          @Override
          public void handleAck(long tag, boolean multiple) {
            store("acknowledged"); // expect: blocking-file-io
          }

          @Override
          public void handleNack(long tag, boolean multiple) {
            workers.execute(() -> store("lost"));
          }
        });
    channel.addConfirmListener(
        (tag, multiple) -> store("acknowledged"), // expect: blocking-file-io
        (tag, multiple) -> workers.execute(() -> store("lost")));
    channel.addReturnListener(returned -> store("returned")); // expect: blocking-file-io
  }

  /** Consumers have a pool. */
  void consumes(Channel channel) throws IOException {
    channel.basicConsume("orders", true, (tag, message) -> store("order"), tag -> {});
  }

  SocketAcceptor responder() {
    return SocketAcceptor.forRequestResponse(
        question -> Mono.just(DefaultPayload.create(store("a")))); // expect: blocking-file-io
  }

  final class Responder implements RSocket {
    @Override
    public Mono<Payload> requestResponse(Payload question) {
      store("a"); // expect: blocking-file-io
      return Mono.fromCallable(() -> DefaultPayload.create(store("b")))
          .subscribeOn(Schedulers.boundedElastic());
    }
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
