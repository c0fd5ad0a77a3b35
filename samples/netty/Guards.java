package samples.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.ExecutorService;

/** A test for the event loop says where the code behind it runs. */
final class Guards {
  private Guards() {}

  static final class CacheHandler extends ChannelInboundHandlerAdapter {
    private final ExecutorService workers;

    CacheHandler(ExecutorService workers) {
      this.workers = workers;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      if (ctx.executor().inEventLoop()) {
        workers.execute(Guards::load);
      } else {
        load();
      }
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      if (!ctx.executor().inEventLoop()) {
        load();
        return;
      }
      load(); // expect: blocking-sleep
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      boolean onLoop = ctx.channel().eventLoop().inEventLoop();
      if (onLoop) {
        load(); // expect: blocking-sleep
      }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
      flush(ctx.channel());
      store(ctx.executor());
      await(ctx.channel().newSucceededFuture(), ctx.channel().eventLoop());
    }
  }

  /** Waits only where waiting is allowed. */
  private static void flush(Channel channel) {
    if (channel.eventLoop().inEventLoop()) {
      throw new IllegalStateException("not on the event loop");
    }
    load();
  }

  /** Both conditions hold before it waits. */
  private static void store(EventExecutor executor) {
    if (!executor.inEventLoop() && executor.isShuttingDown()) {
      load();
    }
  }

  private static void await(ChannelFuture future, EventLoop loop) {
    ChannelFuture done = loop.inEventLoop() ? future : future.awaitUninterruptibly();
    done.channel().flush();
  }

  /** On the loop or off it: what the test says holds wherever the method is called from. */
  static void runOn(EventLoop loop) {
    if (loop.inEventLoop()) {
      load(); // expect: blocking-sleep
    } else {
      loop.execute(Guards::load); // expect: blocking-sleep
    }
  }

  /** No entry point calls it: it may be called from anywhere. */
  static void offLoop(EventLoop loop) {
    if (!loop.inEventLoop()) {
      load();
    }
  }

  private static void load() {
    try {
      Thread.sleep(30);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
