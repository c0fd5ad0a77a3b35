package samples.reactor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Publishers that several subscribe to, and what comes from outside: its own thread, or the latecomer's. */
@RestController
final class SharedPublishers {
  private final WebClient client;
  private final ExecutorService pool = Executors.newFixedThreadPool(4);
  private final Scheduler elastic = Schedulers.boundedElastic();
  private final Sinks.One<String> motto = Sinks.one();
  private final Mono<String> kept =
      Mono.fromCallable(() -> menu("kept")).subscribeOn(Schedulers.boundedElastic()).cache();

  SharedPublishers(WebClient client) {
    this.client = client;
  }

  static String menu(String day) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return day;
  }

  private static String menuOfToday() {
    return menu("today");
  }

  private Mono<String> fetch(String day) {
    return client.get().uri(day).retrieve().bodyToMono(String.class);
  }

  /** The first one starts it, on the own thread. */
  @GetMapping("/cached")
  Mono<String> cached() {
    return Mono.fromCallable(SharedPublishers::menuOfToday).cache(); // expect: blocking-sleep
  }

  @GetMapping("/cached-right")
  Mono<String> cachedRight() {
    return Mono.fromCallable(SharedPublishers::menuOfToday).cache().subscribeOn(elastic);
  }

  @GetMapping("/latecomers")
  Mono<String> latecomers() {
    return kept.map(SharedPublishers::menu); // expect: blocking-sleep
  }

  @GetMapping("/shared")
  Mono<String> shared() {
    return Mono.fromCallable(SharedPublishers::menuOfToday) // expect: blocking-sleep
        .share()
        .map(a -> menu(a)); // expect: blocking-sleep
  }

  @GetMapping("/shared-right")
  Flux<String> sharedRight() {
    return Flux.defer(() -> Flux.just(menuOfToday())).subscribeOn(elastic).share().map(a -> menu(a));
  }

  @GetMapping("/replayed")
  Flux<String> replayed() {
    return Flux.defer(() -> Flux.just(menuOfToday())) // expect: blocking-sleep
        .replay(1)
        .autoConnect()
        .map(a -> menu(a)); // expect: blocking-sleep
  }

  @GetMapping("/counted")
  Flux<String> counted() {
    return Flux.defer(() -> Flux.just(menuOfToday())).publish().refCount(1).subscribeOn(elastic);
  }

  /** A future that is given emits where it is completed, or at once. */
  @GetMapping("/futures")
  Flux<String> futures() {
    return Flux.merge(
        Mono.fromFuture(CompletableFuture.completedFuture("a")).map(a -> menu(a)), // expect: blocking-sleep
        Mono.fromFuture(() -> fetch("a").toFuture()).map(SharedPublishers::menu), // expect: blocking-sleep
        Mono.fromCompletionStage(() -> fetch("b").toFuture()).map(b -> menu(b)), // expect: blocking-sleep
        Mono.fromFuture(CompletableFuture.supplyAsync(() -> "c")).map(c -> menu(c)), // expect: offload-to-common-pool
        Mono.fromFuture(CompletableFuture.supplyAsync(() -> menu("d"), pool)).map(d -> menu(d))); // possible: blocking-sleep (a race: of a future that is complete already, on the loop)
  }

  @GetMapping("/futures-right")
  Flux<String> futuresRight() {
    return Flux.merge(
        Mono.fromFuture(CompletableFuture.completedFuture("a")).map(a -> menu(a)).subscribeOn(elastic),
        Mono.fromFuture(() -> fetch("a").toFuture()).publishOn(elastic).map(SharedPublishers::menu),
        Mono.fromCompletionStage(CompletableFuture.supplyAsync(() -> "c"))
            .publishOn(elastic)
            .map(c -> menu(c)));
  }

  /** To move where it is subscribed does not move a future that is on its way. */
  @GetMapping("/futures-late")
  Mono<String> futuresLate() {
    return Mono.fromFuture(() -> fetch("a").toFuture())
        .map(SharedPublishers::menu) // expect: offload-without-effect
        .subscribeOn(elastic);
  }

  /** A sink emits on the thread that calls it; what it keeps, at once to whoever comes later. */
  @GetMapping("/sinks")
  Flux<String> sinks() {
    pool.execute(() -> motto.tryEmitValue("a"));
    return motto.asMono().map(a -> menu(a)).flux(); // possible: blocking-sleep (a race: of a value that is there already, on the loop)
  }

  private final Sinks.Many<String> news = Sinks.many().multicast().onBackpressureBuffer();

  /** Whoever calls it here is an event loop. */
  @GetMapping("/news")
  Mono<Void> publish() {
    return fetch("news").doOnNext(n -> news.tryEmitNext(n)).then();
  }

  Flux<String> readers() {
    return news.asFlux().map(n -> menu(n)).subscribeOn(elastic); // expect: offload-without-effect
  }
}
