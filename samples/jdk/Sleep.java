package samples.jdk;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Sleeping stops the thread, and with it every channel of the event loop. */
final class Sleep extends ChannelInboundHandlerAdapter {
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final ExecutorService workers = Executors.newFixedThreadPool(2);

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) throws InterruptedException {
    Thread.sleep(20); // expect: blocking-sleep
    Thread.sleep(20, 500_000); // expect: blocking-sleep
    Thread.sleep(PAUSE.toMillis()); // expect: blocking-sleep
    TimeUnit.SECONDS.sleep(1); // expect: blocking-sleep
    for (int attempt = 0; attempt < 3; attempt++) {
      Thread.sleep(100L << attempt); // expect: blocking-sleep
    }
    ctx.fireChannelRead(message);
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    ctx.executor().schedule(() -> ctx.write("hello"), 20, TimeUnit.MILLISECONDS);
    workers.execute(
        () -> {
          try {
            Thread.sleep(20);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    Thread poller = new Thread(Sleep::poll, "poller");
    poller.setDaemon(true);
    poller.start();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    new Thread(Sleep::poll).run(); // gap: blocking-sleep (a thread that is run, not started)
  }

  private static void poll() {
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
