package samples.reactor;

import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** A project's own operators: methods that take a publisher, and give it back moved, changed or untouched. */
@RestController
final class OwnOperators {
  private final WebClient client;
  private final Ledger ledger;
  private final Workers workers = new Workers(Schedulers.boundedElastic());

  OwnOperators(WebClient client, Ledger ledger) {
    this.client = client;
    this.ledger = ledger;
  }

  static final class Ledger {
    String book(String entry) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return entry;
    }
  }

  /** Moves what it is given. */
  static final class Workers {
    private final Scheduler scheduler;

    Workers(Scheduler scheduler) {
      this.scheduler = scheduler;
    }

    <T> Mono<T> on(Mono<T> work) {
      return work.subscribeOn(scheduler);
    }

    <T> Mono<T> call(Callable<T> work) {
      return Mono.fromCallable(work).subscribeOn(scheduler);
    }
  }

  private static <T> Mono<T> onWorkers(Mono<T> work) {
    return work.subscribeOn(Schedulers.boundedElastic());
  }

  private static <T> Mono<T> behind(Mono<T> source) {
    return source.publishOn(Schedulers.boundedElastic());
  }

  private static <T> Flux<T> spread(Flux<T> source) {
    return source.publishOn(Schedulers.parallel());
  }

  private static <T> Mono<T> logged(Mono<T> source) {
    return source.doOnNext(x -> System.getLogger("shop").log(System.Logger.Level.INFO, x));
  }

  private static <T, R> Mono<R> offloaded(Mono<T> source, Function<T, R> work) {
    return source.flatMap(x -> Mono.fromCallable(() -> work.apply(x)).subscribeOn(Schedulers.boundedElastic()));
  }

  private static <T, R> Mono<R> mapped(Mono<T> source, Function<T, R> work) {
    return source.map(work);
  }

  private static <T> Mono<T> wrapped(Supplier<Mono<T>> source) {
    return Mono.defer(source).onErrorResume(e -> Mono.empty());
  }

  private static Mono<String> booked(Mono<String> entry, Ledger ledger) {
    return entry.map(e -> ledger.book(e)); // expect: blocking-sleep
  }

  private static Mono<String> bookedSafely(Mono<String> entry, Ledger ledger) {
    return entry.map(e -> ledger.book(e));
  }

  private static Mono<String> bookedByName(Mono<String> entry, Ledger ledger) {
    return entry.map(ledger::book); // expect: blocking-sleep
  }

  /** Subscribes to its argument once more, where that has emitted. */
  private static <T> Mono<T> again(Mono<T> source) {
    return source.flatMap(x -> source);
  }

  private Mono<String> remote() {
    return client.get().uri("/entry").retrieve().bodyToMono(String.class);
  }

  @GetMapping("/moved")
  Mono<String> moved() {
    return onWorkers(Mono.fromCallable(() -> ledger.book("a")))
        .then(workers.on(Mono.fromCallable(() -> ledger.book("b"))))
        .then(workers.call(() -> ledger.book("c")));
  }

  /** The own operator moves the subscription: of what a client emits, that moves nothing. */
  @GetMapping("/not-moved")
  Mono<String> notMoved() {
    return onWorkers(remote().map(e -> ledger.book(e))); // expect: blocking-sleep
  }

  @GetMapping("/behind")
  Mono<String> movedBehind() {
    return behind(remote()).map(e -> ledger.book(e));
  }

  @GetMapping("/spread")
  Flux<String> spread() {
    return spread(Flux.just("a", "b").publishOn(Schedulers.boundedElastic()))
        .map(e -> ledger.book(e)); // expect: blocking-sleep
  }

  @GetMapping("/logged")
  Mono<String> logged() {
    Mono<String> wrong = logged(remote()).map(e -> ledger.book(e)); // expect: blocking-sleep
    Mono<String> right = logged(behind(remote())).map(e -> ledger.book(e));
    return wrong.then(right);
  }

  @GetMapping("/functions")
  Mono<String> functions() {
    Mono<String> right = offloaded(remote(), e -> ledger.book(e));
    Mono<String> byName = mapped(remote(), ledger::book); // expect: blocking-sleep
    Mono<String> wrong = mapped(remote(), e -> ledger.book(e)); // expect: blocking-sleep
    Mono<String> moved = mapped(behind(remote()), e -> ledger.book(e));
    return right.then(byName).then(wrong).then(moved);
  }

  @GetMapping("/wrapped")
  Mono<String> wrapped() {
    Mono<String> wrong = wrapped(() -> Mono.fromCallable(() -> ledger.book("a"))); // expect: blocking-sleep
    Mono<String> right = wrapped(() -> onWorkers(Mono.fromCallable(() -> ledger.book("a"))));
    return wrong.then(right);
  }

  @GetMapping("/booked")
  Mono<String> booked() {
    return booked(remote(), ledger).then(bookedByName(remote(), ledger));
  }

  @GetMapping("/booked-safely")
  Mono<String> bookedSafely() {
    return bookedSafely(behind(remote()), ledger).then(bookedSafely(workers.on(Mono.just("a")), ledger));
  }

  @GetMapping("/subscribed")
  Mono<String> subscribed() {
    start(Mono.fromCallable(() -> ledger.book("a"))); // expect: blocking-sleep
    start(onWorkers(Mono.fromCallable(() -> ledger.book("a"))));
    return Mono.just("started");
  }

  private static void start(Mono<String> work) {
    work.subscribe(x -> {}, e -> System.getLogger("shop").log(System.Logger.Level.ERROR, "lost", e));
  }

  @GetMapping("/twice")
  Mono<String> twice() {
    Mono<String> wrong = again(remote()).map(e -> ledger.book(e)); // expect: blocking-sleep
    Mono<String> right = behind(again(remote())).map(e -> ledger.book(e));
    return wrong.then(right);
  }

  /** Nobody in sight calls it: where its argument emits is not known. */
  Mono<String> twiceOf(Mono<String> given) {
    return again(given).map(e -> ledger.book(e));
  }
}
