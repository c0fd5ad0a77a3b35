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

/** One publisher after, beside or inside another: the one that ends first says where the next one starts. */
@RestController
final class Sequences {
  private static final Duration SOON = Duration.ofMillis(10);

  private final WebClient client;
  private final Scheduler elastic = Schedulers.boundedElastic();

  Sequences(WebClient client) {
    this.client = client;
  }

  static String track(String parcel) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return parcel;
  }

  private Mono<String> fetch(String parcel) {
    return client.get().uri(parcel).retrieve().bodyToMono(String.class);
  }

  /** The hop reaches what stands before the client's answer, and nothing behind it. */
  @GetMapping("/before-and-after")
  Mono<String> beforeAndAfter() {
    return Mono.fromCallable(() -> track("before"))
        .then(fetch("a"))
        .then(Mono.fromCallable(() -> track("after"))) // expect: offload-without-effect
        .subscribeOn(elastic);
  }

  @GetMapping("/before-and-after-right")
  Mono<String> beforeAndAfterRight() {
    return Mono.fromCallable(() -> track("before"))
        .then(fetch("a"))
        .then(Mono.fromCallable(() -> track("after")).subscribeOn(elastic))
        .subscribeOn(elastic);
  }

  @GetMapping("/after-clean-up")
  Mono<String> usingWhen() {
    return Mono.usingWhen(
        Mono.fromCallable(() -> track("open")).subscribeOn(elastic),
        open -> fetch(track(open)),
        open -> Mono.fromRunnable(() -> track("close"))); // expect: blocking-sleep
  }

  /** The function that cleans up is called there already. */
  @GetMapping("/cleaning-up")
  Mono<String> usingWhenFunction() {
    return Mono.usingWhen(
        Mono.fromCallable(() -> track("open")).subscribeOn(elastic),
        this::fetch,
        open -> {
          track("close"); // expect: blocking-sleep
          return Mono.empty();
        });
  }

  /** The second element is mapped where the publisher of the first one ended. */
  @GetMapping("/one-by-one")
  Flux<String> oneByOne() {
    return Flux.just("a", "b")
        .concatMap(a -> Mono.delay(SOON).thenReturn(track(a))) // expect: offload-without-effect
        .subscribeOn(elastic);
  }

  @GetMapping("/one-at-a-time")
  Flux<String> oneAtATime() {
    return Flux.just("a", "b")
        .flatMap(a -> Mono.delay(SOON).thenReturn(track(a)), 1) // expect: offload-without-effect
        .subscribeOn(elastic);
  }

  /** Here that is a thread that may wait; the first element is mapped where somebody subscribes. */
  @GetMapping("/one-by-one-first")
  Flux<String> oneByOneFirst() {
    return Flux.just("a", "b")
        .concatMap(a -> Mono.just(track(a)).subscribeOn(elastic)) // expect: offload-eager-argument
        .subscribeOn(Schedulers.parallel());
  }

  @GetMapping("/one-by-one-right")
  Flux<String> oneByOneRight() {
    return Flux.just("a", "b")
        .concatMap(a -> Mono.fromCallable(() -> track(a)).subscribeOn(elastic))
        .concatMap(a -> Mono.delay(SOON, elastic).map(tick -> track(a)))
        .flatMap(a -> Mono.delay(SOON, elastic).map(tick -> track(a)), 1);
  }

  /** The next element is awaited where the publisher ended that delayed this one. */
  @GetMapping("/until")
  Mono<String> delayedUntil() {
    return Mono.just("a")
        .publishOn(elastic)
        .delayUntil(a -> fetch(track(a)))
        .map(a -> track(a)) // expect: offload-without-effect
        .zipWhen(a -> fetch(a), (a, b) -> track(b)); // expect: offload-without-effect
  }

  @GetMapping("/until-right")
  Mono<String> delayedUntilRight() {
    return Mono.just("a")
        .publishOn(elastic)
        .delayUntil(a -> fetch(track(a)).publishOn(elastic))
        .map(a -> track(a))
        .zipWhen(a -> fetch(a).publishOn(elastic), (a, b) -> track(b));
  }

  /** Whoever comes first, or all: subscribed here, ended there. */
  @GetMapping("/together")
  Mono<String> together() {
    return Mono.when(fetch("a"), Mono.fromRunnable(() -> track("b"))) // expect: blocking-sleep
        .then(Mono.fromCallable(() -> track("c"))); // expect: blocking-sleep
  }

  @GetMapping("/first")
  Mono<String> first() {
    return Mono.firstWithSignal(fetch("a"), Mono.<String>never())
        .then(Mono.fromCallable(() -> track("b"))); // expect: blocking-sleep
  }

  @GetMapping("/together-right")
  Mono<String> togetherRight() {
    return Mono.when(
            Mono.fromRunnable(() -> track("a")), Mono.fromRunnable(() -> track("b")))
        .then(Mono.fromCallable(() -> track("c")))
        .subscribeOn(elastic);
  }

  /** In turn, and the function where the last one ended. */
  @GetMapping("/zipped")
  Mono<String> zipped() {
    Mono<String> here = Mono.fromCallable(() -> track("a")).subscribeOn(elastic);
    Mono<String> there =
        Mono.fromCallable(() -> track("b")) // expect: blocking-sleep
            .subscribeOn(Schedulers.parallel());
    return Mono.zip(here, there, (a, b) -> track(a)); // expect: blocking-sleep
  }

  @GetMapping("/merged")
  Flux<String> merged() {
    return Flux.merge(fetch("a"), Mono.fromCallable(() -> track("b"))).subscribeOn(elastic);
  }

  @GetMapping("/collected")
  Mono<List<String>> collected() {
    return Flux.just("a", "b")
        .flatMap(a -> Mono.fromCallable(() -> track(a)).subscribeOn(elastic))
        .collectList()
        .doOnNext(all -> track("all")); // noise: blocking-sleep (only a race, or an empty list, ends where the first publisher did)
  }

  @GetMapping("/collected-wrong")
  Mono<List<String>> collectedWrong() {
    return Flux.just("a", "b")
        .publishOn(elastic)
        .flatMap(a -> fetch(a))
        .collectList()
        .doOnNext(all -> track("all")); // expect: blocking-sleep
  }

  /** Parts of a publisher emit where it does. */
  @GetMapping("/grouped")
  Flux<String> grouped() {
    return Flux.just("a", "b")
        .groupBy(a -> track(a)) // expect: offload-without-effect
        .flatMap(group -> group.map(a -> track(a))) // expect: offload-without-effect
        .window(2)
        .flatMap(window -> window.map(a -> track(a))) // expect: offload-without-effect
        .publishOn(elastic);
  }

  @GetMapping("/grouped-right")
  Flux<String> groupedRight() {
    return Flux.just("a", "b")
        .publishOn(elastic)
        .groupBy(a -> track(a))
        .flatMap(group -> group.map(a -> track(a)))
        .window(2)
        .flatMap(window -> window.map(a -> track(a)));
  }

  /** Stages that only look on change nothing. */
  @GetMapping("/watched")
  Flux<String> watched() {
    Mono<String> wrong = Mono.just("a").log().elapsed().map(a -> track(a.getT2())); // expect: blocking-sleep
    Mono<String> right =
        Mono.just("a").publishOn(elastic).log().timestamp().map(a -> track(a.getT2())).name("right");
    return Flux.merge(wrong, right);
  }
}
