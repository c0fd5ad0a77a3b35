package observed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs the samples with the real libraries, and writes down what ran where. It runs in a JVM of its
 * own, whose working directory is its own too.
 */
public final class Main {
  private static final int AT_ONCE = 8;

  private Main() {}

  /** Arguments: the plan, the folder for what was seen, and {@code failing} when all waits fail. */
  public static void main(String[] arguments) {
    try {
      run(arguments);
    } catch (Throwable e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
    // Some threads of samples never end.
    Runtime.getRuntime().halt(0);
  }

  private static void run(String[] arguments) throws Exception {
    long start = System.nanoTime();
    Plan plan = Plan.read(Path.of(arguments[0]));
    Path output = Path.of(arguments[1]);
    Files.write(output.resolve("hound.tsv"), Hound.ask());
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> say(thread + ": " + failure));
    Quick.failing = arguments[2].equals("failing");
    Workplace.log();
    if (!Quick.failing) {
      Workplace.prepare(plan);
    }
    Watchdog.start();
    try (Servers servers = new Servers()) {
      Addresses.of(servers);
      Arguments registry = new Arguments(servers, plan);
      NettyDriver netty = new NettyDriver(servers, registry);
      PieceDriver pieces = new PieceDriver(registry, new SpringPieces(servers));
      ReactorNettyDriver reactorNetty = new ReactorNettyDriver(registry);
      List<Driver> drivers =
          List.of(
              new SpringDriver(registry),
              new ServletDriver(registry),
              new VertxDriver(registry),
              netty,
              pieces,
              reactorNetty,
              new LettuceDriver(servers, registry),
              new MethodDriver(registry, new Results(netty, pieces, reactorNetty)));
      drive(plan, drivers);
      settle();
      Probe.write(output);
    }
    say("done in " + (System.nanoTime() - start) / 1_000_000 + " ms");
  }

  private static void drive(Plan plan, List<Driver> drivers) throws InterruptedException {
    AtomicInteger number = new AtomicInteger();
    ExecutorService threads =
        Executors.newFixedThreadPool(
            AT_ONCE, work -> daemon(work, "driver-" + number.incrementAndGet()));
    List<Future<?>> open = new ArrayList<>();
    for (Driver driver : drivers) {
      for (Class<?> type : plan.classes()) {
        open.add(threads.submit(() -> attempt(driver, type, plan)));
      }
    }
    threads.shutdown();
    if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
      say("drivers still at work");
      Thread.getAllStackTraces()
          .forEach((thread, stack) -> say(thread.getName() + "\n  " + Arrays.toString(stack)));
    }
  }

  private static void attempt(Driver driver, Class<?> type, Plan plan) {
    long start = System.nanoTime();
    try {
      driver.drive(type, plan);
    } catch (Throwable e) {
      say(driver.getClass().getSimpleName() + " " + type.getName() + ": " + e);
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    if (millis > 1_000) {
      say(driver.getClass().getSimpleName() + " " + type.getName() + " took " + millis + " ms");
    }
  }

  static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Callbacks come late: until nothing new is seen for a while. */
  private static void settle() throws InterruptedException {
    while (Probe.quiet() < 700) {
      new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
    }
  }

  /** For whoever looks into the log. */
  static void say(String line) {
    System.out.println(line);
  }
}
