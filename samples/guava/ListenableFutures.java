package samples.guava;

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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Callbacks run on the executor that stands behind them; a direct one is whoever completes. */
final class ListenableFutures extends SimpleChannelInboundHandler<String> {
  private static final Logger LOG = LoggerFactory.getLogger(ListenableFutures.class);

  private final ListeningExecutorService pool =
      MoreExecutors.listeningDecorator(Executors.newFixedThreadPool(4));
  private final Executor common = ForkJoinPool.commonPool();

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, String name) {
    EventLoop loop = ctx.channel().eventLoop();
    ListenableFuture<String> loaded = pool.submit(() -> load(name));
    Futures.addCallback(
        Futures.transform(loaded, text -> load(text), loop), // expect: blocking-sleep via load > Thread#sleep
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String text) {
            ctx.write(load(text)); // expect: blocking-sleep
          }

          @Override
          public void onFailure(Throwable failure) {
            load("failure"); // expect: blocking-sleep
          }
        },
        loop);
    Futures.addCallback(loaded, new Reply(ctx), loop);
    Futures.addCallback(loaded, new PooledReply(ctx), pool);
    Futures.addCallback(
        Futures.transform(loaded, this::load, MoreExecutors.directExecutor()),
        new PooledReply(ctx),
        MoreExecutors.directExecutor());
    loaded.addListener(() -> load("done"), loop); // expect: blocking-sleep
    loaded.addListener(() -> load("done"), loop::execute); // expect: blocking-sleep
    loaded.addListener(() -> load("done"), pool);
  }

  /** Complete already, and the executor a direct one: here and now. */
  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    Futures.addCallback(
        Futures.transform(
            Futures.immediateFuture("a"), this::load, MoreExecutors.directExecutor()), // expect: blocking-sleep
        new PooledReply(ctx),
        pool);
  }

  void chains() {
    ListenableFuture<String> loaded = pool.submit(() -> load("a"));
    FluentFuture.from(loaded)
        .transform(text -> load(text), common) // expect: offload-to-common-pool
        .transform(this::load, MoreExecutors.directExecutor()) // expect: offload-to-common-pool
        .transform(text -> load(text), pool)
        .catching(IllegalStateException.class, failure -> load("b"), common) // expect: offload-to-common-pool
        .addListener(() -> LOG.info("done"), pool);
    Futures.addCallback(
        Futures.transformAsync(
            loaded,
            new AsyncFunction<String, String>() {
              @Override
              public ListenableFuture<String> apply(String text) {
                return Futures.submit(() -> load(text), common); // expect: offload-to-common-pool
              }
            },
            pool),
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String text) {
            load(text); // expect: offload-to-common-pool
          }

          @Override
          public void onFailure(Throwable failure) {
            LOG.warn("failed", failure);
          }
        },
        MoreExecutors.directExecutor());
  }

  /** Nobody knows who sets it. */
  ListenableFuture<String> promised() {
    SettableFuture<String> promise = SettableFuture.create();
    promise.addListener(() -> load("done"), MoreExecutors.directExecutor());
    return promise;
  }

  ListenableFuture<String> waits(ListenableFuture<String> other) {
    ListenableFuture<String> loaded = pool.submit(() -> load("a"));
    return Futures.transformAsync(
        loaded, text -> Futures.immediateFuture(text + Futures.getDone(loaded) + now(other)), pool);
  }

  private String now(ListenableFuture<String> other) throws ExecutionException {
    return other.isDone() ? Futures.getDone(other) : "";
  }

  ListenableFuture<String> waitsInStage(ListenableFuture<String> other) {
    return Futures.transformAsync(
        other, text -> Futures.immediateFuture(pool.submit(() -> load(text)).get()), pool); // expect: blocking-future-wait
  }

  static final class Reply implements FutureCallback<String> {
    private final ChannelHandlerContext ctx;

    Reply(ChannelHandlerContext ctx) {
      this.ctx = ctx;
    }

    @Override
    public void onSuccess(String text) {
      pause(); // expect: blocking-sleep
      ctx.write(text);
    }

    @Override
    public void onFailure(Throwable failure) {
      ctx.close();
    }
  }

  static final class PooledReply implements FutureCallback<String> {
    private final ChannelHandlerContext ctx;

    PooledReply(ChannelHandlerContext ctx) {
      this.ctx = ctx;
    }

    @Override
    public void onSuccess(String text) {
      pause();
      ctx.write(text);
    }

    @Override
    public void onFailure(Throwable failure) {
      pause();
    }
  }

  private String load(String name) {
    pause();
    return name;
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
