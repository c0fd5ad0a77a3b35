package samples.rxjava;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Observer;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.disposables.CompositeDisposable;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.observers.DisposableSingleObserver;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Whoever subscribes starts the pipeline, on the own thread; whoever blocks waits for it there. */
final class Subscribing {
  private Subscribing() {}

  static String read(String account) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return account;
  }

  static Single<String> balance(String account) {
    return Single.fromCallable(() -> read(account)).subscribeOn(Schedulers.io());
  }

  /** Subscribes on the event loop. */
  static final class Balances extends SimpleChannelInboundHandler<String> {
    private final CompositeDisposable open = new CompositeDisposable();

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String account) {
      open.add(
          Single.fromCallable(() -> read(account)) // expect: blocking-sleep
              .subscribe(found -> ctx.writeAndFlush(found), failure -> ctx.close()));
      open.add(
          Observable.just(account)
              .map(Subscribing::read) // expect: blocking-sleep
              .subscribe(found -> ctx.writeAndFlush(found), failure -> ctx.close()));
    }
  }

  static final class BalancesRight extends SimpleChannelInboundHandler<String> {
    private final CompositeDisposable open = new CompositeDisposable();

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String account) {
      open.add(
          Single.fromCallable(() -> read(account))
              .subscribeOn(Schedulers.io())
              .subscribe(found -> ctx.writeAndFlush(found), failure -> ctx.close()));
      open.add(
          Observable.just(account)
              .observeOn(Schedulers.io())
              .map(Subscribing::read)
              .subscribe(found -> read(found), failure -> read("failed"), () -> read("done")));
    }
  }

  /** Takes the pool's threads back to the event loop. */
  static final class BackToTheLoop extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String account) {
      balance(account)
          .observeOn(Schedulers.from(ctx.executor()))
          .subscribe(
              found -> read(found), // expect: blocking-sleep
              failure -> read("failed")); // expect: blocking-sleep
    }
  }

  static final class BackToTheLoopRight extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String account) {
      balance(account)
          .map(found -> read(found))
          .observeOn(Schedulers.from(ctx.executor()))
          .subscribe(found -> ctx.writeAndFlush(found), failure -> ctx.close());
    }
  }

  static final class Waits extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String account)
        throws ExecutionException, InterruptedException {
      String one = balance(account).blockingGet(); // expect: blocking-reactive-wait
      String other = balance(account).toFuture().get(); // expect: blocking-future-wait
      String last = Flowable.just(one, other).flatMapSingle(Subscribing::balance).blockingLast(); // expect: blocking-reactive-wait
      balance(last).ignoreElement().blockingAwait(); // expect: blocking-reactive-wait
      balance(last).ignoreElement().blockingAwait(1, TimeUnit.SECONDS); // expect: blocking-reactive-wait
      Observable.just(one).flatMapSingle(a -> balance(a)).blockingSubscribe(found -> ctx.writeAndFlush(found)); // expect: blocking-reactive-wait
      for (String each : Observable.just(one).flatMapSingle(a -> balance(a)).blockingIterable()) { // expect: blocking-reactive-wait
        ctx.writeAndFlush(each);
      }
    }
  }

  static final class WaitsInside extends SimpleChannelInboundHandler<String> {
    private final CompositeDisposable open = new CompositeDisposable();

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String account) {
      open.add(
          Single.timer(1, TimeUnit.MILLISECONDS)
              .map(tick -> balance(account).blockingGet()) // expect: blocking-reactive-wait
              .subscribe(found -> ctx.writeAndFlush(found), failure -> ctx.close()));
      open.add(
          Single.fromCallable(() -> balance(account).blockingGet())
              .subscribeOn(Schedulers.io())
              .subscribe(found -> ctx.writeAndFlush(found), failure -> ctx.close()));
      open.add(
          Single.timer(1, TimeUnit.MILLISECONDS)
              .flatMap(tick -> balance(account))
              .subscribe(found -> ctx.writeAndFlush(found), failure -> ctx.close()));
    }
  }

  /** Observers are objects with several methods. */
  static final class Observers extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String account) {
      Observable.interval(1, TimeUnit.MILLISECONDS)
          .take(1)
          .subscribe(
              new Observer<Long>() {
                @Override
                public void onSubscribe(Disposable d) {}

                @Override
                public void onNext(Long tick) {
                  read("" + tick); // expect: blocking-sleep
                }

                @Override
                public void onError(Throwable failure) {
                  read("failed"); // expect: blocking-sleep
                }

                @Override
                public void onComplete() {
                  read("done"); // expect: blocking-sleep
                }
              });
      Single.timer(1, TimeUnit.MILLISECONDS)
          .observeOn(Schedulers.io())
          .subscribeWith(
              new DisposableSingleObserver<Long>() {
                @Override
                public void onSuccess(Long tick) {
                  read("" + tick);
                }

                @Override
                public void onError(Throwable failure) {
                  read("failed");
                }
              });
    }
  }

  /** What is subscribed inside a function is subscribed where that runs. */
  static final class Inside extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String account) {
      Completable.complete()
          .observeOn(Schedulers.io())
          .subscribe(() -> Single.fromCallable(() -> read(account)).subscribe(found -> read(found), e -> {}), e -> {});
      Completable.timer(1, TimeUnit.MILLISECONDS)
          .subscribe(() -> Single.fromCallable(() -> read(account)).subscribe(List::of, e -> {}), e -> {}); // expect: blocking-sleep
    }
  }
}
