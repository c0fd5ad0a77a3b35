package samples.guava;

import com.google.common.base.Function;
import com.google.common.util.concurrent.AsyncFunction;
import com.google.common.util.concurrent.FluentFuture;
import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A direct executor is the thread that completes the future, or the one that adds the callback to a complete one. */
final class DirectExecutors extends SimpleChannelInboundHandler<String> {
  private static final Logger LOG = LoggerFactory.getLogger(DirectExecutors.class);

  private final ListeningExecutorService pool =
      MoreExecutors.listeningDecorator(Executors.newFixedThreadPool(4));
  private final Executor direct = MoreExecutors.directExecutor();

  /** Complete already: here. */
  @Override
  protected void channelRead0(ChannelHandlerContext ctx, String parcel) {
    ListenableFuture<String> given = Futures.immediateFuture(parcel);
    log(Futures.transform(given, p -> weigh(p), direct)); // expect: blocking-sleep
    log(Futures.transform(given, this::weigh, MoreExecutors.directExecutor())); // expect: blocking-sleep
    log(
        Futures.transform(
            given,
            new Function<String, String>() {
              @Override
              public String apply(String p) {
                return weigh(p); // expect: blocking-sleep
              }
            },
            direct));
    log(Futures.transformAsync(given, this::weighLater, direct)); // expect: blocking-sleep
    given.addListener(() -> weigh(parcel), direct); // expect: blocking-sleep
    given.addListener(this::weighAll, direct); // expect: blocking-sleep
    given.addListener(
        new Runnable() {
          @Override
          public void run() {
            weigh(parcel); // expect: blocking-sleep
          }
        },
        direct);
    log(FluentFuture.from(given).transform(this::weigh, direct)); // expect: blocking-sleep
    log(Futures.transform(given, this::weigh, pool));
    given.addListener(this::weighAll, pool);
  }

  /** On its way in a pool: there, or here when it was too quick. Too rare to say so aloud. */
  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    ListenableFuture<String> weighed = pool.submit(() -> weigh("a"));
    log(Futures.transform(weighed, this::weigh, direct));
    log(
        Futures.transformAsync(
            weighed,
            new AsyncFunction<String, String>() {
              @Override
              public ListenableFuture<String> apply(String p) {
                return pool.submit(() -> weigh(p));
              }
            },
            direct));
    Futures.addCallback(weighed, new Scale(), direct);
    weighed.addListener(this::weighAll, direct);
  }

  /** Behind a stage on the loop: on the loop. */
  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    EventLoop loop = ctx.channel().eventLoop();
    ListenableFuture<String> weighed = pool.submit(() -> weigh("a"));
    ListenableFuture<String> there = Futures.transform(weighed, String::trim, loop);
    log(Futures.transform(there, this::weigh, direct)); // expect: blocking-sleep
    log(FluentFuture.from(there).transform(p -> weigh(p), direct)); // expect: blocking-sleep
    log(Futures.catching(there, IllegalStateException.class, failure -> weigh("b"), direct)); // expect: blocking-sleep
    log(Futures.transform(there, this::weigh, pool));
  }

  /** Set by hand, on the loop or in a pool. */
  void promised(EventLoop loop) {
    SettableFuture<String> onLoop = SettableFuture.create();
    onLoop.addListener(() -> weigh("a"), direct); // expect: blocking-sleep
    loop.schedule(() -> onLoop.set("a"), 1, TimeUnit.SECONDS);
    SettableFuture<String> inPool = SettableFuture.create();
    inPool.addListener(() -> weigh("b"), direct);
    pool.execute(() -> inPool.set("b"));
  }

  private void log(ListenableFuture<String> weight) {
    Futures.addCallback(
        weight,
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String text) {
            LOG.info("{}", text);
          }

          @Override
          public void onFailure(Throwable failure) {
            LOG.warn("failed", failure);
          }
        },
        direct);
  }

  private final class Scale implements FutureCallback<String> {
    @Override
    public void onSuccess(String text) {
      weigh(text);
    }

    @Override
    public void onFailure(Throwable failure) {
      weigh("none");
    }
  }

  private ListenableFuture<String> weighLater(String parcel) {
    weigh(parcel);
    return pool.submit(() -> parcel);
  }

  private void weighAll() {
    weigh("all");
  }

  private String weigh(String parcel) {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return parcel;
  }
}
