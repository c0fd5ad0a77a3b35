package samples.reactor;

import java.util.List;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Functions of operators run where the stage before them emits, and their publishers are subscribed there. */
@RestController
final class Operators {
  private final WebClient client;
  private final Scheduler own = Schedulers.newSingle("own");
  private final Scheduler elastic = Schedulers.newBoundedElastic(4, 100, "elastic");

  Operators(WebClient client) {
    this.client = client;
  }

  static String read(String key) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return key;
  }

  private Mono<String> fetch(String key) {
    return client.get().uri(key).retrieve().bodyToMono(String.class);
  }

  @GetMapping("/same-thread")
  Mono<String> sameThread(String name) {
    return Mono.just(name)
        .filter(n -> read(n).isEmpty()) // expect: blocking-sleep
        .<String>handle((n, sink) -> sink.next(read(n))) // expect: blocking-sleep
        .doOnNext(n -> read(n)) // expect: blocking-sleep
        .doOnSuccess(Operators::read); // expect: blocking-sleep
  }

  @GetMapping("/same-thread-right")
  Mono<String> sameThreadRight(String name) {
    return Mono.just(name)
        .publishOn(elastic)
        .filter(n -> read(n).isEmpty())
        .<String>handle((String n, SynchronousSink<String> sink) -> sink.next(read(n)))
        .doOnNext(n -> read(n))
        .doOnSuccess(Operators::read);
  }

  @GetMapping("/collected")
  Mono<String> collected() {
    return Flux.just("a", "b")
        .scan((a, b) -> read(a)) // expect: blocking-sleep
        .reduce((a, b) -> read(b)) // expect: blocking-sleep
        .map(
            new Function<String, String>() {
              @Override
              public String apply(String a) {
                return read(a); // expect: blocking-sleep
              }
            });
  }

  @GetMapping("/collected-right")
  Mono<String> collectedRight() {
    return Flux.just("a", "b")
        .publishOn(Schedulers.boundedElastic())
        .scan((a, b) -> read(a))
        .reduce((a, b) -> read(b))
        .map(
            new Function<String, String>() {
              @Override
              public String apply(String a) {
                return read(a);
              }
            });
  }

  /** The threads of newSingle and newParallel must not block, whatever their names. */
  @GetMapping("/own")
  Mono<String> ownThread(String name) {
    return Mono.just(name).publishOn(own).map(n -> read(n)); // expect: blocking-sleep
  }

  @GetMapping("/immediate")
  Mono<String> immediately(String name) {
    return Mono.just(name)
        .publishOn(Schedulers.boundedElastic())
        .map(n -> read(n))
        .publishOn(Schedulers.immediate())
        .map(n -> read(n));
  }

  @GetMapping("/immediate-wrong")
  Mono<String> immediatelyWrong(String name) {
    return Mono.just(name).publishOn(Schedulers.immediate()).map(n -> read(n)); // expect: blocking-sleep
  }

  /** A publishOn directly behind a callable moves the callable, even through flux() and single(). */
  @GetMapping("/callable")
  Flux<String> callableMoved() {
    return Mono.fromCallable(() -> read("a")).flux().publishOn(Schedulers.boundedElastic());
  }

  @GetMapping("/callable-wrong")
  Flux<String> callableMovedToCpu() {
    return Mono.fromCallable(() -> read("a")) // expect: blocking-sleep
        .single()
        .publishOn(Schedulers.parallel())
        .flux()
        .subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/callable-mapped")
  Mono<String> callableIsNotMoved() {
    return Mono.fromCallable(() -> read("a")) // expect: offload-without-effect
        .map(a -> read(a)) // expect: offload-without-effect
        .publishOn(Schedulers.boundedElastic());
  }

  @GetMapping("/flat-map")
  Flux<String> flatMapped() {
    return Flux.just("a", "b")
        .publishOn(Schedulers.parallel())
        .flatMapSequential(a -> Mono.fromCallable(() -> read(a)).subscribeOn(elastic))
        .map(a -> read(a)); // expect: blocking-sleep
  }

  @GetMapping("/flat-map-right")
  Flux<String> flatMappedRight() {
    return Flux.just("a", "b")
        .flatMap(a -> Mono.fromCallable(() -> read(a)).subscribeOn(elastic))
        .publishOn(elastic)
        .map(a -> read(a));
  }

  @GetMapping("/client-moves")
  Mono<String> clientMovesWhatFollows(String name) {
    return Mono.just(name)
        .publishOn(Schedulers.boundedElastic())
        .flatMap(n -> fetch(n).map(m -> read(m))) // expect: blocking-sleep
        .map(n -> read(n)); // expect: offload-without-effect
  }

  @GetMapping("/client-moves-right")
  Mono<String> clientMovesWhatFollowsRight(String name) {
    return Mono.just(name)
        .flatMap(n -> fetch(n).publishOn(Schedulers.boundedElastic()).map(m -> read(m)))
        .map(n -> read(n));
  }

  /** The second element is asked for where the publisher of the first one ended: of the hop. */
  @GetMapping("/concat-map")
  Flux<String> concatMapped() {
    return Flux.just("a", "b")
        .publishOn(elastic)
        .concatMap(a -> fetch(read(a)));
  }

  /** Nothing stands between what is at hand and whoever asks for it: the client's event loop. */
  @GetMapping("/concat-map-at-hand")
  Flux<String> concatMappedAtHand() {
    return Flux.just("a", "b")
        .subscribeOn(elastic)
        .flatMap(a -> Flux.just(a))
        .concatMap(a -> fetch(read(a))); // expect: blocking-sleep
  }

  @GetMapping("/concat-map-right")
  Flux<String> concatMappedRight() {
    return Flux.just("a", "b").publishOn(elastic).concatMap(a -> fetch(read(a)).publishOn(elastic));
  }

  @GetMapping("/one-at-a-time")
  Flux<String> oneAtATime() {
    return Flux.just("a", "b")
        .publishOn(elastic)
        .flatMap(a -> fetch(read(a)), 1);
  }

  @GetMapping("/many-at-a-time")
  Flux<String> manyAtATime() {
    return Flux.just("a", "b").publishOn(elastic).flatMap(a -> fetch(read(a)), 8);
  }

  @GetMapping("/expand")
  Flux<String> expanded() {
    return Flux.just("a").publishOn(elastic).expand(a -> fetch(read(a))); // expect: blocking-sleep
  }

  @GetMapping("/second")
  Mono<String> secondSources() {
    return fetch("a")
        .then(Mono.fromCallable(() -> read("b"))) // expect: offload-without-effect
        .switchIfEmpty(Mono.fromCallable(() -> read("c"))) // expect: offload-without-effect
        .zipWhen(c -> Mono.fromCallable(() -> read("d")), (c, d) -> read(d)) // expect: offload-without-effect
        .delayUntil(d -> Mono.fromRunnable(() -> read("e"))) // expect: offload-without-effect
        .subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/second-right")
  Mono<String> secondSourcesRight() {
    return fetch("a")
        .publishOn(elastic)
        .then(Mono.fromCallable(() -> read("b")))
        .switchIfEmpty(Mono.fromCallable(() -> read("c")))
        .zipWhen(c -> Mono.fromCallable(() -> read("d")), (c, d) -> read(d))
        .delayUntil(d -> Mono.fromRunnable(() -> read("e")));
  }

  @GetMapping("/concat")
  Flux<String> concatenated() {
    Flux<String> first = Flux.just("a").publishOn(Schedulers.parallel());
    return first
        .concatWith(Flux.defer(() -> Flux.just(read("b")))) // expect: offload-without-effect
        .thenMany(Flux.defer(() -> Flux.just(read("c")))) // expect: offload-without-effect
        .subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/concat-right")
  Flux<String> concatenatedRight() {
    Flux<String> first = Flux.just("a").publishOn(elastic);
    return first
        .concatWith(Flux.defer(() -> Flux.just(read("b"))))
        .thenMany(Flux.defer(() -> Flux.just(read("c"))));
  }

  /** The second one is subscribed where the first one ended, the third where the second one did. */
  @GetMapping("/concat-of-many")
  Flux<String> concatenatedSources() {
    return Flux.concat(
        Mono.fromCallable(() -> read("a")).subscribeOn(elastic),
        Mono.fromCallable(() -> read("b")), // gap: blocking-sleep (it is called where it is asked for: the server asks on its event loop)
        fetch("c"),
        Mono.fromCallable(() -> read("d"))); // expect: blocking-sleep
  }

  @GetMapping("/concat-of-many-right")
  Flux<String> concatenatedSourcesRight() {
    return Flux.concat(
        Mono.fromCallable(() -> read("a")).subscribeOn(elastic),
        fetch("c").publishOn(elastic),
        Mono.fromCallable(() -> read("d")));
  }

  @GetMapping("/errors")
  Mono<String> errors() {
    return fetch("a")
        .doOnError(e -> read("b")) // expect: offload-without-effect
        .onErrorMap(e -> new IllegalStateException(read("c"))) // expect: offload-without-effect
        .onErrorResume(e -> Mono.fromCallable(() -> read("d"))) // expect: offload-without-effect
        .subscribeOn(Schedulers.boundedElastic());
  }

  @GetMapping("/errors-right")
  Mono<String> errorsRight() {
    return fetch("a")
        .publishOn(elastic)
        .doOnError(e -> read("b"))
        .onErrorMap(e -> new IllegalStateException(read("c")))
        .onErrorResume(e -> Mono.fromCallable(() -> read("d")));
  }

  @GetMapping("/zip")
  Mono<List<String>> zipped() {
    Mono<String> one = Mono.fromCallable(() -> read("a")).subscribeOn(elastic);
    return Mono.zip(one, fetch("b"), (a, b) -> List.of(read(a), b)); // expect: blocking-sleep
  }

  @GetMapping("/zip-with")
  Mono<List<String>> zippedWith() {
    return fetch("a").zipWith(Mono.just("b").publishOn(elastic), (a, b) -> List.of(read(a), b)); // expect: blocking-sleep
  }

  @GetMapping("/zip-sources")
  Mono<String> zippedSources() {
    return Mono.zip(Mono.fromCallable(() -> read("a")), Mono.fromCallable(() -> read("b"))) // expect: blocking-sleep
        .map(both -> both.getT1());
  }

  @GetMapping("/zip-sources-right")
  Mono<String> zippedSourcesRight() {
    return Mono.zip(Mono.fromCallable(() -> read("a")), Mono.fromCallable(() -> read("b")))
        .map(both -> read(both.getT1()))
        .subscribeOn(elastic);
  }

  @GetMapping("/merge")
  Flux<String> merged() {
    return Flux.merge(fetch("a"), Mono.fromCallable(() -> read("b"))) // expect: blocking-sleep
        .map(a -> read(a)); // expect: blocking-sleep
  }

  @GetMapping("/merge-right")
  Flux<String> mergedRight() {
    return Flux.merge(fetch("a"), Mono.fromCallable(() -> read("b")))
        .subscribeOn(elastic)
        .publishOn(elastic)
        .map(a -> read(a));
  }

  @GetMapping("/parallel")
  Flux<String> parallel() {
    return Flux.just("a").parallel(2).map(a -> read(a)).sequential(); // expect: blocking-sleep
  }

  @GetMapping("/parallel-right")
  Flux<String> parallelRight() {
    return Flux.just("a").parallel(2).runOn(elastic).map(a -> read(a)).sequential().map(a -> read(a));
  }

  @GetMapping("/parallel-cpu")
  Flux<String> parallelOnCpu() {
    return Flux.just("a").parallel(2).runOn(Schedulers.parallel()).map(a -> read(a)).sequential(); // expect: blocking-sleep
  }

  /** A local that is given again and again is one pipeline. */
  @GetMapping("/local")
  Mono<String> local(String name, boolean often) {
    Mono<String> chain = Mono.just(name);
    chain = chain.map(n -> read(n)); // expect: offload-without-effect
    chain = chain.publishOn(elastic);
    chain = chain.map(n -> read(n));
    return chain;
  }
}
