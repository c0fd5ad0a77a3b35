package samples.reactor;

import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Functions that are applied to a pipeline: what they add is part of it. */
@RestController
final class Applied {
  static String read(String key) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return key;
  }

  @GetMapping("/transform")
  Mono<String> transform() {
    return Mono.fromCallable(() -> read("a")) // expect: blocking-sleep
        .transform(mono -> {
          read("b"); // expect: blocking-sleep
          return mono.map(a -> read(a)); // expect: blocking-sleep
        });
  }

  @GetMapping("/transform-right")
  Mono<String> transformRight() {
    return Mono.fromCallable(() -> read("a"))
        .transform(mono -> mono.subscribeOn(Schedulers.boundedElastic()))
        .map(a -> read(a));
  }

  @GetMapping("/transform-behind")
  Mono<String> transformBehind() {
    return Mono.just("a")
        .transform(mono -> mono.publishOn(Schedulers.boundedElastic()).map(a -> read(a)))
        .map(a -> read(a))
        .transform(mono -> mono.publishOn(Schedulers.parallel()).map(a -> read(a))) // expect: blocking-sleep
        .map(a -> read(a)); // expect: blocking-sleep
  }

  @GetMapping("/transform-subscribed")
  Mono<String> transformSubscribed() {
    return Mono.just("a")
        .transform(mono -> mono.map(a -> read(a)))
        .subscribeOn(Schedulers.boundedElastic());
  }

  /** Applied when somebody subscribes, on that thread. */
  @GetMapping("/transform-deferred")
  Mono<String> transformDeferred() {
    return Mono.just("a")
        .transformDeferred(mono -> {
          read("b"); // expect: blocking-sleep
          return mono.map(a -> read(a)); // expect: blocking-sleep
        });
  }

  @GetMapping("/transform-deferred-right")
  Mono<String> transformDeferredRight() {
    return Mono.just("a")
        .transformDeferred(mono -> {
          read("b");
          return mono.map(a -> read(a));
        })
        .subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/as")
  Flux<String> as() {
    return Mono.fromCallable(() -> read("a")).as(mono -> mono.flux()); // expect: blocking-sleep
  }

  @GetMapping("/as-right")
  Flux<String> asRight() {
    return Mono.fromCallable(() -> read("a"))
        .as(mono -> mono.flux())
        .subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/anonymous")
  Mono<String> anonymous() {
    return Mono.just("a")
        .transform(
            new Function<Mono<String>, Mono<String>>() {
              @Override
              public Mono<String> apply(Mono<String> mono) {
                return mono.publishOn(Schedulers.parallel()).map(a -> read(a)); // expect: blocking-sleep
              }
            });
  }
}
