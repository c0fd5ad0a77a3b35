package samples.rxjava;

import io.reactivex.rxjava3.core.BackpressureStrategy;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.reactivex.rxjava3.subjects.BehaviorSubject;
import io.reactivex.rxjava3.subjects.PublishSubject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a pipeline begins: on whichever thread subscribes, unless the source has a thread of its own. */
@RestController
final class Sources {
  private final ExecutorService pool = Executors.newFixedThreadPool(4);
  private final PublishSubject<String> orders = PublishSubject.create();
  private final BehaviorSubject<String> latest = BehaviorSubject.createDefault("none");
  private final Scheduler io = Schedulers.io();

  static String read(String key) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return key;
  }

  @GetMapping("/callable")
  Completable callables() {
    return Completable.fromAction(() -> read("a")) // expect: blocking-sleep
        .andThen(Completable.fromRunnable(() -> read("b"))) // expect: blocking-sleep
        .andThen(
            Completable.fromCallable(
                new Callable<String>() {
                  @Override
                  public String call() {
                    return read("c"); // expect: blocking-sleep
                  }
                }))
        .andThen(Maybe.fromSupplier(this::readOne).ignoreElement()); // expect: blocking-sleep
  }

  private String readOne() {
    return read("d");
  }

  @GetMapping("/callable-right")
  Completable callablesRight() {
    return Completable.fromAction(() -> read("a"))
        .andThen(Completable.fromRunnable(() -> read("b")))
        .andThen(
            Completable.fromCallable(
                new Callable<String>() {
                  @Override
                  public String call() {
                    return read("c");
                  }
                }))
        .andThen(Maybe.fromSupplier(this::readOne).ignoreElement())
        .subscribeOn(io);
  }

  @GetMapping("/defer")
  Single<String> deferred() {
    return Single.defer(() -> Single.just(read("a"))); // expect: blocking-sleep
  }

  @GetMapping("/defer-right")
  Single<String> deferredRight() {
    return Single.defer(() -> Single.just(read("a"))).subscribeOn(io);
  }

  @GetMapping("/create")
  Observable<String> created() {
    return Observable.<String>create(emitter -> {
          emitter.onNext(read("a")); // expect: blocking-sleep
          emitter.onComplete();
        })
        .map(a -> read(a)); // expect: blocking-sleep
  }

  @GetMapping("/create-right")
  Observable<String> createdRight() {
    return Observable.<String>create(emitter -> {
          emitter.onNext(read("a"));
          emitter.onComplete();
        })
        .map(a -> read(a))
        .subscribeOn(io);
  }

  /** What calls the emitter emits. */
  @GetMapping("/create-elsewhere")
  Flowable<String> createdElsewhere() {
    return Flowable.<String>create(
            emitter ->
                pool.execute(() -> {
                  emitter.onNext(read("a"));
                  emitter.onComplete();
                }),
            BackpressureStrategy.BUFFER)
        .map(a -> read(a));
  }

  @GetMapping("/using")
  Single<String> using() {
    return Single.using(
        () -> read("a"), // expect: blocking-sleep
        resource -> Single.just(resource),
        resource -> read(resource)); // expect: blocking-sleep
  }

  @GetMapping("/using-right")
  Single<String> usingRight() {
    return Single.using(() -> read("a"), resource -> Single.just(resource), resource -> read(resource)).subscribeOn(io);
  }

  @GetMapping("/generate")
  Flowable<String> generated() {
    return Flowable.<String>generate(emitter -> {
      emitter.onNext(read("a")); // expect: blocking-sleep
      emitter.onComplete();
    });
  }

  @GetMapping("/generate-right")
  Flowable<String> generatedRight() {
    return Flowable.<String>generate(emitter -> {
          emitter.onNext(read("a"));
          emitter.onComplete();
        })
        .subscribeOn(io)
        .observeOn(io);
  }

  /** More elements are asked for where the last ones were taken. */
  @GetMapping("/generate-refilled")
  Flowable<String> generatedAndRefilled() {
    return Flowable.<String>generate(emitter -> emitter.onNext(read("a"))) // expect: blocking-sleep
        .observeOn(Schedulers.computation(), false, 2)
        .subscribeOn(io)
        .take(4);
  }

  @GetMapping("/iterable")
  Flowable<String> iterables() {
    return Flowable.fromIterable(() -> List.of(read("a")).iterator()); // expect: blocking-sleep
  }

  @GetMapping("/iterable-right")
  Flowable<String> iterablesRight() {
    return Flowable.fromIterable(() -> List.of(read("a")).iterator()).subscribeOn(io);
  }

  @GetMapping("/error")
  Single<String> errors() {
    return Single.error(() -> new IllegalStateException(read("a"))); // expect: blocking-sleep
  }

  /** Whoever subscribes waits for a future of the JDK. */
  @GetMapping("/future")
  Single<String> futures() {
    return Single.fromFuture(pool.submit(() -> read("a"))); // expect: blocking-future-wait
  }

  @GetMapping("/future-inside")
  Single<String> futuresInside(String key) {
    return Single.just(key).flatMap(k -> Single.fromFuture(pool.submit(() -> read(k)), 1, TimeUnit.SECONDS)); // expect: blocking-future-wait
  }

  @GetMapping("/future-subscribed")
  Single<String> futuresSubscribed() {
    Future<String> reading = pool.submit(() -> read("a"));
    Observable.fromFuture(reading).subscribe(a -> {}, e -> {}); // expect: blocking-future-wait
    return Single.just("a");
  }

  @GetMapping("/future-computed")
  Single<String> futuresOnFewThreads() {
    return Single.fromFuture(pool.submit(() -> read("a"))) // expect: blocking-future-wait
        .subscribeOn(Schedulers.computation());
  }

  @GetMapping("/future-right")
  Single<String> futuresRight() {
    return Single.fromFuture(pool.submit(() -> read("a"))).map(a -> read(a)).subscribeOn(io);
  }

  private Single<String> submitted(String key) {
    return Single.fromFuture(pool.submit(() -> read(key)));
  }

  @GetMapping("/future-helper-right")
  Single<String> futureOfAHelperRight() {
    return submitted("a").subscribeOn(io);
  }

  @GetMapping("/stage")
  Single<String> stages() {
    return Single.fromCompletionStage(CompletableFuture.supplyAsync(() -> read("a"), pool)).map(a -> read(a)).subscribeOn(io);
  }

  /** Emits on the thread of whoever calls the subject, and a subscribeOn changes nothing. */
  @GetMapping("/subject")
  Observable<String> subjects() {
    return orders.mergeWith(latest).map(a -> read(a)).subscribeOn(io);
  }

  @GetMapping("/subject-stages")
  Observable<String> subjectsStages() {
    return latest.skip(1).filter(a -> read(a).isEmpty()).take(1);
  }
}
