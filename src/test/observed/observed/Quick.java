package observed;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** What the rewritten samples call instead: short waits, and ports that nobody else has. */
public final class Quick {
  private static final int MILLIS = 4;

  /** Longer than that, so that timeouts come. */
  private static final int SLEEP = 12;

  private static final StackWalker WALKER = StackWalker.getInstance();
  private static final Map<String, Queue<Integer>> PORTS = new ConcurrentHashMap<>();

  /** How often a thread's interruption is no reason to leave the method: else loops never end. */
  private static final int INTERRUPTIONS = 3;

  private static final ThreadLocal<int[]> INTERRUPTED = ThreadLocal.withInitial(() -> new int[1]);
  static volatile boolean failing;

  /** Servers of routers that do not listen yet. */
  static final AtomicInteger PENDING = new AtomicInteger();

  private Quick() {}

  /** A call that waits is about to be made. It fails once only: whoever tries again gets on. */
  public static void waits() {
    if (failing && Probe.isNew()) {
      throw new IllegalStateException("it fails");
    }
  }

  /** A call failed. When nothing is to fail, it goes on as if there were no answer. */
  public static void failed(Throwable failure) {
    boolean over =
        failure instanceof InterruptedException && INTERRUPTED.get()[0]++ > INTERRUPTIONS;
    if (failing || over || failure instanceof VirtualMachineError) {
      Quick.<RuntimeException>rethrow(failure);
    }
  }

  @SuppressWarnings("unchecked") // the compiler is told that it is unchecked
  private static <T extends Throwable> void rethrow(Throwable failure) throws T {
    throw (T) failure;
  }

  /** Waits a moment only. */
  public static Object join(CompletableFuture<?> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    return future.get(50, TimeUnit.MILLISECONDS);
  }

  public static void sleep(long millis) throws InterruptedException {
    Thread.sleep(Math.min(millis, SLEEP));
  }

  public static void sleep(long millis, int nanos) throws InterruptedException {
    Thread.sleep(Math.min(millis, SLEEP), nanos);
  }

  public static void sleep(Duration time) throws InterruptedException {
    Thread.sleep(SLEEP);
  }

  public static void sleep(TimeUnit unit, long time) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(SLEEP);
  }

  public static Duration ofSeconds(long seconds) {
    return Duration.ofMillis(MILLIS);
  }

  public static Duration ofMinutes(long minutes) {
    return Duration.ofMillis(MILLIS);
  }

  public static Duration ofMillis(long millis) {
    return Duration.ofMillis(Math.min(millis, MILLIS));
  }

  /** A free port instead of a fixed one; those who drive the samples ask there. */
  public static int port(int fixed) throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      int free = socket.getLocalPort();
      ports(sample()).add(free);
      Main.daemon(() -> prod(free), "prod-" + free).start();
      return free;
    }
  }

  /** Serves a router that the sample has made, on the context where it was made. */
  public static void made(Object router) {
    if (Vertx.currentContext() != null) {
      Queue<Integer> ports = ports(sample());
      PENDING.incrementAndGet();
      Vertx vertx = Vertx.currentContext().owner();
      vertx
          .createHttpServer()
          .requestHandler((Router) router)
          .listen(0)
          .onSuccess(server -> ports.add(server.actualPort()))
          .onComplete(done -> PENDING.decrementAndGet());
    }
  }

  /** Lets a server listen that the sample has made only to show what it answers. */
  public static void server(Object made) {
    if (made instanceof HttpServer server && Vertx.currentContext() != null) {
      Queue<Integer> ports = ports(sample());
      PENDING.incrementAndGet();
      Vertx.currentContext()
          .owner()
          .setTimer(
              SLEEP,
              id -> {
                try {
                  server
                      .listen(0)
                      .onSuccess(one -> ports.add(one.actualPort()))
                      .onComplete(done -> PENDING.decrementAndGet());
                } catch (IllegalStateException e) {
                  // It listens, or has nothing to answer with.
                  PENDING.decrementAndGet();
                }
              });
    }
  }

  /** Some peer that says what nobody understands. */
  private static void prod(int port) {
    try {
      Thread.sleep(200);
      try (Socket raw = new Socket("127.0.0.1", port);
          OutputStream out = raw.getOutputStream()) {
        out.write(Arguments.bytes());
        out.flush();
        Thread.sleep(100);
      }
    } catch (IOException | InterruptedException e) {
      Main.say("prod " + port + ": " + e);
    }
  }

  /** The ports that the samples of a file listen on. */
  static Queue<Integer> ports(Class<?> type) {
    return ports(outer(type.getName()));
  }

  private static Queue<Integer> ports(String sample) {
    return PORTS.computeIfAbsent(sample, name -> new ConcurrentLinkedQueue<>());
  }

  private static String sample() {
    return WALKER.walk(frames ->
        frames
            .map(StackWalker.StackFrame::getClassName)
            .filter(name -> name.startsWith("samples."))
            .map(Quick::outer)
            .findFirst()
            .orElse(""));
  }

  static String outer(String type) {
    return type.replaceAll("\\$.*", "");
  }
}
