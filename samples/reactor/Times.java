package samples.reactor;

import java.time.Duration;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** Delays, timeouts, repetitions and caches: which thread takes over, and when. */
@RestController
final class Times {
  private static final Duration SOON = Duration.ofMillis(10);

  private final Scheduler elastic = Schedulers.boundedElastic();
  private final Mono<String> cached =
      Mono.fromCallable(() -> read("cached")).subscribeOn(Schedulers.boundedElastic()).cache();

  static String read(String key) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return key;
  }

  @GetMapping("/delay")
  Mono<String> delayed(String name) {
    return Mono.just(name)
        .publishOn(elastic)
        .delayElement(SOON)
        .map(n -> read(n)) // expect: offload-without-effect
        .subscribeOn(elastic);
  }

  @GetMapping("/delay-right")
  Mono<String> delayedRight(String name) {
    return Mono.just(name).delayElement(SOON, elastic).map(n -> read(n));
  }

  @GetMapping("/then")
  Mono<String> afterADelay() {
    return Mono.delay(SOON).then(Mono.fromCallable(() -> read("a"))).subscribeOn(elastic); // expect: offload-without-effect
  }

  @GetMapping("/then-right")
  Mono<String> afterADelayRight() {
    return Mono.delay(SOON).then(Mono.fromCallable(() -> read("a")).subscribeOn(elastic));
  }

  @GetMapping("/subscription")
  Mono<String> delayedSubscription() {
    return Mono.fromCallable(() -> read("a")).delaySubscription(SOON).subscribeOn(elastic); // expect: offload-without-effect
  }

  @GetMapping("/subscription-right")
  Mono<String> delayedSubscriptionRight() {
    return Mono.fromCallable(() -> read("a")).delaySubscription(SOON, elastic);
  }

  @PostMapping("/buffer")
  Flux<List<String>> buffered(@RequestBody Flux<String> names) {
    return names
        .publishOn(elastic)
        .buffer(SOON)
        .doOnNext(n -> read("a")) // expect: offload-without-effect
        .publishOn(elastic)
        .map(n -> n.get(0))
        .bufferTimeout(10, SOON)
        .doOnNext(n -> read("b")); // expect: blocking-sleep
  }

  @PostMapping("/buffer-right")
  Flux<List<String>> bufferedRight(@RequestBody Flux<String> names) {
    return names.publishOn(elastic).bufferTimeout(10, SOON, elastic).doOnNext(n -> read("b"));
  }

  @PostMapping("/sample")
  Flux<String> sampled(@RequestBody Flux<String> names) {
    return names.publishOn(elastic).sample(SOON).map(n -> read(n)); // expect: offload-without-effect
  }

  @GetMapping("/timeout")
  Mono<String> timeouts() {
    return Mono.fromCallable(() -> read("a"))
        .subscribeOn(elastic)
        .doOnCancel(() -> read("b")) // expect: blocking-sleep
        .timeout(SOON)
        .map(a -> read(a))
        .onErrorResume(e -> Mono.fromCallable(() -> read("c"))); // expect: blocking-sleep
  }

  @GetMapping("/timeout-right")
  Mono<String> timeoutsRight() {
    return Mono.fromCallable(() -> read("a"))
        .subscribeOn(elastic)
        .doOnCancel(() -> read("b"))
        .timeout(SOON, elastic)
        .map(a -> read(a))
        .onErrorResume(e -> Mono.fromCallable(() -> read("c")));
  }

  @GetMapping("/fallback")
  Mono<String> fallback() {
    return Mono.fromCallable(() -> read("a"))
        .subscribeOn(elastic)
        .timeout(SOON, Mono.fromCallable(() -> read("b"))) // expect: offload-without-effect
        .subscribeOn(elastic);
  }

  /** A source that blocks whoever asks it is done before the clock starts. */
  @GetMapping("/fallback-too-late")
  Mono<String> fallbackTooLate() {
    return Mono.fromCallable(() -> read("a"))
        .timeout(SOON, Mono.fromCallable(() -> read("b"))) // noise: offload-without-effect (the timeout never comes)
        .subscribeOn(elastic);
  }

  @GetMapping("/fallback-right")
  Mono<String> fallbackRight() {
    return Mono.fromCallable(() -> read("a"))
        .timeout(SOON, Mono.fromCallable(() -> read("b")).subscribeOn(elastic))
        .subscribeOn(elastic);
  }

  /** The second attempt is made on the timer's thread. */
  @GetMapping("/back-off")
  Mono<String> backOff() {
    return Mono.fromCallable(() -> read("a")) // expect: offload-without-effect
        .retryWhen(Retry.backoff(3, SOON))
        .subscribeOn(elastic);
  }

  @GetMapping("/back-off-right")
  Mono<String> backOffRight() {
    return Mono.fromCallable(() -> read("a"))
        .subscribeOn(elastic)
        .retryWhen(Retry.backoff(3, SOON).maxBackoff(SOON).filter(e -> e instanceof RuntimeException));
  }

  @GetMapping("/fixed-delay")
  Mono<String> fixedDelay() {
    return Mono.fromCallable(() -> read("a")) // expect: offload-without-effect
        .retryWhen(Retry.fixedDelay(3, SOON).transientErrors(true))
        .subscribeOn(elastic);
  }

  @GetMapping("/retry-right")
  Mono<String> retriedAtOnce() {
    return Mono.fromCallable(() -> read("a")).retry(3).retryWhen(Retry.max(3)).subscribeOn(elastic);
  }

  @GetMapping("/retry")
  Mono<String> retriedBehindAHop() {
    return Mono.fromCallable(() -> read("a")) // expect: blocking-sleep
        .map(a -> read(a)) // expect: blocking-sleep
        .publishOn(Schedulers.parallel())
        .map(a -> a.trim())
        .retry(3)
        .subscribeOn(elastic);
  }

  @GetMapping("/repeat-when")
  Flux<String> repeatedLater() {
    return Mono.fromCallable(() -> read("a")) // expect: offload-without-effect
        .repeatWhen(ends -> ends.delayElements(SOON))
        .subscribeOn(elastic);
  }

  @GetMapping("/repeat-when-right")
  Flux<String> repeatedLaterRight() {
    return Mono.fromCallable(() -> read("a"))
        .repeatWhen(ends -> ends.delayElements(SOON, elastic))
        .subscribeOn(elastic);
  }

  /** Whoever comes later gets it at once, on the own thread. */
  @GetMapping("/cache")
  Mono<String> cachedValue() {
    return cached.map(a -> read(a)); // expect: blocking-sleep
  }

  @GetMapping("/cache-right")
  Mono<String> cachedValueRight() {
    return cached.publishOn(elastic).map(a -> read(a));
  }

  @GetMapping("/side-effects")
  Mono<String> sideEffects() {
    return Mono.fromCallable(() -> "a")
        .doFirst(() -> read("b")) // expect: blocking-sleep
        .doOnSubscribe(s -> read("c")) // expect: blocking-sleep
        .doFinally(s -> read("d")) // expect: blocking-sleep
        .doOnTerminate(() -> read("e")); // expect: blocking-sleep
  }

  @GetMapping("/side-effects-right")
  Mono<String> sideEffectsRight() {
    return Mono.fromCallable(() -> "a")
        .doFirst(() -> read("b"))
        .doOnSubscribe(s -> read("c"))
        .doFinally(s -> read("d"))
        .doOnTerminate(() -> read("e"))
        .subscribeOn(elastic);
  }
}
