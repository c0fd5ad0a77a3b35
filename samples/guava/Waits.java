package samples.guava;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.RateLimiter;
import com.google.common.util.concurrent.Uninterruptibles;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Guava's waits, which no interrupt ends. */
final class Waits {
  private Waits() {}

  /** Waits for a future. */
  static final class PriceHandler extends SimpleChannelInboundHandler<String> {
    private final ListenableFuture<String> prices;

    PriceHandler(ListenableFuture<String> prices) {
      this.prices = prices;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) throws Exception {
      ctx.write(Futures.getUnchecked(prices)); // expect: blocking-future-wait
      ctx.write(Futures.getChecked(prices, Exception.class)); // expect: blocking-future-wait
      ctx.write(Uninterruptibles.getUninterruptibly(prices)); // expect: blocking-future-wait
      ctx.writeAndFlush(
          Uninterruptibles.getUninterruptibly(prices, 1, TimeUnit.SECONDS)); // expect: blocking-future-wait
    }
  }

  /** A future that is complete is not waited for. */
  static final class CachedHandler extends SimpleChannelInboundHandler<String> {
    private final ListenableFuture<String> prices;

    CachedHandler(ListenableFuture<String> prices) {
      this.prices = prices;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) throws ExecutionException {
      if (prices.isDone()) {
        ctx.write(Futures.getUnchecked(prices));
        ctx.writeAndFlush(Futures.getDone(prices));
      }
      prices.addListener(ctx::flush, ctx.executor());
    }
  }

  /** Sleeps, latches, queues. */
  static final class StepHandler extends SimpleChannelInboundHandler<String> {
    private final RateLimiter limiter = RateLimiter.create(10);
    private final CountDownLatch ready;
    private final BlockingQueue<String> queue;

    StepHandler(CountDownLatch ready, BlockingQueue<String> queue) {
      this.ready = ready;
      this.queue = queue;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) {
      Uninterruptibles.sleepUninterruptibly(10, TimeUnit.MILLISECONDS); // expect: blocking-sleep
      Uninterruptibles.awaitUninterruptibly(ready); // expect: blocking-coordination
      ctx.write(Uninterruptibles.takeUninterruptibly(queue)); // expect: blocking-coordination
      limiter.acquire(); // expect: blocking-coordination
      if (limiter.tryAcquire()) {
        ctx.flush();
      }
      ctx.executor().schedule(() -> ctx.write(name), 10, TimeUnit.MILLISECONDS);
    }
  }
}
