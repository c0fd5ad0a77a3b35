package samples.reactor;

import java.time.Duration;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Where the stages of a pipeline run: what stands behind a source moves it, what stands before a function moves that. */
@RestController
final class Pipelines {
  private final WebClient client;
  private final Store store;
  private final Scheduler injected;

  Pipelines(WebClient client, Store store, Scheduler injected) {
    this.client = client;
    this.store = store;
    this.injected = injected;
  }

  static final class Store {
    String read(String key) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return key;
    }
  }

  @GetMapping("/sources")
  Flux<String> sources() {
    Mono<String> wrong = Mono.fromCallable(() -> store.read("a")); // expect: blocking-sleep
    Mono<String> right = Mono.fromCallable(() -> store.read("a")).subscribeOn(Schedulers.boundedElastic());
    Mono<String> moved = Mono.fromCallable(() -> store.read("a")).publishOn(Schedulers.boundedElastic());
    Mono<String> toCpu = Mono.fromSupplier(() -> store.read("a")).subscribeOn(Schedulers.parallel()); // expect: blocking-sleep
    Mono<String> given = Mono.fromCallable(() -> store.read("a")).subscribeOn(injected);
    Mono<String> notMoved = Mono.fromCallable(() -> store.read("a")).subscribeOn(Schedulers.immediate());
    return Flux.concat(wrong, right, moved, toCpu, given, notMoved);
  }

  @GetMapping("/hops")
  Mono<String> hops(String name) {
    return Mono.just(name)
        .map(n -> store.read(n)) // expect: offload-without-effect
        .publishOn(Schedulers.boundedElastic())
        .map(n -> store.read(n))
        .publishOn(Schedulers.parallel())
        .map(n -> store.read(n)); // expect: blocking-sleep
  }

  @GetMapping("/eager")
  Mono<String> eager() {
    return Mono.just(store.read("a")) // expect: offload-eager-argument
        .subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/asynchronous")
  Mono<String> asynchronousSource() {
    return client
        .get()
        .uri("/a")
        .retrieve()
        .bodyToMono(String.class)
        .flatMap(body -> Mono.fromCallable(() -> store.read(body))) // expect: offload-without-effect
        .subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/asynchronous-right")
  Mono<String> asynchronousSourceRight() {
    return client
        .get()
        .uri("/a")
        .retrieve()
        .bodyToMono(String.class)
        .flatMap(body -> Mono.fromCallable(() -> store.read(body)).subscribeOn(Schedulers.boundedElastic()));
  }

  @GetMapping("/after")
  Mono<String> afterAnInnerPublisher(String name) {
    return Mono.just(name)
        .flatMap(n -> Mono.fromCallable(() -> store.read(n)).subscribeOn(Schedulers.boundedElastic()))
        .map(n -> store.read(n));
  }

  @GetMapping("/body")
  Mono<String> bodyOfFlatMap(String name) {
    return Mono.just(name)
        .flatMap(n -> Mono.just(store.read(n)).subscribeOn(Schedulers.boundedElastic())); // expect: offload-eager-argument
  }

  @GetMapping("/second")
  Mono<String> secondSource() {
    Mono<String> second = Mono.fromCallable(() -> store.read("b")); // expect: offload-without-effect
    return client.get().uri("/a").retrieve().bodyToMono(Void.class).then(second).subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/second-right")
  Mono<String> secondSourceRight() {
    Mono<String> second = Mono.fromCallable(() -> store.read("b"));
    return Mono.<Void>empty().then(second).subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/timers")
  Flux<String> timers() {
    return Flux.merge(
        Mono.delay(Duration.ofSeconds(1)).map(tick -> store.read("a")), // expect: blocking-sleep
        Mono.delay(Duration.ofSeconds(1), Schedulers.boundedElastic()).map(tick -> store.read("a")),
        Flux.interval(Duration.ofSeconds(1))
            .subscribeOn(Schedulers.boundedElastic())
            .map(tick -> store.read("a"))); // expect: offload-without-effect
  }

  @GetMapping("/zip")
  Mono<List<String>> zipped() {
    Mono<String> one = Mono.fromCallable(() -> store.read("a")).subscribeOn(Schedulers.boundedElastic());
    Mono<String> other = Mono.fromCallable(() -> store.read("b")).subscribeOn(Schedulers.boundedElastic());
    return Mono.zip(one, other, (a, b) -> List.of(store.read(a), b));
  }

  @GetMapping("/block")
  Mono<String> blocks() {
    String name = client.get().uri("/a").retrieve().bodyToMono(String.class).block(); // expect: blocking-reactive-wait
    return Mono.justOrEmpty(name);
  }

  private Mono<String> load(String key) {
    return Mono.fromCallable(() -> store.read(key)); // expect: blocking-sleep
  }

  @GetMapping("/helper")
  Mono<String> helperForgotten() {
    return load("a");
  }

  private Mono<String> loadElsewhere(String key) {
    return Mono.fromCallable(() -> store.read(key));
  }

  @GetMapping("/helper-right")
  Mono<String> helperOffloaded() {
    return loadElsewhere("a").subscribeOn(Schedulers.boundedElastic());
  }

  void nobodySubscribes() {
    Mono.fromCallable(() -> store.read("a")); // expect: dropped-publisher
  }
}
