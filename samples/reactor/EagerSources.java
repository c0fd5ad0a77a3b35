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

  @GetMapping("/then")
  Mono<String> then(Mono<Void> audit) {
    return audit
        .then(Mono.just(rate("EUR"))) // expect: offload-eager-argument
        .subscribeOn(elastic);
  }

  @GetMapping("/then-many")
  Flux<String> thenMany(Mono<Void> audit) {
    return audit
        .thenMany(Flux.just(rate("EUR"), "USD")) // expect: offload-eager-argument
        .subscribeOn(elastic);
  }

  @GetMapping("/concat")
  Flux<String> concat(Flux<String> rates) {
    return rates
        .concatWith(Mono.just(rate("EUR"))) // expect: offload-eager-argument
        .concatWithValues(rate("USD")) // expect: offload-eager-argument
        .subscribeOn(elastic);
  }

  @GetMapping("/zip")
  Mono<String> zip(Mono<String> amount) {
    return Mono.zip(amount, Mono.just(rate("EUR")), (a, r) -> a + r) // expect: offload-eager-argument
        .zipWith(Mono.just(rate("USD")), (a, r) -> a + r) // expect: offload-eager-argument
        .subscribeOn(elastic);
  }

  @GetMapping("/otherwise")
  Mono<String> otherwise(Mono<String> cached) {
    return cached
        .switchIfEmpty(Mono.defer(() -> Mono.just(rate("EUR"))).subscribeOn(elastic))
        .switchIfEmpty(Mono.just(rate("USD"))); // expect: blocking-sleep
  }

  @GetMapping("/if-empty")
  Flux<String> ifEmpty(Flux<String> cached) {
    return cached
        .defaultIfEmpty(rate("EUR")) // expect: offload-eager-argument
        .onErrorReturn(rate("USD")) // expect: offload-eager-argument
        .subscribeOn(elastic);
  }

  @GetMapping("/right")
  Flux<String> lazily(Flux<String> cached, Mono<Void> audit) {
    return audit
        .thenMany(cached)
        .switchIfEmpty(Mono.fromCallable(() -> rate("EUR")).subscribeOn(elastic))
        .concatWith(Mono.fromCallable(() -> rate("USD")).subscribeOn(elastic))
        .onErrorResume(e -> Mono.fromCallable(() -> rate("GBP")).subscribeOn(elastic));
  }
}
