package samples.reactor;

import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Stages that wait for another publisher, in a library whose subscribers are out of sight: wherever
 * these are, composing both needs no thread that waits.
 */
final class WaitingStages {
  private final Names names;

  WaitingStages(Names names) {
    this.names = names;
  }

  /** A driver, as far as it is seen here. */
  interface Names {
    Mono<Long> count(String name);

    Flux<String> all();
  }

  Mono<String> savedInLambda(Mono<String> name) {
    return name.map(n -> n + names.count(n).block()); // expect: blocking-reactive-wait
  }

  Mono<String> savedByReference(Mono<String> name) {
    return name.filter(this::isNew); // expect: blocking-reactive-wait
  }

  Mono<String> savedByObject(Mono<String> name) {
    return name.map(
        new Function<String, String>() {
          @Override
          public String apply(String n) {
            return n + names.count(n).block(); // expect: blocking-reactive-wait
          }
        });
  }

  Mono<String> savedOrRefused(Mono<String> name) {
    return name.handle(
        (String n, SynchronousSink<String> sink) -> {
          if (isNew(n)) { // expect: blocking-reactive-wait via isNew
            sink.next(n);
          } else {
            sink.error(new IllegalStateException(n));
          }
        });
  }

  Flux<String> listed() {
    return names.all().concatMap(n -> Flux.fromIterable(names.all().toIterable())); // expect: blocking-reactive-wait
  }

  Mono<String> composed(Mono<String> name) {
    return name.flatMap(n -> names.count(n).map(count -> n + count));
  }

  Mono<String> composedByReference(Mono<String> name) {
    return name.filterWhen(this::isNewLater);
  }

  Mono<String> moved(Mono<String> name) {
    return name.publishOn(Schedulers.boundedElastic()).filter(this::isNew);
  }

  Mono<String> movedTo(Mono<String> name, Scheduler workers) {
    return name.publishOn(workers).filter(this::isNew);
  }

  /** What a source calls may well be subscribed on a worker: that is what it is for. */
  Mono<Long> wrapped(String name) {
    return Mono.fromCallable(() -> names.count(name).block());
  }

  /** All callers are in sight, and subscribe where they may wait. */
  List<String> known() {
    return onlyOnWorkers().subscribeOn(Schedulers.boundedElastic()).collectList().block();
  }

  private Flux<String> onlyOnWorkers() {
    return Flux.just("a", "b").filter(this::isNew);
  }

  private boolean isNew(String name) {
    return names.count(name).block() == 0;
  }

  private Mono<Boolean> isNewLater(String name) {
    return names.count(name).map(count -> count == 0);
  }
}
