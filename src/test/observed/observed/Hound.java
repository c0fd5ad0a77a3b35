package observed;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingMethod;
import reactor.core.scheduler.Schedulers;

/** Asks BlockHound: first of each kind of waiting by itself, then beside the samples. */
final class Hound {
  private static final Set<String> SEEN = new ConcurrentSkipListSet<>();
  private static final ThreadLocal<Boolean> BUSY = ThreadLocal.withInitial(() -> false);

  /** A hint to the processor, which BlockHound counts in. */
  private static final String SPIN = "java.lang.Thread#onSpinWait";

  private static volatile boolean asking = true;

  private Hound() {}

  /**
   * Installs it, and does each kind of waiting on one of Reactor's parallel threads.
   *
   * @return a line for each: rule, what is done, and the methods that BlockHound saw
   */
  static List<String> ask() throws IOException, InterruptedException {
    try (ServerSocket server = new ServerSocket(0)) {
      BlockingKinds kinds = new BlockingKinds(address(server));
      // Once without it: loading classes is no answer.
      for (Callable<?> work : kinds.all().values()) {
        on(work);
      }
      // What is loaded later would be loaded while something waits.
      Probe.blocked("");
      install();
      List<String> lines = new ArrayList<>();
      for (Map.Entry<String, Callable<?>> one : kinds.all().entrySet()) {
        SEEN.clear();
        on(one.getValue());
        lines.add(one.getKey() + "\t" + String.join(", ", SEEN));
      }
      return lines;
    } finally {
      asking = false;
    }
  }

  private static InetSocketAddress address(ServerSocket server) {
    return new InetSocketAddress("127.0.0.1", server.getLocalPort());
  }

  /** With what Reactor and Netty ask it to allow, and on the threads of all libraries. */
  private static void install() {
    BlockHound.builder()
        .loadIntegrations()
        .nonBlockingThreadPredicate(known -> known.or(thread -> mayNotBlock(thread)))
        .allowBlockingCallsInside("observed.Probe", "note")
        .allowBlockingCallsInside("observed.Main", "say")
        .blockingMethodCallback(Hound::saw)
        .install();
  }

  private static boolean mayNotBlock(Thread thread) {
    return !asking && ThreadKinds.MUST_NOT_BLOCK.contains(ThreadKinds.of(thread));
  }

  /** What looks at what was seen may wait itself. */
  private static void saw(BlockingMethod method) {
    if (BUSY.get()) {
      return;
    }
    BUSY.set(true);
    try {
      String name = method.getClassName().replace('/', '.') + "#" + method.getName();
      if (asking && !name.equals(SPIN)) {
        SEEN.add(name);
      } else if (!asking) {
        Probe.blocked(name);
      }
    } finally {
      BUSY.set(false);
    }
  }

  private static void on(Callable<?> work) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Schedulers.parallel()
        .schedule(() -> {
          try {
            work.call();
          } catch (Exception | Error e) {
            // Reactor's own check throws for block().
            Main.say("asking: " + e);
          } finally {
            done.countDown();
          }
        });
    done.await(5, TimeUnit.SECONDS);
  }
}
