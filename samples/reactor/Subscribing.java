package samples.reactor;

import java.util.concurrent.ExecutionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Whoever subscribes starts the pipeline, on the own thread; whoever blocks waits for it there. */
@RestController
final class Subscribing {
  private final WebClient client;

  Subscribing(WebClient client) {
    this.client = client;
  }

  static String read(String key) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return key;
  }

  private Mono<String> fetch(String key) {
    return client.get().uri(key).retrieve().bodyToMono(String.class);
  }

  @GetMapping("/subscribe")
  Mono<Void> subscribes() {
    Mono.fromCallable(() -> read("a")).subscribe(); // expect: blocking-sleep
    fetch("b").subscribe(b -> read(b), e -> read("c")); // expect: blocking-sleep
    return Mono.empty();
  }

  @GetMapping("/subscribe-right")
  Mono<Void> subscribesRight() {
    Mono.fromCallable(() -> read("a")).subscribeOn(Schedulers.boundedElastic()).subscribe();
    fetch("b").publishOn(Schedulers.boundedElastic()).subscribe(b -> read(b), e -> read("c"));
    return Mono.empty();
  }

  @GetMapping("/inside")
  Mono<String> subscribesInside(String name) {
    return Mono.just(name)
        .publishOn(Schedulers.boundedElastic())
        .doOnNext(n -> Mono.fromCallable(() -> read(n)).subscribe());
  }

  @GetMapping("/inside-wrong")
  Mono<String> subscribesInsideWrong(String name) {
    return Mono.just(name)
        .doOnNext(n -> Mono.fromCallable(() -> read(n)).subscribe()); // expect: blocking-sleep
  }

  @GetMapping("/waits")
  Mono<String> waits() throws ExecutionException, InterruptedException {
    String one = fetch("a").block(); // expect: blocking-reactive-wait
    String other = fetch("b").toFuture().get(); // expect: blocking-future-wait
    String last = Flux.just(one, other).flatMap(this::fetch).blockLast(); // expect: blocking-reactive-wait
    for (String each : Flux.just(one, other).flatMap(this::fetch).toIterable()) { // expect: blocking-reactive-wait
      last = each;
    }
    return Mono.just(last);
  }

  @GetMapping("/waits-right")
  Mono<String> waitsRight() {
    return Mono.fromCallable(() -> fetch("a").block()).subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/waits-inside")
  Mono<String> waitsInside() {
    return fetch("a").map(a -> fetch(a).block()); // expect: blocking-reactive-wait
  }
}
