package samples.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.FutureListener;
import io.netty.util.concurrent.GenericFutureListener;
import io.netty.util.concurrent.Promise;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listeners of a future run on the executor of that future, wherever they were added. */
final class Listeners {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private Listeners() {}

  static final class ReplyHandler extends ChannelInboundHandlerAdapter {
    private final ExecutorService workers = Executors.newFixedThreadPool(4);

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      ctx.writeAndFlush(message)
          .addListener(future -> Thread.sleep(10)); // expect: blocking-sleep
      ctx.writeAndFlush(message)
          .addListener(
              (ChannelFutureListener)
                  future -> {
                    if (future.isSuccess()) {
                      backOff(); // expect: blocking-sleep via backOff > Thread#sleep
                    }
                  });
      ctx.writeAndFlush(message).addListener(this::settle); // expect: blocking-sleep via settle > backOff
      ctx.writeAndFlush(message)
          .addListener(
              new ChannelFutureListener() {
                @Override
                public void operationComplete(ChannelFuture future) {
                  backOff(); // expect: blocking-sleep
                }
              });
      ctx.writeAndFlush(message).addListener(new AuditListener());
      ctx.writeAndFlush(message).addListener(future -> workers.execute(Listeners::backOff));
      ctx.writeAndFlush(message).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
      ctx.writeAndFlush(message).addListener(future -> LOG.info("sent {}", future.isSuccess()));
    }

    private void settle(Future<? super Void> future) {
      backOff();
    }
  }

  /** A listener with a name. */
  static final class AuditListener implements ChannelFutureListener {
    @Override
    public void operationComplete(ChannelFuture future) {
      backOff(); // expect: blocking-sleep via operationComplete > backOff
    }
  }

  static final class LookupListener implements GenericFutureListener<Future<String>> {
    @Override
    public void operationComplete(Future<String> future) throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
    }
  }

  static final class TokenListener implements FutureListener<String> {
    @Override
    public void operationComplete(Future<String> future) throws Exception {
      Thread.sleep(1); // expect: blocking-sleep
    }
  }

  /** Added from start-up code, run on the loop all the same. */
  public static void main(String[] arguments) throws InterruptedException {
    Channel channel = new Bootstrap().connect("orders.example", 8080).sync().channel();
    channel.closeFuture().addListener(future -> backOff()); // expect: blocking-sleep
    channel.closeFuture().sync();
  }

  /** The future that a listener is called with is complete. */
  static void report(Promise<String> promise) {
    promise.addListener(
        (Future<String> future) -> LOG.info("got {}", future.isSuccess() ? future.get() : "none"));
    promise.addListener((FutureListener<String>) future -> LOG.info("got {}", future.getNow()));
  }

  /** Waits for another future than its own. */
  static void chain(Promise<String> first, Promise<String> second) {
    first.addListener(future -> second.get()); // expect: blocking-future-wait
    first.addListener(future -> second.sync()); // expect: blocking-future-wait
    first.addListener(
        future -> second.addListener(next -> LOG.info("both done: {}", next.isSuccess())));
  }

  private static void backOff() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
