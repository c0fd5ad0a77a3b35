package samples.spring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** WebClient: a filter begins on the thread that subscribes; the answer comes on the event loop. */
final class WebClientFilters {
  private WebClientFilters() {}

  @Configuration
  static class Config {
    @Bean
    WebClient client(WebClient.Builder builder) {
      return builder
          .filter((request, next) -> {
            String token = read("token.txt");
            return next.exchange(ClientRequest.from(request).header("X-Token", token).build())
                .doOnNext(response -> read("log.txt")); // expect: blocking-file-io via read > Files#readString
          })
          .filter(ExchangeFilterFunction.ofResponseProcessor(response -> {
            read("log.txt"); // expect: blocking-file-io via read > Files#readString
            return Mono.just(response);
          }))
          .build();
    }

    /** The first filter stands around the others: what they hand over elsewhere comes from there. */
    @Bean
    WebClient loggingClient(WebClient.Builder builder) {
      return builder
          .filter((request, next) ->
              next.exchange(request).doOnNext(response -> read("log.txt"))) // noise: blocking-file-io (the filter behind it hands over on a worker)
          .filter(logging())
          .build();
    }

    private static ExchangeFilterFunction logging() {
      return (request, next) ->
          next.exchange(request)
              .publishOn(Schedulers.boundedElastic())
              .doOnNext(response -> read("log.txt"));
    }
  }

  static final class Quotes {
    private final WebClient client;

    Quotes(WebClient client) {
      this.client = client;
    }

    Mono<String> quote(String symbol) {
      return client
          .get()
          .uri("/quotes/{symbol}", symbol)
          .retrieve()
          .onStatus(HttpStatusCode::isError, response -> {
            read("errors.txt"); // expect: blocking-file-io via read > Files#readString
            return response.createException();
          })
          .bodyToMono(String.class);
    }

    Mono<String> exchanged(String symbol) {
      return client
          .get()
          .uri("/quotes/{symbol}", symbol)
          .exchangeToMono(response -> {
            read("log.txt"); // expect: blocking-file-io via read > Files#readString
            return response.bodyToMono(String.class);
          });
    }

    /** The body is asked for when the connection is there, on its event loop. */
    Mono<Void> send() {
      return client
          .post()
          .uri("/quotes")
          .contentType(MediaType.TEXT_PLAIN)
          .body(Mono.fromCallable(() -> read("quotes.csv")), String.class) // expect: blocking-file-io via read > Files#readString
          .retrieve()
          .bodyToMono(Void.class);
    }

    Mono<Void> sendOffloaded() {
      return client
          .post()
          .uri("/quotes")
          .contentType(MediaType.TEXT_PLAIN)
          .body(
              Mono.fromCallable(() -> read("quotes.csv")).subscribeOn(Schedulers.boundedElastic()),
              String.class)
          .retrieve()
          .bodyToMono(Void.class);
    }
  }

  private static String read(String name) {
    try {
      return Files.readString(Path.of(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
