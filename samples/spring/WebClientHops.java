package samples.spring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** An answer comes on the client's event loop, wherever it was asked for: whoever waits hops behind it. */
final class WebClientHops {
  private final WebClient client;

  WebClientHops(WebClient client) {
    this.client = client;
  }

  private Mono<String> fetch(String uri) {
    return client.get().uri(uri).retrieve().bodyToMono(String.class);
  }

  Mono<String> subscribedElsewhere() {
    return fetch("a")
        .flatMap(a -> Mono.fromCallable(() -> store(a))) // expect: offload-without-effect
        .subscribeOn(Schedulers.boundedElastic());
  }

  Mono<String> subscribedElsewhereByReference() {
    return fetch("a")
        .map(WebClientHops::store) // expect: offload-without-effect
        .subscribeOn(Schedulers.boundedElastic());
  }

  Mono<String> subscribedElsewhereByObject() {
    return fetch("a")
        .map(
            new Function<String, String>() {
              @Override
              public String apply(String a) {
                return store(a); // expect: offload-without-effect
              }
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  Mono<String> hopBehind() {
    return fetch("a")
        .publishOn(Schedulers.boundedElastic())
        .flatMap(a -> Mono.fromCallable(() -> store(a)));
  }

  /** The next answer comes on the event loop again. */
  Mono<String> asksAgain() {
    return fetch("a")
        .publishOn(Schedulers.boundedElastic())
        .flatMap(a -> fetch(store(a)))
        .map(b -> store(b)); // expect: offload-without-effect
  }

  Mono<String> waits() {
    return fetch("a").map(a -> fetch(a).block()); // expect: blocking-reactive-wait
  }

  Mono<String> waitsRight() {
    return fetch("a").flatMap(a -> fetch(a));
  }

  void subscribes() {
    fetch("a").doOnNext(WebClientHops::store).subscribe(); // expect: blocking-file-io
  }

  /** A filter begins on the thread that subscribes; what it adds behind the answer is the event loop's. */
  @Configuration
  static class Filters {
    @Bean
    WebClient timedClient(WebClient.Builder builder) {
      return builder.filter(this::timed).build();
    }

    @Bean
    WebClient signedClient(WebClient.Builder builder) {
      return builder.filter(new Signed()).build();
    }

    private Mono<ClientResponse> timed(ClientRequest request, ExchangeFunction next) {
      store("asked");
      return next.exchange(request).map(this::answered); // expect: blocking-file-io
    }

    private ClientResponse answered(ClientResponse response) {
      store("answered");
      return response;
    }
  }

  static final class Signed implements ExchangeFilterFunction {
    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
      store("signed");
      return next.exchange(request)
          .doOnNext(response -> store("answered")) // expect: offload-without-effect
          .publishOn(Schedulers.boundedElastic())
          .doOnNext(response -> store("answered"));
    }
  }

  private static String store(String text) {
    try {
      Files.writeString(Path.of("answer.txt"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text;
  }
}
