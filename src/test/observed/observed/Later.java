package observed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What the rewritten samples start their futures with: they begin when all stages are there, since
 * whoever adds a stage to a future that is complete runs it himself.
 *
 * <p>Of two futures in one run those of the common pool come first, in the other those of another
 * pool: some stages run with the first, some with the last.
 */
public final class Later {
  private static final int SOON = 30;
  private static final int LATE = 100;

  /** Whoever waits for a future of his own gets it nevertheless. */
  private static final int AT_LAST = 300;

  private static final AtomicInteger OPEN = new AtomicInteger();
  private static final ThreadLocal<List<Runnable>> HELD = new ThreadLocal<>();

  private Later() {}

  /** Whether some future is not done yet. */
  static boolean isOpen() {
    return OPEN.get() > 0;
  }

  /** What this thread starts from now on begins when it lets go. */
  static void hold() {
    HELD.set(new ArrayList<>());
  }

  /** Lets go. */
  static void letGo() {
    HELD.get().forEach(Runnable::run);
    HELD.remove();
  }

  public static <T> CompletableFuture<T> supplyAsync(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, common());
  }

  public static <T> CompletableFuture<T> supplyAsync(Supplier<T> work, Executor pool) {
    return CompletableFuture.supplyAsync(work, later(pool));
  }

  public static CompletableFuture<Void> runAsync(Runnable work) {
    return CompletableFuture.runAsync(work, common());
  }

  public static CompletableFuture<Void> runAsync(Runnable work, Executor pool) {
    return CompletableFuture.runAsync(work, later(pool));
  }

  private static Executor common() {
    return work -> start(work, Quick.failing ? SOON : LATE, ForkJoinPool.commonPool());
  }

  /** Not when the executor's thread depends on who calls it. */
  private static Executor later(Executor pool) {
    return pool instanceof ThreadPoolExecutor || pool instanceof ForkJoinPool
        ? work -> start(work, Quick.failing ? LATE : SOON, pool)
        : pool;
  }

  private static void start(Runnable work, int millis, Executor pool) {
    AtomicBoolean begun = new AtomicBoolean();
    OPEN.incrementAndGet();
    Runnable once =
        () -> {
          if (!begun.getAndSet(true)) {
            try {
              work.run();
            } finally {
              OPEN.decrementAndGet();
            }
          }
        };
    if (HELD.get() == null) {
      after(millis, pool).execute(once);
    } else {
      HELD.get().add(() -> after(millis, pool).execute(once));
      after(AT_LAST, pool).execute(once);
    }
  }

  private static Executor after(int millis, Executor pool) {
    return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, pool);
  }
}
