package samples.spring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** WebFlux: handlers and the bodies they read, on the event loop of the connection. */
final class RequestBodies {
  private RequestBodies() {}

  @RestController
  static final class Invoices {
    /** Read before the method is called, on the event loop. */
    @PostMapping("/text")
    Mono<String> text(@RequestBody String invoice) {
      return Mono.just(store(invoice)); // expect: blocking-file-io
    }

    @PostMapping("/mono")
    Mono<String> mono(@RequestBody Mono<String> invoice) {
      return invoice.map(RequestBodies::store); // expect: blocking-file-io
    }

    @PostMapping("/mono-object")
    Mono<String> monoObject(@RequestBody Mono<String> invoice) {
      return invoice.map(
          new Function<String, String>() {
            @Override
            public String apply(String text) {
              return store(text); // expect: blocking-file-io
            }
          });
    }

    /** To subscribe elsewhere does not move a body that is still to come. */
    @PostMapping("/mono-late")
    Mono<String> monoLate(@RequestBody Mono<String> invoice) {
      return invoice
          .map(text -> store(text)) // gap: offload-without-effect (where a body that is a parameter emits is not known)
          .subscribeOn(Schedulers.boundedElastic());
    }

    @PostMapping("/mono-right")
    Mono<String> monoRight(@RequestBody Mono<String> invoice) {
      return invoice.publishOn(Schedulers.boundedElastic()).map(RequestBodies::store);
    }

    /** Behind a hop of its own it stays there. */
    @GetMapping("/hop")
    Mono<String> hop() {
      return Mono.fromCallable(() -> store("a"))
          .subscribeOn(Schedulers.boundedElastic())
          .map(text -> store(text));
    }

    @GetMapping("/future")
    CompletableFuture<String> future() {
      store("a"); // expect: blocking-file-io
      return CompletableFuture.completedFuture("a");
    }

    /** What is thrown elsewhere is handled there. */
    @GetMapping("/fails-elsewhere")
    Mono<String> failsElsewhere() {
      return Mono.<String>error(new IllegalStateException()).subscribeOn(Schedulers.boundedElastic());
    }

    @GetMapping("/fails-here")
    Mono<String> failsHere() {
      return Mono.error(new IllegalArgumentException());
    }

    @ExceptionHandler
    String failed(IllegalArgumentException failure) {
      return store("failed"); // expect: blocking-file-io
    }
  }

  /** Functions that handle requests, in every form. */
  static final class Functions {
    RouterFunction<ServerResponse> routes() {
      return RouterFunctions.route()
          .POST(
              "/lambda",
              request ->
                  request
                      .bodyToMono(String.class)
                      .flatMap(
                          body -> ServerResponse.ok().bodyValue(store(body)))) // expect: blocking-file-io
          .POST("/reference", this::reference) // expect: blocking-file-io via reference > store
          .POST(
              "/object",
              new HandlerFunction<ServerResponse>() {
                @Override
                public Mono<ServerResponse> handle(ServerRequest request) {
                  store("head"); // expect: blocking-file-io
                  return request
                      .bodyToMono(String.class)
                      .map(RequestBodies::store) // expect: blocking-file-io
                      .flatMap(body -> ServerResponse.ok().bodyValue(body));
                }
              })
          .POST("/right", this::right)
          .build();
    }

    private Mono<ServerResponse> reference(ServerRequest request) {
      store("head");
      return ServerResponse.ok().build();
    }

    private Mono<ServerResponse> right(ServerRequest request) {
      return request
          .bodyToMono(String.class)
          .publishOn(Schedulers.boundedElastic())
          .map(RequestBodies::store)
          .flatMap(body -> ServerResponse.ok().bodyValue(body));
    }
  }

  /** Around the others: before them on the event loop, after them where they ended. */
  static final class Audit implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
      store("before"); // expect: blocking-file-io
      return chain
          .filter(exchange)
          .doFinally(signal -> store("after")); // expect: blocking-file-io
    }
  }

  private static String store(String invoice) {
    try {
      Files.writeString(Path.of("invoice.txt"), invoice);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return invoice;
  }
}
