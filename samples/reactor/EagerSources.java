package samples.reactor;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Second sources that are values: computed before anything is subscribed, whatever stands behind them. */
@RestController
final class EagerSources {
  private final Scheduler elastic = Schedulers.boundedElastic();

  static String rate(String currency) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return currency;
  }

  private Mono<Void> audit() {
    return Mono.empty();
  }

  private Mono<String> amount() {
    return Mono.just("100");
  }

  private Mono<String> cached() {
    return Mono.empty();
  }

  @GetMapping("/then")
  Mono<String> then() {
    return audit()
        .then(Mono.just(rate("EUR"))) // expect: offload-eager-argument
        .subscribeOn(elastic);
  }

  @GetMapping("/then-many")
  Flux<String> thenMany() {
    return audit()
        .thenMany(Flux.just(rate("EUR"), "USD")) // expect: offload-eager-argument
        .subscribeOn(elastic);
  }

  @GetMapping("/concat")
  Flux<String> concat() {
    return Flux.just("CHF")
        .concatWith(Mono.just(rate("EUR"))) // expect: offload-eager-argument
        .concatWithValues(rate("USD")) // expect: offload-eager-argument
        .subscribeOn(elastic);
  }

  @GetMapping("/zip")
  Mono<String> zip() {
    return Mono.zip(amount(), Mono.just(rate("EUR")), (a, r) -> a + r) // expect: offload-eager-argument
        .zipWith(Mono.just(rate("USD")), (a, r) -> a + r) // expect: offload-eager-argument
        .subscribeOn(elastic);
  }

  @GetMapping("/otherwise")
  Mono<String> otherwise() {
    return cached()
        .switchIfEmpty(Mono.defer(() -> Mono.just(rate("EUR"))).subscribeOn(elastic))
        .switchIfEmpty(Mono.just(rate("USD"))); // expect: blocking-sleep
  }

  @GetMapping("/if-empty")
  Flux<String> ifEmpty() {
    return cached()
        .flux()
        .defaultIfEmpty(rate("EUR")) // expect: offload-eager-argument
        .onErrorReturn(rate("USD")) // expect: offload-eager-argument
        .subscribeOn(elastic);
  }

  @GetMapping("/right")
  Flux<String> lazily() {
    return audit()
        .thenMany(cached())
        .switchIfEmpty(Mono.fromCallable(() -> rate("EUR")).subscribeOn(elastic))
        .concatWith(Mono.fromCallable(() -> rate("USD")).subscribeOn(elastic))
        .onErrorResume(e -> Mono.fromCallable(() -> rate("GBP")).subscribeOn(elastic));
  }
}
