package samples.rxjava;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.reactivex.Completable;
import io.reactivex.Flowable;
import io.reactivex.Observable;
import io.reactivex.Scheduler;
import io.reactivex.Single;
import io.reactivex.disposables.Disposable;
import io.reactivex.functions.Function;
import io.reactivex.observers.DisposableObserver;
import io.reactivex.schedulers.Schedulers;
import io.reactivex.subjects.PublishSubject;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The same with RxJava 2: a shop's stock. */
final class RxJava2 {
  private static final ExecutorService POOL = Executors.newFixedThreadPool(4);

  private RxJava2() {}

  static String read(String article) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return article;
  }

  static final class Stock extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String article) {
      Single.fromCallable(() -> read(article)).subscribe(ctx::writeAndFlush, failure -> ctx.close()); // expect: blocking-sleep
      Single.just(article)
          .map(RxJava2::read) // expect: blocking-sleep
          .subscribe(ctx::writeAndFlush, failure -> ctx.close());
      Single.just(article)
          .map(
              new Function<String, String>() {
                @Override
                public String apply(String some) {
                  return read(some); // expect: blocking-sleep
                }
              })
          .subscribe(ctx::writeAndFlush, failure -> ctx.close());
    }
  }

  static final class StockRight extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String article) {
      Single.fromCallable(() -> read(article))
          .subscribeOn(Schedulers.io())
          .subscribe(ctx::writeAndFlush, failure -> ctx.close());
      Single.just(article)
          .observeOn(Schedulers.from(POOL))
          .map(RxJava2::read)
          .subscribe(ctx::writeAndFlush, failure -> ctx.close());
    }
  }

  static final class Waits extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String article) {
      Single<String> found = Single.fromCallable(() -> read(article)).subscribeOn(Schedulers.io());
      ctx.write(found.blockingGet()); // expect: blocking-reactive-wait
      found.toCompletable().blockingAwait(); // expect: blocking-reactive-wait
      found.ignoreElement().blockingGet(1, TimeUnit.SECONDS); // expect: blocking-reactive-wait
      Observable.fromFuture(POOL.submit(() -> read(article))).subscribe(ctx::write, failure -> ctx.close()); // expect: blocking-future-wait
      Observable.fromFuture(POOL.submit(() -> read(article)), Schedulers.io())
          .map(RxJava2::read)
          .subscribe(ctx::write, failure -> ctx.close());
    }
  }

  private final PublishSubject<String> sold = PublishSubject.create();

  Disposable deliveries() {
    return Flowable.interval(1, TimeUnit.MILLISECONDS).take(1).subscribe(tick -> read("a"), e -> {}); // expect: blocking-sleep
  }

  Disposable deliveriesRight(Scheduler scheduler) {
    return Flowable.interval(1, TimeUnit.MILLISECONDS, scheduler).take(1).subscribe(tick -> read("a"), e -> {});
  }

  Single<String> subscribedElsewhere() {
    return Single.timer(1, TimeUnit.MILLISECONDS)
        .flatMap(tick -> Single.fromCallable(() -> read("a"))) // expect: offload-without-effect
        .subscribeOn(Schedulers.io());
  }

  Single<String> notMoved() {
    return Single.fromCallable(() -> read("a")) // expect: blocking-sleep
        .subscribeOn(Schedulers.single())
        .observeOn(Schedulers.io());
  }

  Single<String> eager(String article) {
    return Single.just(read(article)).subscribeOn(Schedulers.io()); // expect: offload-eager-argument
  }

  Observable<String> second() {
    return Observable.timer(1, TimeUnit.MILLISECONDS)
        .map(tick -> "a")
        .concatWith(Observable.fromCallable(() -> read("b"))) // expect: offload-without-effect
        .onErrorResumeNext(Observable.fromCallable(() -> read("c"))) // expect: offload-without-effect
        .subscribeOn(Schedulers.io());
  }

  Completable backOff() {
    return Completable.fromAction(() -> read("a")) // expect: offload-without-effect
        .retryWhen(errors -> errors.take(3).delay(1, TimeUnit.MILLISECONDS))
        .subscribeOn(Schedulers.io());
  }

  Completable backOffRight() {
    return Completable.fromAction(() -> read("a"))
        .subscribeOn(Schedulers.io())
        .retryWhen(errors -> errors.take(3).delay(1, TimeUnit.MILLISECONDS));
  }

  Observable<String> bestSellers() {
    return sold.debounce(1, TimeUnit.MILLISECONDS)
        .map(article -> read(article)) // expect: blocking-sleep
        .mergeWith(sold.map(article -> read(article)));
  }

  DisposableObserver<Long> observed() {
    return Observable.timer(1, TimeUnit.MILLISECONDS)
        .subscribeWith(
            new DisposableObserver<Long>() {
              @Override
              public void onNext(Long tick) {
                read("" + tick); // expect: blocking-sleep
              }

              @Override
              public void onError(Throwable failure) {}

              @Override
              public void onComplete() {}
            });
  }
}
