package samples.rxjava;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.functions.Function;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;

/** Functions of operators run where the stage before them emits, and their sources are subscribed there. */
@RestController
final class Operators {
  private final WebClient client;
  private final Scheduler io = Schedulers.io();

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

  private Single<String> fetch(String key) {
    return Single.fromPublisher(client.get().uri(key).retrieve().bodyToMono(String.class));
  }

  @GetMapping("/same-thread")
  Maybe<String> sameThread(String name) {
    return Single.just(name)
        .filter(n -> !read(n).isEmpty()) // expect: blocking-sleep
        .map(Operators::read) // expect: blocking-sleep
        .doOnSuccess(n -> read(n)) // expect: blocking-sleep
        .doOnEvent((n, e) -> read(n)) // expect: blocking-sleep
        .doAfterTerminate(() -> read("a")); // expect: blocking-sleep
  }

  @GetMapping("/same-thread-right")
  Maybe<String> sameThreadRight(String name) {
    return Single.just(name)
        .observeOn(io)
        .filter(n -> !read(n).isEmpty())
        .map(Operators::read)
        .doOnSuccess(n -> read(n))
        .doOnEvent((n, e) -> read(n))
        .doAfterTerminate(() -> read("a"));
  }

  @GetMapping("/collected")
  Single<String> collected() {
    return Flowable.just("a", "b")
        .scan((a, b) -> read(a)) // expect: blocking-sleep
        .toList()
        .map(
            new Function<List<String>, String>() {
              @Override
              public String apply(List<String> all) {
                return read(all.get(0)); // expect: blocking-sleep
              }
            });
  }

  @GetMapping("/collected-right")
  Single<String> collectedRight() {
    return Flowable.just("a", "b")
        .observeOn(io)
        .scan((a, b) -> read(a))
        .toList()
        .map(
            new Function<List<String>, String>() {
              @Override
              public String apply(List<String> all) {
                return read(all.get(0));
              }
            });
  }

  @GetMapping("/flat-map")
  Flowable<String> flatMapped() {
    return Flowable.just("a", "b")
        .observeOn(Schedulers.computation())
        .flatMapSingle(a -> Single.fromCallable(() -> read(a))) // expect: blocking-sleep
        .map(a -> read(a)); // expect: blocking-sleep
  }

  @GetMapping("/flat-map-right")
  Single<List<String>> flatMappedRight() {
    return Flowable.just("a", "b")
        .observeOn(Schedulers.computation())
        .flatMapSingle(a -> Single.fromCallable(() -> read(a)).subscribeOn(io))
        .map(a -> read(a))
        .toList();
  }

  @GetMapping("/flat-map-asked")
  Flowable<String> flatMappedAndAskedFor() {
    return Flowable.just("a", "b")
        .flatMapSingle(a -> Single.fromCallable(() -> read(a)).subscribeOn(io))
        .map(a -> read(a)); // gap: blocking-sleep (what is kept ready comes where it is asked for: the server asks on its event loop)
  }

  @GetMapping("/client-moves")
  Single<String> clientMovesWhatFollows(String name) {
    return Single.just(name)
        .observeOn(Schedulers.io())
        .flatMap(n -> fetch(n).map(m -> read(m))) // expect: blocking-sleep
        .map(n -> read(n)); // expect: offload-without-effect
  }

  @GetMapping("/combined")
  Single<String> combinedWithAnInnerOne(String name) {
    return Single.just(name)
        .observeOn(io)
        .flatMap(n -> fetch(n), (n, m) -> read(m)); // expect: blocking-sleep
  }

  @GetMapping("/combined-right")
  Single<String> combinedWithAnInnerOneRight(String name) {
    return Single.just(name).flatMap(n -> fetch(n).observeOn(io), (n, m) -> read(m));
  }

  /** What waits for its turn is mapped where the one before it ended. */
  @GetMapping("/concat-map")
  Flowable<String> concatMapped() {
    return Flowable.just("a", "b")
        .observeOn(Schedulers.io())
        .concatMapSingle(a -> fetch(read(a))); // expect: blocking-sleep
  }

  @GetMapping("/concat-map-right")
  Single<List<String>> concatMappedRight() {
    return Flowable.just("a", "b").subscribeOn(io).concatMapSingle(a -> fetch(read(a)).observeOn(io)).toList();
  }

  Observable<String> concatMappedBehindATimer() {
    return Observable.just("a", "b")
        .subscribeOn(Schedulers.io())
        .concatMap(a -> Observable.timer(1, TimeUnit.MILLISECONDS).map(tick -> a).startWithItem(read(a))); // expect: blocking-sleep
  }

  @GetMapping("/one-at-a-time")
  Flowable<String> oneAtATime() {
    return Flowable.just("a", "b")
        .observeOn(io)
        .flatMap(a -> fetch(read(a)).toFlowable(), 1);
  }

  /** Whoever subscribes on a scheduler asks for elements there, too. */
  @GetMapping("/one-at-a-time-asked")
  Flowable<String> oneAtATimeAskedElsewhere() {
    return Flowable.just("a", "b")
        .subscribeOn(io)
        .flatMap(a -> fetch(read(a)).toFlowable(), 1);
  }

  @GetMapping("/switch-map")
  Observable<String> switchMapped() {
    return Observable.just("a", "b").observeOn(io).switchMapSingle(a -> fetch(read(a)).observeOn(io));
  }

  @GetMapping("/second")
  Single<String> secondSources() {
    return fetch("a")
        .ignoreElement()
        .andThen(Maybe.fromCallable(() -> read("b"))) // expect: offload-without-effect
        .switchIfEmpty(Single.fromCallable(() -> read("c"))) // expect: offload-without-effect
        .subscribeOn(Schedulers.io());
  }

  @GetMapping("/second-right")
  Single<String> secondSourcesRight() {
    return fetch("a")
        .observeOn(Schedulers.io())
        .ignoreElement()
        .andThen(Maybe.fromCallable(() -> read("b")))
        .switchIfEmpty(Single.fromCallable(() -> read("c")));
  }

  @GetMapping("/concat-with")
  Flowable<String> concatenated() {
    return fetch("a")
        .toFlowable()
        .concatWith(Single.fromCallable(() -> read("b"))) // expect: offload-without-effect
        .subscribeOn(Schedulers.io());
  }

  @GetMapping("/concat-with-right")
  Flowable<String> concatenatedRight() {
    return fetch("a").toFlowable().concatWith(Single.fromCallable(() -> read("b")).subscribeOn(Schedulers.io()));
  }

  /** The one that comes first is subscribed first, and the other one where that ended. */
  @GetMapping("/start-with")
  Completable startedWith() {
    return Completable.fromAction(() -> read("a")) // expect: offload-without-effect
        .startWith(fetch("b").ignoreElement())
        .subscribeOn(Schedulers.io());
  }

  @GetMapping("/start-with-right")
  Completable startedWithRight() {
    return Completable.fromAction(() -> read("a")).subscribeOn(Schedulers.io()).startWith(fetch("b").ignoreElement());
  }

  @GetMapping("/concat-of-many")
  Flowable<String> concatenatedSources() {
    return Single.concat(
        Single.fromCallable(() -> read("a")).subscribeOn(io),
        Single.fromCallable(() -> read("b")), // possible: blocking-sleep (a race: the first is there before it is asked for)
        fetch("c"),
        Single.fromCallable(() -> read("d"))); // expect: blocking-sleep
  }

  @GetMapping("/errors")
  Single<String> errors() {
    return fetch("a")
        .doOnError(e -> read("b")) // expect: offload-without-effect
        .onErrorResumeNext(e -> Single.fromCallable(() -> read("c"))) // expect: offload-without-effect
        .onErrorResumeWith(Single.fromCallable(() -> read("d"))) // expect: offload-without-effect
        .onErrorReturn(e -> read("e")) // expect: offload-without-effect
        .subscribeOn(Schedulers.io());
  }

  @GetMapping("/errors-right")
  Single<String> errorsRight() {
    return fetch("a")
        .observeOn(Schedulers.io())
        .doOnError(e -> read("b"))
        .onErrorResumeNext(e -> Single.fromCallable(() -> read("c")))
        .onErrorResumeWith(Single.fromCallable(() -> read("d")))
        .onErrorReturn(e -> read("e"));
  }

  /** What fails before the inner source comes where it failed. */
  @GetMapping("/errors-before")
  Single<String> errorsBeforeAnInnerSource() {
    return fetch("a")
        .flatMap(a -> Single.just(a).observeOn(io))
        .doOnError(e -> read("b")) // expect: blocking-sleep
        .map(a -> read(a));
  }

  @GetMapping("/zip")
  Single<String> zipped() {
    Single<String> one = Single.fromCallable(() -> read("a")).subscribeOn(io);
    return Single.zip(one, fetch("b"), (a, b) -> read(a + b)); // expect: blocking-sleep
  }

  @GetMapping("/zip-with")
  Single<String> zippedWith() {
    return fetch("a").zipWith(Single.just("b").observeOn(io), (a, b) -> read(a + b)); // expect: blocking-sleep
  }

  @GetMapping("/zip-sources")
  Single<String> zippedSources() {
    return Single.zip(Single.fromCallable(() -> read("a")), Single.fromCallable(() -> read("b")), (a, b) -> a + b); // expect: blocking-sleep
  }

  @GetMapping("/zip-right")
  Single<String> zippedRight() {
    return Single.zip(Single.fromCallable(() -> read("a")), Single.fromCallable(() -> read("b")), (a, b) -> read(a + b))
        .subscribeOn(io);
  }

  @GetMapping("/merge")
  Flowable<String> merged() {
    return Single.merge(fetch("a"), Single.fromCallable(() -> read("b"))) // expect: blocking-sleep
        .map(a -> read(a)); // expect: blocking-sleep
  }

  @GetMapping("/merge-right")
  Flowable<String> mergedRight() {
    return Single.merge(fetch("a"), Single.fromCallable(() -> read("b")).subscribeOn(io)).observeOn(io).map(a -> read(a));
  }

  @GetMapping("/until")
  Observable<String> until() {
    return Observable.just("a")
        .observeOn(io)
        .takeUntil(fetch("b").toObservable())
        .withLatestFrom(Observable.just("c"), (a, c) -> read(a + c));
  }

  @GetMapping("/subscribed")
  Single<String> subscribed() {
    return Single.just("a").observeOn(io).doOnSubscribe(d -> read("b")); // expect: blocking-sleep
  }

  @GetMapping("/parallel")
  Flowable<String> parallel() {
    return Flowable.just("a").parallel(2).map(a -> read(a)).sequential(); // expect: blocking-sleep
  }

  @GetMapping("/parallel-right")
  Flowable<String> parallelRight() {
    return Flowable.just("a").parallel(2).runOn(io).map(a -> read(a)).sequential().map(a -> read(a));
  }

  Flowable<String> parallelOnCpu() {
    return Flowable.just("a").parallel(2).runOn(Schedulers.computation()).map(Operators::read).sequential(); // expect: blocking-sleep
  }
}
