package observed;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What kind of thread it is, by the name that its library gives it. The only such table. */
final class ThreadKinds {
  static final String WORKER = "WORKER";
  static final String CALLER = "CALLER";

  /** Of a thread of these kinds it is asked that it never waits. */
  static final Set<String> MUST_NOT_BLOCK =
      Set.of("EVENT_LOOP", "UI_THREAD", "TIMER_THREAD", "CPU_POOL", "COMMON_POOL");

  private static final Method IS_VIRTUAL = findIsVirtual();
  private static final Map<Pattern, String> BY_NAME = new LinkedHashMap<>();

  static {
    kind("CALLER", "driver-.*|prod-.*|main");
    kind(
        "EVENT_LOOP",
        "reactor-http-.*|reactor-tcp-.*|nioEventLoopGroup-.*|multithreadEventLoopGroup-.*");
    kind("EVENT_LOOP", "defaultEventLoopGroup-.*|vert\\.x-eventloop-thread-.*");
    kind("EVENT_LOOP", "vert\\.x-acceptor-thread-.*|epollEventLoopGroup-.*");
    kind("EVENT_LOOP", "lettuce-.*EventLoop-.*|AsyncHttpClient-\\d+-\\d+|httpclient-dispatch-\\d+");
    kind("UI_THREAD", "AWT-EventQueue-.*|JavaFX Application Thread");
    kind("TIMER_THREAD", "hashedWheelTimer-.*|CompletableFutureDelayScheduler|Timer-\\d+");
    // One for the whole JVM.
    kind("TIMER_THREAD", "globalEventExecutor-.*");
    kind("TIMER_THREAD", "ForkJoinPool\\.commonPool-delayScheduler");
    kind("CPU_POOL", "parallel-\\d+|single-\\d+|RxComputation.*|RxSingle.*");
    kind("COMMON_POOL", "ForkJoinPool\\.commonPool-worker-.*");
    kind(WORKER, "boundedElastic-.*|vert\\.x-worker-thread-.*|vert\\.x-internal-blocking-.*");
    kind(WORKER, "vert\\.x-virtual-thread-.*|RxCached.*|pool-\\d+-thread-\\d+|Thread-\\d+");
    kind(WORKER, "defaultEventExecutorGroup-.*|unorderedThreadPoolEventExecutor-.*");
    kind(WORKER, "ForkJoinPool-\\d+-worker-\\d+|HttpClient-\\d+-Worker-\\d+");
  }

  private ThreadKinds() {}

  private static void kind(String kind, String names) {
    BY_NAME.put(Pattern.compile(names), kind);
  }

  /** Threads without a name of their own, by the class of what they run. */
  private static final Map<String, String> BY_BODY =
      Map.of("io.netty.util.HashedWheelTimer$Worker", "TIMER_THREAD");

  /** The name of a {@code ContextKind}, when one of these runs on the thread. */
  static Optional<String> ofBody(String type) {
    return Optional.ofNullable(BY_BODY.get(type));
  }

  /** The name of a {@code ContextKind}. */
  static String of(Thread thread) {
    if (isVirtual(thread)) {
      return "VIRTUAL_THREAD";
    }
    for (Map.Entry<Pattern, String> entry : BY_NAME.entrySet()) {
      if (entry.getKey().matcher(thread.getName()).matches()) {
        return entry.getValue();
      }
    }
    // Pools with names of their own, made with the factories of Reactor and Vert.x.
    return thread instanceof reactor.core.scheduler.NonBlocking ? "CPU_POOL" : WORKER;
  }

  private static boolean isVirtual(Thread thread) {
    try {
      return IS_VIRTUAL != null && (boolean) IS_VIRTUAL.invoke(thread);
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** Of Java 21 on. */
  private static Method findIsVirtual() {
    try {
      return Thread.class.getMethod("isVirtual");
    } catch (NoSuchMethodException e) {
      return null;
    }
  }
}
