package samples.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tasks that are handed to an executor run on its threads: an event loop's must not wait, a pool's may. */
final class EventLoopTasks {
  private final EventLoopGroup loops = new NioEventLoopGroup();
  private final EventExecutorGroup offload = new DefaultEventExecutorGroup(8);
  private final ExecutorService workers = Executors.newFixedThreadPool(8);
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);

  /** Each way to hand over a function. */
  void refresh(Channel channel) {
    EventLoop loop = channel.eventLoop();
    loop.execute(() -> reload()); // expect: blocking-sleep via reload > Thread#sleep
    loop.execute(this::reload); // expect: blocking-sleep via reload > Thread#sleep
    loop.execute(
        new Runnable() {
          @Override
          public void run() {
            reload(); // expect: blocking-sleep
          }
        });
    loop.execute(new ReloadTask());
    Runnable task = () -> reload(); // expect: blocking-sleep
    loop.execute(task);
  }

  /** Each method of the executor. */
  void schedule(Channel channel) {
    channel.eventLoop().submit(() -> reload()); // expect: blocking-sleep
    channel.eventLoop().submit(this::count); // expect: blocking-sleep via count > reload
    channel.eventLoop().schedule(() -> reload(), 1, TimeUnit.SECONDS); // expect: blocking-sleep
    channel.eventLoop().schedule((Callable<Integer>) this::count, 1, TimeUnit.SECONDS); // expect: blocking-sleep
    channel.eventLoop().scheduleAtFixedRate(this::reload, 1, 1, TimeUnit.SECONDS); // expect: blocking-sleep
    channel
        .eventLoop()
        .scheduleWithFixedDelay(this::reload, 1, 1, TimeUnit.SECONDS); // expect: blocking-sleep
  }

  /** Groups of loops are loops. */
  void warmUp() {
    loops.execute(this::reload); // expect: blocking-sleep
    loops.next().execute(this::reload); // expect: blocking-sleep
    loops.submit(() -> reload()); // expect: blocking-sleep
    GlobalEventExecutor.INSTANCE.execute(this::reload); // expect: blocking-sleep
    EventExecutor executor = loops.next();
    executor.execute(() -> reload()); // expect: blocking-sleep
  }

  /** Pools for waiting. */
  void offload(Channel channel) {
    workers.execute(this::reload);
    clock.schedule(this::reload, 1, TimeUnit.SECONDS);
    offload.execute(this::reload);
    offload.next().execute(this::reload);
    channel.eventLoop().execute(() -> workers.execute(this::reload));
  }

  /** An executor of which nothing is known: hidden by default. */
  void anywhere(Executor executor) {
    executor.execute(this::reload);
  }

  /** Back on the loop after the work. */
  void thereAndBack(Channel channel) {
    workers.execute(
        () -> {
          reload();
          channel.eventLoop().execute(() -> reload()); // expect: blocking-sleep
        });
  }

  static final class ReloadHandler extends ChannelInboundHandlerAdapter {
    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      ctx.executor().execute(() -> pause()); // expect: blocking-sleep
      ctx.executor().schedule(ReloadHandler::pause, 5, TimeUnit.SECONDS); // expect: blocking-sleep
      ctx.channel().eventLoop().execute(ReloadHandler::pause); // expect: blocking-sleep
    }

    private static void pause() {
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private final class ReloadTask implements Runnable {
    @Override
    public void run() {
      reload(); // expect: blocking-sleep
    }
  }

  private int count() {
    reload();
    return 1;
  }

  private void reload() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
