package samples.reactor;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Which schedulers are made for waiting, and which are not. */
@RestController
final class SchedulerKinds {
  private final ExecutorService pool = Executors.newFixedThreadPool(8);
  private final Scheduler pooled = Schedulers.fromExecutorService(pool, "pooled");
  private final Scheduler given;

  SchedulerKinds(Scheduler given) {
    this.given = given;
  }

  static String label(String parcel) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return parcel;
  }

  @GetMapping("/made-for-waiting")
  Flux<String> madeForWaiting() {
    return Flux.concat(
        Mono.fromCallable(() -> label("a")).subscribeOn(Schedulers.boundedElastic()),
        Mono.fromCallable(() -> label("b")).subscribeOn(Schedulers.newBoundedElastic(4, 9, "own")),
        Mono.fromCallable(() -> label("c")).subscribeOn(Schedulers.fromExecutorService(pool)),
        Mono.fromCallable(() -> label("d")).subscribeOn(Schedulers.fromExecutor(pool)),
        Mono.fromCallable(() -> label("e")).subscribeOn(pooled),
        Mono.fromCallable(() -> label("f")).subscribeOn(given));
  }

  @GetMapping("/few-threads")
  Flux<String> fewThreads() {
    return Flux.merge(
        Mono.fromCallable(() -> label("a")).subscribeOn(Schedulers.parallel()), // expect: blocking-sleep
        Mono.fromCallable(() -> label("b")).subscribeOn(Schedulers.newParallel("own")), // expect: blocking-sleep
        Mono.fromCallable(() -> label("c")).subscribeOn(Schedulers.single()), // expect: blocking-sleep
        Mono.fromCallable(() -> label("d")).subscribeOn(Schedulers.newSingle("own")), // expect: blocking-sleep
        Mono.fromCallable(() -> label("e")).subscribeOn(Schedulers.immediate())); // expect: blocking-sleep
  }

  private Mono<String> next() {
    return Mono.delay(Duration.ofMillis(10)).thenReturn("next");
  }

  /** A hop to them is no cure either: block() throws there. */
  @GetMapping("/block")
  Flux<String> blockThere() {
    return Flux.merge(
        Mono.just("a").publishOn(Schedulers.newParallel("own", 2)).map(a -> next().block()), // expect: blocking-reactive-wait
        Mono.just("b").publishOn(Schedulers.newSingle("own")).map(b -> next().block()), // expect: blocking-reactive-wait
        Mono.just("c").publishOn(Schedulers.single()).map(c -> next().block()), // expect: blocking-reactive-wait
        Mono.just("d").publishOn(Schedulers.boundedElastic()).map(d -> next().block()),
        Mono.just("e").publishOn(pooled).map(e -> next().block()));
  }

  /** An executor is what it is, under the name of a scheduler too. */
  Mono<String> onALoop(EventLoop loop) {
    return Mono.fromCallable(() -> label("a")) // expect: blocking-sleep
        .subscribeOn(Schedulers.fromExecutor(loop));
  }

  Mono<String> onALoopService(EventLoop loop) {
    return Mono.just("a")
        .publishOn(Schedulers.fromExecutorService(loop))
        .map(a -> label(a)); // expect: blocking-sleep
  }

  Mono<String> onTheCommonPool() {
    return Mono.fromCallable(() -> label("a")) // expect: offload-to-common-pool
        .subscribeOn(Schedulers.fromExecutor(ForkJoinPool.commonPool()));
  }

  /** Tasks that are given to a scheduler. */
  void tasks() {
    Schedulers.parallel().schedule(() -> label("a")); // expect: blocking-sleep
    Schedulers.parallel().schedule(SchedulerKinds::labelOne); // expect: blocking-sleep
    Schedulers.single()
        .schedule(
            new Runnable() {
              @Override
              public void run() {
                label("b"); // expect: blocking-sleep
              }
            });
    Schedulers.single().schedule(() -> label("c"), 1, TimeUnit.SECONDS); // expect: blocking-sleep
    Schedulers.boundedElastic().schedule(() -> label("d"));
    pooled.schedule(() -> label("e"));
  }

  private static void labelOne() {
    label("one");
  }
}
