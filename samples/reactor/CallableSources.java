package samples.reactor;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Sources that compute when somebody subscribes: there, unless a hop stands directly behind them. */
@RestController
final class CallableSources {
  private final Scheduler elastic = Schedulers.boundedElastic();

  static String price(String article) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return article;
  }

  private static String priceOfTea() {
    return price("tea");
  }

  private static void refresh() {
    price("all");
  }

  @GetMapping("/callables")
  Mono<String> callables() {
    return Mono.fromCallable(CallableSources::priceOfTea) // expect: blocking-sleep via priceOfTea > price
        .then(
            Mono.fromCallable(
                new Callable<String>() {
                  @Override
                  public String call() {
                    return price("tea"); // expect: blocking-sleep
                  }
                }));
  }

  @GetMapping("/suppliers")
  Mono<String> suppliers() {
    return Mono.fromSupplier(() -> price("tea")) // expect: blocking-sleep
        .then(Mono.fromSupplier(CallableSources::priceOfTea)) // expect: blocking-sleep
        .then(
            Mono.fromSupplier(
                new Supplier<String>() {
                  @Override
                  public String get() {
                    return price("tea"); // expect: blocking-sleep
                  }
                }));
  }

  @GetMapping("/runnables")
  Mono<String> runnables() {
    return Mono.fromRunnable(() -> refresh()) // expect: blocking-sleep
        .then(Mono.fromRunnable(CallableSources::refresh)) // expect: blocking-sleep
        .then(
            Mono.fromRunnable(
                new Runnable() {
                  @Override
                  public void run() {
                    refresh(); // expect: blocking-sleep
                  }
                }));
  }

  @GetMapping("/subscribed")
  Mono<String> subscribedElsewhere() {
    return Mono.fromCallable(CallableSources::priceOfTea)
        .then(Mono.fromSupplier(CallableSources::priceOfTea))
        .then(Mono.<String>fromRunnable(CallableSources::refresh))
        .subscribeOn(elastic);
  }

  /** Directly behind such a source publishOn is a subscribeOn. */
  @GetMapping("/moved")
  Flux<String> moved() {
    return Flux.concat(
        Mono.fromCallable(() -> price("tea")).publishOn(elastic),
        Mono.fromSupplier(() -> price("tea")).publishOn(elastic),
        Mono.<String>fromRunnable(() -> refresh()).publishOn(elastic),
        Mono.fromCallable(() -> price("tea")).single().publishOn(elastic),
        Mono.fromCallable(() -> price("tea")).flux().publishOn(elastic),
        Mono.fromCallable(() -> price("tea")).singleOptional().publishOn(elastic).map(tea -> "tea"));
  }

  /** One that stands further out does not move it again. */
  @GetMapping("/moved-once")
  Flux<String> movedOnce() {
    Mono<String> supplied =
        Mono.fromSupplier(() -> price("tea")) // expect: blocking-sleep
            .publishOn(Schedulers.parallel())
            .subscribeOn(elastic);
    Mono<String> run =
        Mono.<String>fromRunnable(() -> refresh()) // expect: blocking-sleep
            .publishOn(Schedulers.single())
            .subscribeOn(elastic);
    Mono<String> optional =
        Mono.fromCallable(() -> price("tea")) // expect: blocking-sleep
            .singleOptional()
            .publishOn(Schedulers.parallel())
            .map(tea -> "tea")
            .subscribeOn(elastic);
    return Flux.concat(supplied, run, optional);
  }

  /** What is no such source stays with who subscribes. */
  @GetMapping("/deferred")
  Flux<String> deferred() {
    Mono<String> wrong =
        Mono.defer(() -> Mono.just(price("tea"))) // expect: offload-without-effect
            .publishOn(elastic);
    Mono<String> supplied =
        Mono.fromSupplier(() -> price("tea")) // expect: offload-without-effect
            .doOnNext(tea -> price(tea)) // expect: offload-without-effect
            .publishOn(elastic);
    Mono<String> right =
        Mono.defer(() -> Mono.just(price("tea")))
            .publishOn(Schedulers.parallel())
            .subscribeOn(elastic);
    return Flux.merge(wrong, supplied, right);
  }

  @GetMapping("/immediate")
  Flux<String> immediately() {
    Mono<String> wrong =
        Mono.fromCallable(() -> price("tea")) // expect: blocking-sleep
            .publishOn(Schedulers.immediate())
            .map(tea -> price(tea)) // expect: blocking-sleep
            .subscribeOn(Schedulers.parallel());
    Mono<String> right =
        Mono.fromCallable(() -> price("tea"))
            .publishOn(Schedulers.immediate())
            .map(tea -> price(tea))
            .subscribeOn(elastic);
    return Flux.merge(wrong, right);
  }

  /** Of two the inner one decides; between them it is the outer one's thread that subscribes. */
  @GetMapping("/two-hops")
  Flux<String> subscribedTwice() {
    Mono<String> right =
        Mono.fromCallable(() -> price("tea"))
            .doOnSubscribe(inner -> price("tea"))
            .subscribeOn(elastic)
            .doOnSubscribe(between -> price("tea")) // expect: blocking-sleep
            .map(tea -> price(tea))
            .subscribeOn(Schedulers.parallel())
            .doOnSubscribe(outer -> price("tea")); // expect: blocking-sleep
    Mono<String> wrong =
        Mono.fromCallable(() -> price("tea")) // expect: blocking-sleep
            .subscribeOn(Schedulers.parallel())
            .subscribeOn(elastic);
    Mono<String> handedOn =
        Mono.fromCallable(() -> price("tea"))
            .subscribeOn(elastic)
            .publishOn(Schedulers.parallel())
            .map(tea -> price(tea)); // expect: blocking-sleep
    return Flux.merge(right, wrong, handedOn);
  }
}
