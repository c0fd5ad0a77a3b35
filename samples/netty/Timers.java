package samples.netty;

import io.netty.channel.Channel;
import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.Timer;
import io.netty.util.TimerTask;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A wheel has one thread for all its timeouts: who waits there delays them all. */
final class Timers {
  private final Timer wheel = new HashedWheelTimer();
  private final ExecutorService workers = Executors.newFixedThreadPool(2);

  void watch(Channel channel) {
    wheel.newTimeout(timeout -> ping(channel), 5, TimeUnit.SECONDS); // expect: blocking-sleep via ping
    wheel.newTimeout(this::expire, 5, TimeUnit.SECONDS); // expect: blocking-sleep via expire
    wheel.newTimeout(
        new TimerTask() {
          @Override
          public void run(Timeout timeout) {
            ping(channel); // expect: blocking-sleep
          }
        },
        5,
        TimeUnit.SECONDS);
    wheel.newTimeout(new LeaseTask(), 5, TimeUnit.SECONDS);
    wheel.newTimeout(timeout -> workers.execute(() -> ping(channel)), 5, TimeUnit.SECONDS);
    wheel.newTimeout(timeout -> channel.close(), 5, TimeUnit.SECONDS);
  }

  private void expire(Timeout timeout) {
    pause();
  }

  private void ping(Channel channel) {
    channel.writeAndFlush("ping");
    pause();
  }

  /** A task with a name. */
  static final class LeaseTask implements TimerTask {
    @Override
    public void run(Timeout timeout) {
      pause(); // expect: blocking-sleep
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
