package observed;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts threads that samples keep waiting for ever: what stands behind the wait is to run too.
 */
final class Watchdog {
  private static final long EVERY = 100;
  private static final long FORGOTTEN = TimeUnit.SECONDS.toNanos(20);
  private static final int PATIENCE = 2;

  private final Map<Thread, String> stacks = new HashMap<>();
  private final Map<Thread, Integer> times = new HashMap<>();

  private Watchdog() {}

  static void start() {
    Main.daemon(new Watchdog()::watch, "watchdog").start();
  }

  private void watch() {
    while (true) {
      try {
        Thread.sleep(EVERY);
      } catch (InterruptedException e) {
        return;
      }
      long now = System.nanoTime();
      Probe.BUSY.forEach((thread, last) -> {
        if (!thread.isAlive() || now - last > FORGOTTEN) {
          Probe.BUSY.remove(thread, last);
        } else if (now - last > EVERY * 1_000_000) {
          look(thread, thread.getStackTrace());
        }
      });
    }
  }

  private void look(Thread thread, StackTraceElement[] stack) {
    boolean inSample =
        Arrays.stream(stack).anyMatch(frame -> frame.getClassName().startsWith("samples."));
    String now = Arrays.toString(stack);
    if (!inSample || !now.equals(stacks.put(thread, now))) {
      times.remove(thread);
    } else if (times.merge(thread, 1, Integer::sum) >= PATIENCE) {
      thread.interrupt();
    }
  }
}
