package samples.reactor;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Where a pipeline begins: on whichever thread subscribes, unless the source has a thread of its own. */
@RestController
final class Sources {
  private final ExecutorService pool = Executors.newFixedThreadPool(4);
  private final Sinks.Many<String> events = Sinks.many().multicast().onBackpressureBuffer();

  static String read(String key) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return key;
  }

  @GetMapping("/callable")
  Mono<String> callables() {
    return Mono.fromCallable(() -> read("a")) // expect: blocking-sleep
        .then(Mono.fromSupplier(() -> read("b"))) // expect: blocking-sleep
        .then(Mono.fromRunnable(() -> read("c"))) // expect: blocking-sleep
        .then(
            Mono.fromCallable(
                new Callable<String>() {
                  @Override
                  public String call() {
                    return read("d"); // expect: blocking-sleep
                  }
                }));
  }

  @GetMapping("/callable-right")
  Mono<String> callablesRight() {
    return Mono.fromCallable(() -> read("a"))
        .then(Mono.fromSupplier(() -> read("b")))
        .then(Mono.fromRunnable(() -> read("c")))
        .then(
            Mono.fromCallable(
                new Callable<String>() {
                  @Override
                  public String call() {
                    return read("d");
                  }
                }))
        .subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/defer")
  Mono<String> deferred() {
    return Mono.defer(() -> Mono.just(read("a"))); // expect: blocking-sleep
  }

  @GetMapping("/defer-right")
  Mono<String> deferredRight() {
    return Mono.defer(() -> Mono.just(read("a"))).subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/context")
  Mono<String> withContext() {
    return Mono.deferContextual(context -> Mono.just(read(context.get("key")))) // expect: blocking-sleep
        .contextWrite(context -> context.put("key", read("a"))); // expect: blocking-sleep
  }

  @GetMapping("/context-right")
  Mono<String> withContextRight() {
    return Mono.deferContextual(context -> Mono.just(read(context.get("key"))))
        .contextWrite(context -> context.put("key", read("a")))
        .subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/create")
  Flux<String> created() {
    return Flux.<String>create(sink -> {
          sink.next(read("a")); // expect: blocking-sleep
          sink.complete();
        })
        .map(a -> read(a)); // expect: blocking-sleep
  }

  @GetMapping("/create-right")
  Flux<String> createdRight() {
    return Flux.<String>create(sink -> {
          sink.next(read("a"));
          sink.complete();
        })
        .map(a -> read(a))
        .subscribeOn(Schedulers.boundedElastic());
  }

  /** What calls the sink emits. */
  @GetMapping("/create-elsewhere")
  Flux<String> createdElsewhere() {
    return Flux.<String>create(sink -> pool.execute(() -> sink.next(read("a")))).map(a -> read(a));
  }

  @GetMapping("/using")
  Mono<String> using() {
    return Mono.using(
        () -> read("a"), // expect: blocking-sleep
        resource -> Mono.just(resource),
        resource -> read(resource)); // expect: blocking-sleep
  }

  @GetMapping("/using-right")
  Mono<String> usingRight() {
    return Mono.using(
            () -> read("a"), resource -> Mono.just(resource), resource -> read(resource))
        .subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/using-when")
  Mono<String> usingWhen() {
    return Mono.usingWhen(
        Mono.fromCallable(() -> read("a")).subscribeOn(Schedulers.boundedElastic()),
        resource -> Mono.just(read(resource)).publishOn(Schedulers.parallel()),
        resource -> Mono.fromRunnable(() -> read(resource))); // expect: blocking-sleep
  }

  @GetMapping("/using-when-right")
  Mono<String> usingWhenRight() {
    return Mono.usingWhen(
        Mono.fromCallable(() -> read("a")).subscribeOn(Schedulers.boundedElastic()),
        resource -> Mono.just(read(resource)),
        resource -> Mono.fromRunnable(() -> read(resource)));
  }

  @GetMapping("/generate")
  Flux<String> generated() {
    return Flux.generate(sink -> sink.next(read("a"))); // expect: blocking-sleep
  }

  @GetMapping("/generate-refilled")
  Flux<String> generatedAndRefilled() {
    return Flux.<String>generate(sink -> sink.next(read("a"))) // expect: blocking-sleep
        .publishOn(Schedulers.parallel())
        .subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/generate-right")
  Flux<String> generatedRight() {
    return Flux.<String>generate(sink -> sink.next(read("a")))
        .publishOn(Schedulers.boundedElastic())
        .subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/stream")
  Flux<String> streams() {
    return Flux.fromStream(() -> Stream.of(read("a"))); // expect: blocking-sleep
  }

  @GetMapping("/stream-right")
  Flux<String> streamsRight() {
    return Flux.fromStream(() -> Stream.of(read("a"))).subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/iterable")
  Flux<String> iterables() {
    return Flux.fromIterable(() -> List.of(read("a")).iterator()); // expect: blocking-sleep
  }

  @GetMapping("/iterable-right")
  Flux<String> iterablesRight() {
    Iterable<String> lazily =
        new Iterable<>() {
          @Override
          public Iterator<String> iterator() {
            return List.of(read("a")).iterator();
          }
        };
    return Flux.fromIterable(lazily).subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/future")
  Mono<String> futures() {
    return Mono.fromFuture(() -> {
          read("a"); // expect: blocking-sleep
          return CompletableFuture.completedFuture("b");
        })
        .map(a -> read(a)); // expect: blocking-sleep
  }

  @GetMapping("/future-right")
  Mono<String> futuresRight() {
    return Mono.fromFuture(() -> CompletableFuture.supplyAsync(() -> read("a"), pool))
        .map(a -> read(a))
        .subscribeOn(Schedulers.boundedElastic());
  }

  /** Emits on the thread of whoever calls the sink, and a subscribeOn changes nothing. */
  @GetMapping("/sink")
  Flux<String> sinks() {
    return events.asFlux().map(a -> read(a)).subscribeOn(Schedulers.boundedElastic());
  }
}
