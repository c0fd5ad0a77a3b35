package samples.reactor;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.reactivestreams.Publisher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Schedulers;

/** Operators that are given objects: their method runs where the stage before emits. */
@RestController
final class OperatorObjects {
  private final WebClient client;

  OperatorObjects(WebClient client) {
    this.client = client;
  }

  static String seat(String flight) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return flight;
  }

  private Mono<String> fetch(String flight) {
    return client.get().uri(flight).retrieve().bodyToMono(String.class);
  }

  /** Objects of a named class say it once for all that are given them. */
  private static final class Seats implements Function<String, Mono<String>> {
    @Override
    public Mono<String> apply(String flight) {
      return Mono.fromCallable(() -> seat(flight)); // expect: blocking-sleep
    }
  }

  private static final class OffloadedSeats implements Function<String, Mono<String>> {
    @Override
    public Mono<String> apply(String flight) {
      return Mono.fromCallable(() -> seat(flight)).subscribeOn(Schedulers.boundedElastic());
    }
  }

  @GetMapping("/named")
  Flux<String> named() {
    return Flux.just("a", "b").flatMap(new OffloadedSeats()).concatMap(new OffloadedSeats());
  }

  @GetMapping("/named-wrong")
  Flux<String> namedWrong() {
    return Flux.just("a", "b").flatMap(new Seats());
  }

  @GetMapping("/elements")
  Flux<String> elements() {
    return Flux.just("a", "b")
        .filter(
            new Predicate<String>() {
              @Override
              public boolean test(String flight) {
                return !seat(flight).isEmpty(); // expect: blocking-sleep
              }
            })
        .<String>handle(
            new BiConsumer<String, SynchronousSink<String>>() {
              @Override
              public void accept(String flight, SynchronousSink<String> sink) {
                sink.next(seat(flight)); // expect: blocking-sleep
              }
            })
        .doOnNext(
            new Consumer<String>() {
              @Override
              public void accept(String flight) {
                seat(flight); // expect: blocking-sleep
              }
            })
        .scan(
            new BiFunction<String, String, String>() {
              @Override
              public String apply(String one, String other) {
                return seat(one); // expect: blocking-sleep
              }
            });
  }

  @GetMapping("/inner")
  Flux<String> inner() {
    return Flux.just("a", "b")
        .flatMap(
            new Function<String, Mono<String>>() {
              @Override
              public Mono<String> apply(String flight) {
                return Mono.just(seat(flight)); // expect: offload-without-effect
              }
            })
        .concatMap(
            new Function<String, Publisher<String>>() {
              @Override
              public Publisher<String> apply(String flight) {
                return Mono.fromCallable(() -> seat(flight)); // expect: offload-without-effect
              }
            })
        .publishOn(Schedulers.boundedElastic())
        .flatMap(
            new Function<String, Mono<String>>() {
              @Override
              public Mono<String> apply(String flight) {
                return Mono.just(seat(flight));
              }
            });
  }

  @GetMapping("/ends")
  Mono<String> ends() {
    return Mono.just("a")
        .doFinally(
            new Consumer<SignalType>() {
              @Override
              public void accept(SignalType type) {
                seat("ended"); // expect: blocking-sleep
              }
            })
        .doOnTerminate(
            new Runnable() {
              @Override
              public void run() {
                seat("ended"); // expect: blocking-sleep
              }
            });
  }

  @GetMapping("/errors")
  Mono<String> errors() {
    return fetch("a")
        .doOnError(
            new Consumer<Throwable>() {
              @Override
              public void accept(Throwable failure) {
                seat("failed"); // expect: offload-without-effect
              }
            })
        .onErrorResume(
            new Function<Throwable, Mono<String>>() {
              @Override
              public Mono<String> apply(Throwable failure) {
                return Mono.fromCallable(() -> seat("fallback")); // expect: offload-without-effect
              }
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/zip")
  Mono<String> zipped() {
    return Mono.zip(
        fetch("a"),
        fetch("b"),
        new BiFunction<String, String, String>() {
          @Override
          public String apply(String one, String other) {
            return seat(one); // expect: blocking-sleep
          }
        });
  }

  /** Whoever subscribes is called where the last stage emits. */
  @GetMapping("/subscribed")
  Mono<Void> subscribed() {
    fetch("a")
        .subscribe(
            new Consumer<String>() {
              @Override
              public void accept(String flight) {
                seat(flight); // expect: blocking-sleep
              }
            });
    fetch("b").subscribe(new Booking());
    fetch("c").publishOn(Schedulers.boundedElastic()).subscribe(new OffloadedBooking());
    return Mono.empty();
  }

  private static final class Booking extends BaseSubscriber<String> {
    @Override
    protected void hookOnNext(String flight) {
      seat(flight); // expect: blocking-sleep
    }
  }

  private static final class OffloadedBooking extends BaseSubscriber<String> {
    @Override
    protected void hookOnNext(String flight) {
      seat(flight);
    }
  }

  @GetMapping("/waits")
  Mono<List<String>> waits() {
    String first = fetch("a").flux().blockFirst(); // expect: blocking-reactive-wait
    String perhaps = fetch("b").blockOptional().orElse(first); // expect: blocking-reactive-wait
    return Mono.just(fetch(perhaps).flux().toStream().toList()); // expect: blocking-reactive-wait
  }

  @GetMapping("/waits-inside")
  Mono<String> waitsInside() {
    return fetch("a")
        .map(a -> fetch(a).toFuture().join()) // expect: offload-without-effect
        .publishOn(Schedulers.boundedElastic())
        .map(a -> fetch(a).toFuture().join());
  }
}
