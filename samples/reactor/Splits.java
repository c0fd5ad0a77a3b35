package samples.reactor;

import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** A pipeline in pieces: helpers, locals, fields and parameters are where they are used. */
@RestController
final class Splits {
  private final WebClient client;
  private final Mono<String> slow = Mono.fromCallable(() -> rent("field")); // expect: blocking-sleep
  private final Mono<String> offloaded = Mono.fromCallable(() -> rent("field"));
  private final Function<String, Mono<String>> byField = car -> Mono.fromCallable(() -> rent(car)); // expect: blocking-sleep

  Splits(WebClient client) {
    this.client = client;
  }

  static String rent(String car) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return car;
  }

  private Mono<String> fetch(String car) {
    return client.get().uri(car).retrieve().bodyToMono(String.class);
  }

  @GetMapping("/fields")
  Flux<String> fields() {
    return Flux.merge(
        slow, offloaded.subscribeOn(Schedulers.boundedElastic()), Mono.just("a").flatMap(byField));
  }

  /** One helper, right in one caller and wrong in the other. */
  private Mono<String> forTwo(String car) {
    return Mono.fromCallable(() -> rent(car)); // expect: blocking-sleep
  }

  @GetMapping("/for-two")
  Flux<String> forTwoCallers() {
    return Flux.merge(forTwo("a").subscribeOn(Schedulers.boundedElastic()), forTwo("b"));
  }

  /** A helper that takes a publisher adds to it. */
  private static Mono<String> rented(Mono<String> car) {
    return car.map(c -> rent(c)); // expect: blocking-sleep
  }

  private static Mono<String> rentedElsewhere(Mono<String> car) {
    return car.map(c -> rent(c));
  }

  private static <T> Mono<T> onElastic(Mono<T> any) {
    return any.publishOn(Schedulers.boundedElastic());
  }

  private static <T> Mono<T> on(Mono<T> any, Scheduler scheduler) {
    return any.subscribeOn(scheduler);
  }

  @GetMapping("/parameters")
  Flux<String> parameters() {
    return Flux.merge(
        rented(fetch("a")),
        rentedElsewhere(onElastic(fetch("b"))),
        on(Mono.fromCallable(() -> rent("c")), Schedulers.boundedElastic()),
        on(Mono.fromCallable(() -> rent("d")), Schedulers.parallel()), // expect: blocking-sleep
        onElastic(fetch("e").map(e -> rent(e)))); // expect: blocking-sleep
  }

  /** The method that is given to flatMap gives a pipeline of its own. */
  private Mono<String> booked(String car) {
    return fetch(car).map(c -> rent(c)); // expect: blocking-sleep
  }

  private Mono<String> bookedRight(String car) {
    return fetch(car).publishOn(Schedulers.boundedElastic()).map(c -> rent(c));
  }

  @GetMapping("/references")
  Flux<String> references() {
    return Flux.merge(
        Mono.just("a").flatMap(this::booked),
        Mono.just("b").flatMap(this::bookedRight).map(Splits::rent),
        Mono.just("c").transform(Splits::onElastic).map(Splits::rent));
  }

  /** Locals are pieces, too, however often they are given. */
  @GetMapping("/locals")
  Mono<String> locals(String name, boolean fresh) {
    Mono<String> car = Mono.just(name);
    if (fresh) {
      car = car.flatMap(c -> fetch(c));
    }
    car = car.publishOn(Schedulers.boundedElastic()).map(c -> rent(c));
    Mono<String> last = fetch("a");
    last = last.map(c -> rent(c)); // expect: blocking-sleep
    return car.then(last);
  }

  /** Either of two: one of them is enough. */
  @GetMapping("/either")
  Mono<String> either(boolean near) {
    Mono<String> car = near ? Mono.just("near").publishOn(Schedulers.boundedElastic()) : fetch("far");
    return car.map(c -> rent(c)); // expect: blocking-sleep
  }

  /** Somebody else's publisher, and one that needs itself: nobody knows. */
  Mono<String> unknown(Mono<String> car) {
    return car.map(c -> rent(c));
  }

  Flux<String> pages(int page) {
    return page > 3 ? Flux.empty() : others(page).concatWith(pages(page + 1)).map(c -> rent(c));
  }

  private Flux<String> others(int page) {
    return Flux.<String>create(sink -> sink.onRequest(n -> new Thread(sink::complete).start()));
  }
}
