package samples.rxjava;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.TimeUnit;
import rx.Observable;
import rx.Single;
import rx.Subscription;
import rx.functions.Func1;
import rx.schedulers.Schedulers;

/** The same with RxJava 1: a bank's rates. */
final class RxJava1 {
  private RxJava1() {}

  static String read(String currency) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return currency;
  }

  static final class Rates extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String currency) {
      Observable.fromCallable(() -> read(currency)).subscribe(ctx::writeAndFlush, failure -> ctx.close()); // expect: blocking-sleep
      Single.just(currency)
          .map(RxJava1::read) // expect: blocking-sleep
          .subscribe(ctx::writeAndFlush, failure -> ctx.close());
      Observable.just(currency)
          .map(
              new Func1<String, String>() {
                @Override
                public String call(String some) {
                  return read(some); // expect: blocking-sleep
                }
              })
          .subscribe(ctx::writeAndFlush, failure -> ctx.close());
    }
  }

  static final class RatesRight extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String currency) {
      Observable.fromCallable(() -> read(currency))
          .subscribeOn(Schedulers.io())
          .subscribe(ctx::writeAndFlush, failure -> ctx.close());
      Single.just(currency)
          .observeOn(Schedulers.io())
          .map(RxJava1::read)
          .subscribe(ctx::writeAndFlush, failure -> ctx.close());
    }
  }

  static final class Waits extends SimpleChannelInboundHandler<String> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String currency) {
      Observable<String> rate = Observable.fromCallable(() -> read(currency)).subscribeOn(Schedulers.io());
      ctx.write(rate.toBlocking().first()); // expect: blocking-reactive-wait
      ctx.write(rate.toSingle().toBlocking().value()); // expect: blocking-reactive-wait
      rate.toCompletable().await(); // expect: blocking-reactive-wait
    }
  }

  Subscription ticks() {
    return Observable.interval(1, TimeUnit.MILLISECONDS).take(1).subscribe(tick -> read("a"), e -> {}); // expect: blocking-sleep
  }

  Subscription ticksRight() {
    return Observable.interval(1, TimeUnit.MILLISECONDS).observeOn(Schedulers.io()).take(1).subscribe(tick -> read("a"), e -> {});
  }

  Observable<String> behindATimer() {
    return Observable.timer(1, TimeUnit.MILLISECONDS)
        .flatMap(tick -> Observable.fromCallable(() -> read("a"))) // expect: offload-without-effect
        .subscribeOn(Schedulers.io());
  }

  Observable<String> eager(String currency) {
    return Observable.just(read(currency)).subscribeOn(Schedulers.io()); // expect: offload-eager-argument
  }

  Observable<String> immediately(String currency) {
    return Observable.fromCallable(() -> read(currency)).subscribeOn(Schedulers.computation()); // expect: blocking-sleep
  }
}
