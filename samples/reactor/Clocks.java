package samples.reactor;

import java.time.Duration;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** A clock calls on Schedulers.parallel(), unless it is given another scheduler. */
@RestController
final class Clocks {
  private static final Duration SOON = Duration.ofMillis(10);

  private final WebClient client;
  private final Scheduler elastic = Schedulers.boundedElastic();

  Clocks(WebClient client) {
    this.client = client;
  }

  static String quote(String symbol) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return symbol;
  }

  private static String quoteOne() {
    return quote("one");
  }

  private static String quoteTick(Long tick) {
    return quote(tick.toString());
  }

  private Mono<String> fetch(String symbol) {
    return client.get().uri(symbol).retrieve().bodyToMono(String.class);
  }

  @GetMapping("/ticks")
  Flux<String> ticks() {
    return Flux.merge(
        Flux.interval(SOON).map(Clocks::quoteTick), // expect: blocking-sleep
        Flux.interval(SOON, SOON).map(tick -> quote("a")), // expect: blocking-sleep
        Flux.interval(SOON, Schedulers.single()).map(Clocks::quoteTick), // expect: blocking-sleep
        Mono.delay(SOON).map(Clocks::quoteTick), // expect: blocking-sleep
        Flux.interval(SOON, elastic).map(Clocks::quoteTick),
        Flux.interval(SOON, SOON, elastic).map(tick -> quote("a")),
        Flux.interval(SOON).publishOn(elastic).map(tick -> quote("a")));
  }

  @PostMapping("/parts")
  Flux<String> parts(@RequestBody Flux<String> symbols) {
    return symbols
        .publishOn(elastic)
        .window(SOON)
        .flatMap(window -> window.map(s -> quote(s))) // expect: offload-without-effect
        .buffer(SOON, SOON)
        .map(all -> quote(all.get(0))); // expect: offload-without-effect
  }

  @PostMapping("/parts-right")
  Flux<String> partsRight(@RequestBody Flux<String> symbols) {
    return symbols
        .publishOn(elastic)
        .buffer(SOON, elastic)
        .map(all -> quote(all.get(0)))
        .buffer(SOON, SOON, elastic)
        .map(all -> quote(all.get(0)))
        .delayElements(SOON, elastic)
        .map(s -> quote(s))
        .windowTimeout(2, SOON, elastic)
        .flatMap(window -> window.map(s -> quote(s)));
  }

  @PostMapping("/slow")
  Flux<String> slow(@RequestBody Flux<String> symbols) {
    return symbols
        .publishOn(elastic)
        .delayElements(SOON)
        .map(s -> quote(s)) // expect: offload-without-effect
        .publishOn(elastic)
        .delaySequence(SOON)
        .doOnNext(s -> quote(s)); // expect: offload-without-effect
  }

  /** Full on the thread of the last element, or late on that of the clock. */
  @PostMapping("/time-is-up")
  Flux<List<String>> timeIsUp(@RequestBody Flux<String> symbols) {
    return symbols.publishOn(elastic).bufferTimeout(2, SOON).doOnNext(this::quoteAll); // expect: blocking-sleep
  }

  private void quoteAll(List<String> symbols) {
    quote(symbols.get(0));
  }

  /** What comes in time stays where it was; only what is late is the clock's. */
  @GetMapping("/in-time")
  Mono<String> inTime() {
    return Mono.fromCallable(Clocks::quoteOne)
        .subscribeOn(elastic)
        .timeout(SOON)
        .map(Clocks::quote)
        .doOnError(late -> quote("late")) // expect: blocking-sleep
        .onErrorResume(late -> Mono.fromCallable(Clocks::quoteOne).subscribeOn(elastic));
  }

  @GetMapping("/too-late")
  Mono<String> tooLate() {
    return fetch("a")
        .timeout(SOON, Mono.defer(() -> Mono.just(quoteOne()))) // expect: offload-without-effect
        .subscribeOn(elastic);
  }

  @GetMapping("/too-late-right")
  Mono<String> tooLateRight() {
    return fetch("a").timeout(SOON, Mono.fromCallable(Clocks::quoteOne), elastic);
  }

  /** Again, where it was asked for and where the first round ended. */
  @GetMapping("/again")
  Flux<String> again() {
    Flux<String> right = Mono.fromCallable(Clocks::quoteOne).repeat(2).subscribeOn(elastic);
    Flux<String> wrong =
        Mono.fromCallable(Clocks::quoteOne) // expect: blocking-sleep
            .map(a -> a.trim())
            .publishOn(Schedulers.parallel())
            .repeat(2)
            .subscribeOn(elastic);
    return Flux.merge(right, wrong);
  }

  @GetMapping("/again-after-an-error")
  Mono<String> againAfterAnError() {
    return Mono.fromCallable(Clocks::quoteOne) // expect: offload-without-effect
        .retryWhen(Retry.backoff(3, SOON))
        .subscribeOn(elastic);
  }

  @GetMapping("/again-after-an-error-right")
  Flux<String> againAfterAnErrorRight() {
    return Mono.fromCallable(Clocks::quoteOne)
        .subscribeOn(elastic)
        .retryWhen(Retry.fixedDelay(3, SOON))
        .repeatWhen(ends -> ends.delayElements(SOON))
        .retry(2);
  }

  @GetMapping("/until-there")
  Mono<String> untilThere() {
    return Mono.fromCallable(Clocks::quoteOne) // expect: offload-without-effect
        .repeatWhenEmpty(3, ends -> ends.delayElements(SOON))
        .subscribeOn(elastic);
  }

  @GetMapping("/started-late")
  Flux<String> startedLate() {
    return Flux.merge(
        Mono.fromCallable(Clocks::quoteOne).delaySubscription(SOON), // expect: blocking-sleep
        Flux.defer(() -> Flux.just(quoteOne())).delaySubscription(SOON), // expect: blocking-sleep
        Flux.defer(() -> Flux.just(quoteOne())).delaySubscription(SOON, elastic),
        Mono.fromCallable(Clocks::quoteOne).subscribeOn(elastic).delaySubscription(SOON));
  }

  /** Cancelled by the clock or by what has enough, there or where cancelOn says. */
  @GetMapping("/cancelled")
  Flux<String> cancelled() {
    return Flux.merge(
        fetch("a").doOnCancel(Clocks::quoteOne).timeout(SOON), // expect: blocking-sleep
        fetch("b").doOnCancel(Clocks::quoteOne).cancelOn(elastic).timeout(SOON),
        fetch("c").doOnCancel(() -> quote("c")).timeout(SOON, elastic));
  }
}
