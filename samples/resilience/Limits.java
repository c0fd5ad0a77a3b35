package samples.resilience;

import com.netflix.hystrix.HystrixCommand;
import io.github.bucket4j.Bucket;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.retry.Retry;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;

/** Limits that hold up the one who asks. */
final class Limits extends SimpleChannelInboundHandler<String> {
  private final RateLimiter limiter;
  private final Retry retry;
  private final Bucket bucket;
  private final ScheduledExecutorService timer;

  Limits(RateLimiter limiter, Retry retry, Bucket bucket, ScheduledExecutorService timer) {
    this.limiter = limiter;
    this.retry = retry;
    this.bucket = bucket;
    this.timer = timer;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, String name) throws InterruptedException {
    limiter.acquirePermission(); // expect: blocking-sleep
    ctx.write(retry.executeSupplier(() -> name.strip())); // expect: blocking-sleep
    bucket.asBlocking().consume(1); // expect: blocking-sleep
    ctx.writeAndFlush(new Greeting().execute()); // expect: blocking-future-wait
  }

  /** Those that do not. */
  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    patient(ctx, event.toString());
  }

  private void patient(ChannelHandlerContext ctx, String name) {
    if (bucket.tryConsume(1) && limiter.reservePermission() == 0) {
      retry
          .executeCompletionStage(timer, () -> CompletableFuture.completedFuture(name))
          .whenComplete((found, failure) -> ctx.writeAndFlush(found));
    }
  }

  /** Runs on a pool of Hystrix. */
  static final class Greeting extends HystrixCommand<String> {
    Greeting() {
      super(() -> "greetings");
    }

    @Override
    protected String run() {
      return "hello";
    }
  }
}
