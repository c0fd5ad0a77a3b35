package samples.rxjava;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.functions.Consumer;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Delays, ticks, timeouts, repetitions and caches of meters: time passes on the computation threads. */
final class Times {
  private final Scheduler io = Schedulers.io();
  private final Single<String> cached = Single.fromCallable(() -> read("cached")).subscribeOn(Schedulers.io()).cache();

  static String read(String meter) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return meter;
  }

  static void store(long tick) {
    read("" + tick);
  }

  Disposable ticks() {
    return Flowable.interval(10, TimeUnit.MILLISECONDS).take(2).subscribe(tick -> store(tick), e -> {}); // expect: blocking-sleep
  }

  Disposable ticksReference() {
    return Observable.interval(0, 10, TimeUnit.MILLISECONDS).take(2).subscribe(Times::store, e -> {}); // expect: blocking-sleep
  }

  Disposable ticksAnonymous() {
    return Observable.intervalRange(0, 2, 0, 10, TimeUnit.MILLISECONDS)
        .subscribe(
            new Consumer<Long>() {
              @Override
              public void accept(Long tick) {
                store(tick); // expect: blocking-sleep
              }
            },
            e -> {});
  }

  Disposable ticksRight() {
    return Flowable.interval(10, TimeUnit.MILLISECONDS, io).take(2).subscribe(tick -> store(tick), e -> {});
  }

  Disposable ticksObserved() {
    return Flowable.interval(10, TimeUnit.MILLISECONDS).onBackpressureDrop().observeOn(io).take(2).subscribe(Times::store, e -> {});
  }

  Disposable ticksSubscribedElsewhere() {
    return Flowable.interval(10, TimeUnit.MILLISECONDS)
        .take(2)
        .map(tick -> read("a")) // expect: offload-without-effect
        .subscribeOn(Schedulers.io())
        .subscribe(a -> {}, e -> {});
  }

  Single<String> timer() {
    return Single.timer(10, TimeUnit.MILLISECONDS).map(tick -> read("a")); // expect: blocking-sleep
  }

  Single<String> timerRight() {
    return Single.timer(10, TimeUnit.MILLISECONDS, Schedulers.io()).map(tick -> read("a"));
  }

  Single<String> delayed(String meter) {
    return Single.just(meter)
        .observeOn(io)
        .delay(10, TimeUnit.MILLISECONDS)
        .map(m -> read(m)); // expect: offload-without-effect
  }

  Single<String> delayedRight(String meter) {
    return Single.just(meter).delay(10, TimeUnit.MILLISECONDS, io).map(m -> read(m));
  }

  Single<String> afterADelay() {
    return Completable.timer(10, TimeUnit.MILLISECONDS).andThen(Single.fromCallable(() -> read("a"))).subscribeOn(io); // expect: offload-without-effect
  }

  Single<String> afterADelayRight() {
    return Completable.timer(10, TimeUnit.MILLISECONDS).andThen(Single.fromCallable(() -> read("a")).subscribeOn(io));
  }

  Single<String> delayedSubscription() {
    return Single.fromCallable(() -> read("a")).delaySubscription(10, TimeUnit.MILLISECONDS).subscribeOn(io); // expect: offload-without-effect
  }

  Single<String> delayedSubscriptionRight() {
    return Single.fromCallable(() -> read("a")).delaySubscription(10, TimeUnit.MILLISECONDS, io);
  }

  Observable<String> debounced(Observable<String> typed) {
    return typed.debounce(10, TimeUnit.MILLISECONDS).map(text -> read(text)); // expect: blocking-sleep
  }

  Observable<String> debouncedRight(Observable<String> typed) {
    return typed.debounce(10, TimeUnit.MILLISECONDS).observeOn(io).map(text -> read(text));
  }

  /** What it lets through comes where it came before: nothing is known of that. */
  Observable<String> throttled(Observable<String> typed) {
    return typed.throttleFirst(10, TimeUnit.MILLISECONDS).map(text -> read(text));
  }

  Observable<String> sampled(Observable<String> typed) {
    return typed.sample(10, TimeUnit.MILLISECONDS).map(text -> read(text)); // expect: blocking-sleep
  }

  Flowable<List<String>> buffered(Flowable<String> readings) {
    return readings
        .observeOn(io)
        .buffer(10, TimeUnit.MILLISECONDS)
        .doOnNext(some -> read("a")) // expect: offload-without-effect
        .observeOn(io)
        .flatMapIterable(some -> some)
        .buffer(10, TimeUnit.MILLISECONDS, 100)
        .doOnNext(some -> read("b")); // expect: blocking-sleep
  }

  Flowable<List<String>> bufferedRight(Flowable<String> readings) {
    return readings.observeOn(io).buffer(10, TimeUnit.MILLISECONDS, io, 100).doOnNext(some -> read("b"));
  }

  Single<String> timeouts() {
    return Single.fromCallable(() -> read("a"))
        .subscribeOn(io)
        .timeout(10, TimeUnit.MILLISECONDS)
        .map(a -> read(a))
        .onErrorResumeNext(e -> Single.fromCallable(() -> read("c"))); // expect: blocking-sleep
  }

  Single<String> timeoutsRight() {
    return Single.fromCallable(() -> read("a"))
        .subscribeOn(io)
        .timeout(10, TimeUnit.MILLISECONDS, io)
        .map(a -> read(a))
        .onErrorResumeNext(e -> Single.fromCallable(() -> read("c")));
  }

  Single<String> timeoutThenDefault() {
    return Single.fromCallable(() -> read("a"))
        .subscribeOn(io)
        .timeout(10, TimeUnit.MILLISECONDS)
        .onErrorReturnItem("none")
        .map(a -> read(a)); // expect: offload-without-effect
  }

  Single<String> fallback() {
    return Single.fromCallable(() -> read("a"))
        .subscribeOn(io)
        .timeout(10, TimeUnit.MILLISECONDS, Single.fromCallable(() -> read("b"))) // expect: offload-without-effect
        .subscribeOn(io);
  }

  Single<String> fallbackRight() {
    return Single.fromCallable(() -> read("a"))
        .subscribeOn(io)
        .timeout(10, TimeUnit.MILLISECONDS, Single.fromCallable(() -> read("b")).subscribeOn(io))
        .map(a -> read(a));
  }

  /** The second attempt is made on the timer's thread. */
  Single<String> backOff() {
    return Single.fromCallable(() -> read("a")) // expect: offload-without-effect
        .retryWhen(errors -> errors.take(3).delay(10, TimeUnit.MILLISECONDS))
        .subscribeOn(io);
  }

  Flowable<String> backOffGrowing() {
    return Flowable.fromCallable(() -> read("a")) // expect: offload-without-effect
        .retryWhen(errors -> errors.zipWith(Flowable.range(1, 3), (e, i) -> i).flatMap(i -> Flowable.timer(i, TimeUnit.MILLISECONDS)))
        .subscribeOn(io);
  }

  Single<String> backOffRight() {
    return Single.fromCallable(() -> read("a"))
        .subscribeOn(io)
        .retryWhen(errors -> errors.take(3).delay(10, TimeUnit.MILLISECONDS));
  }

  Single<String> backOffOnIo() {
    return Single.fromCallable(() -> read("a"))
        .retryWhen(errors -> errors.take(3).delay(10, TimeUnit.MILLISECONDS, io))
        .subscribeOn(io);
  }

  Flowable<String> repeatedLater() {
    return Single.fromCallable(() -> read("a")) // expect: offload-without-effect
        .repeatWhen(ends -> ends.take(1).delay(10, TimeUnit.MILLISECONDS))
        .subscribeOn(io);
  }

  Single<String> retriedAtOnce() {
    return Single.fromCallable(() -> read("a")).retry(3).subscribeOn(io);
  }

  Single<String> retriedBehindAHop() {
    return Single.fromCallable(() -> read("a")) // expect: blocking-sleep
        .observeOn(Schedulers.computation())
        .map(a -> read(a)) // expect: offload-without-effect
        .retry(3)
        .subscribeOn(io);
  }

  /** Whoever comes later gets it at once, on the own thread. */
  Disposable cachedValue() {
    return Flowable.interval(50, TimeUnit.MILLISECONDS)
        .take(8)
        .flatMapSingle(tick -> cached)
        .subscribe(a -> read(a), e -> {}); // expect: blocking-sleep
  }

  Disposable cachedValueRight() {
    return Flowable.interval(50, TimeUnit.MILLISECONDS)
        .take(8)
        .flatMapSingle(tick -> cached)
        .observeOn(io)
        .subscribe(a -> read(a), e -> {});
  }

  Flowable<Long> cancelled() {
    return Flowable.interval(1, TimeUnit.MILLISECONDS, io)
        .doOnCancel(() -> read("a")) // expect: blocking-sleep
        .unsubscribeOn(Schedulers.computation())
        .take(1);
  }

  Flowable<Long> cancelledRight() {
    return Flowable.interval(1, TimeUnit.MILLISECONDS).doOnCancel(() -> read("a")).unsubscribeOn(io).take(1);
  }

  Single<String> endsOfATimeout() {
    return Single.<String>never()
        .doOnDispose(() -> read("a")) // expect: blocking-sleep
        .doFinally(() -> read("b")) // expect: blocking-sleep
        .timeout(10, TimeUnit.MILLISECONDS);
  }

  void scheduled() {
    Schedulers.computation().scheduleDirect(() -> read("a"), 10, TimeUnit.MILLISECONDS); // expect: blocking-sleep
    Schedulers.computation().createWorker().schedule(() -> read("b")); // expect: blocking-sleep
    Schedulers.io().scheduleDirect(() -> read("c"), 10, TimeUnit.MILLISECONDS);
    Schedulers.io().createWorker().schedule(() -> read("d"));
  }
}
