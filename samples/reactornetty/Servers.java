package samples.reactornetty;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.Connection;
import reactor.netty.ConnectionObserver;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.tcp.TcpClient;
import reactor.netty.tcp.TcpServer;

/** Handlers run on the connection's event loop, and what they return is subscribed there. */
final class Servers {
  private final HttpClient client = HttpClient.create();

  DisposableServer http() {
    return HttpServer.create()
        .route(
            routes ->
                routes
                    .get("/page", (request, response) -> response.sendString(Mono.just(page()))) // expect: blocking-file-io via page > Files#readString
                    .get("/sheet", this::sheet) // expect: blocking-file-io via sheet > page
                    .post(
                        "/store",
                        (request, response) ->
                            response.sendString(
                                request.receive().aggregate().asString().map(text -> page()))) // expect: blocking-file-io
                    .get(
                        "/lazy",
                        (request, response) ->
                            response.sendString(Mono.fromCallable(() -> page()))) // expect: blocking-file-io
                    .get(
                        "/offloaded",
                        (request, response) ->
                            response.sendString(
                                Mono.fromCallable(() -> page())
                                    .subscribeOn(Schedulers.boundedElastic())))
                    .get(
                        "/object",
                        new BiFunction<
                            HttpServerRequest, HttpServerResponse, Publisher<Void>>() {
                          @Override
                          public Publisher<Void> apply(
                              HttpServerRequest request, HttpServerResponse response) {
                            return response.sendString(Mono.just(page())); // expect: blocking-file-io
                          }
                        }))
        .doOnConnection(connection -> page()) // expect: blocking-file-io
        .bindNow();
  }

  private Publisher<Void> sheet(HttpServerRequest request, HttpServerResponse response) {
    return response.sendString(Mono.just(page()));
  }

  DisposableServer tcp() {
    return TcpServer.create()
        .handle(
            (in, out) ->
                out.sendString(
                    in.receive().asString().map(line -> page()))) // expect: blocking-file-io
        .bindNow();
  }

  Mono<String> fetch(String uri) {
    return client
        .doOnResponse((response, connection) -> page()) // expect: blocking-file-io
        .get()
        .uri(uri)
        .responseSingle((response, body) -> body.asString().map(text -> page())) // expect: blocking-file-io
        .map(text -> text + page()); // expect: blocking-file-io
  }

  Mono<String> fetchAndStore(String uri) {
    return client
        .get()
        .uri(uri)
        .responseContent()
        .aggregate()
        .asString()
        .publishOn(Schedulers.boundedElastic())
        .map(text -> text + page());
  }

  Mono<? extends Connection> connect() {
    return TcpClient.create()
        .doOnConnected(connection -> page()) // expect: blocking-file-io
        .handle((in, out) -> in.receive().map(ByteBuf::readableBytes).map(size -> page()).then()) // expect: blocking-file-io
        .connect();
  }

  /** What only sets something up is done at once; what is sent is sent for whoever subscribes. */
  Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
    response.status(200);
    response.trailerHeaders(headers -> headers.set("a", "b"));
    response.sendString(Mono.just("dropped")); // expect: dropped-publisher
    return response.sendString(Mono.just("sent"));
  }

  final class Observer implements ConnectionObserver {
    @Override
    public void onStateChange(Connection connection, State state) {
      page(); // expect: blocking-file-io
    }
  }

  private String page() {
    try {
      return Files.readString(Path.of("page.html"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
