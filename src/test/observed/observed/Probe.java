package observed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hears of each call that a sample makes, and of each that BlockHound sees. */
public final class Probe {
  private static final StackWalker WALKER = StackWalker.getInstance();
  private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(800);
  private static final long FIRST = TimeUnit.SECONDS.toNanos(3);
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(15);

  /** What loops do for the thousandth time is known. */
  private static final int ENOUGH = 3_000;

  private static final Map<Integer, LongAdder> TIMES = new ConcurrentHashMap<>();

  /** Threads that have run samples, and when they made their last call. */
  static final Map<Thread, Long> BUSY = new ConcurrentHashMap<>();

  private static final Set<String> CALLS = ConcurrentHashMap.newKeySet();
  private static final Set<String> BLOCKED = ConcurrentHashMap.newKeySet();
  private static final ThreadLocal<Boolean> NEW = ThreadLocal.withInitial(() -> true);
  private static final Map<String, Long> LAST = new ConcurrentHashMap<>();
  private static volatile long last = System.nanoTime();

  private Probe() {}

  /** A call is about to be made; called by the rewritten samples. */
  public static void call(int site) {
    BUSY.put(Thread.currentThread(), System.nanoTime());
    if (TIMES.computeIfAbsent(site, s -> new LongAdder()).intValue() < ENOUGH) {
      TIMES.get(site).increment();
      note(CALLS, Integer.toString(site));
    }
  }

  /** Whether the last call of this thread was made there and in that way for the first time. */
  static boolean isNew() {
    return NEW.get();
  }

  /** BlockHound saw a blocking method. */
  static void blocked(String method) {
    note(BLOCKED, method);
  }

  private static void note(Set<String> seen, String what) {
    Thread thread = Thread.currentThread();
    List<StackWalker.StackFrame> frames = WALKER.walk(Stream::toList);
    String kind =
        frames.stream()
            .flatMap(frame -> ThreadKinds.ofBody(frame.getClassName()).stream())
            .findFirst()
            .orElseGet(() -> ThreadKinds.of(thread));
    String stack =
        frames.stream()
            .filter(frame -> frame.getClassName().startsWith("samples."))
            .map(Probe::place)
            .distinct()
            .collect(Collectors.joining(" "));
    if (seen == BLOCKED && (frames.stream().anyMatch(Probe::isLoading) || isKey(frames))) {
      return;
    }
    String how = frames.stream().anyMatch(Probe::isCancelling) ? "cancelling" : "";
    String line = what + "\t" + kind + "\t" + stack + "\t" + how;
    boolean isNew = seen.add(line);
    if (seen == CALLS) {
      NEW.set(isNew);
    }
    if (isNew) {
      last = System.nanoTime();
      frames.stream()
          .map(StackWalker.StackFrame::getClassName)
          .filter(name -> name.startsWith("samples."))
          .findFirst()
          .ifPresent(name -> LAST.put(Quick.outer(name), last));
      NAMES.putIfAbsent(line, thread.getName());
    }
  }

  /** Code is read and set up once, whoever comes first. */
  private static boolean isLoading(StackWalker.StackFrame frame) {
    String type = frame.getClassName();
    return type.equals("java.lang.ClassLoader")
        || type.equals("java.util.ServiceLoader")
        || type.startsWith("jdk.internal.loader.")
        || frame.getMethodName().equals("<clinit>");
  }

  /** Whether somebody other than a sample draws some random bytes, for a key or an identity. */
  private static boolean isKey(List<StackWalker.StackFrame> frames) {
    String drawing = "java.security.SecureRandom";
    boolean inside = false;
    for (StackWalker.StackFrame frame : frames) {
      if (inside && !frame.getClassName().equals(drawing)) {
        return !frame.getClassName().startsWith("samples.");
      }
      inside |= frame.getClassName().equals(drawing);
    }
    return false;
  }

  /** A driver that gives up cancels, and a server whose client is gone. */
  private static boolean isCancelling(StackWalker.StackFrame frame) {
    return frame.getMethodName().equals("cancel")
        && frame.getClassName().startsWith("reactor.core.publisher.");
  }

  private static final ConcurrentHashMap<String, String> NAMES = new ConcurrentHashMap<>();

  private static String place(StackWalker.StackFrame frame) {
    String type = frame.getClassName();
    String folder = type.substring(0, type.lastIndexOf('.')).replace('.', '/');
    return folder + "/" + frame.getFileName() + ":" + frame.getLineNumber();
  }

  /** Milliseconds since something new was seen. */
  static long quiet() {
    return (System.nanoTime() - last) / 1_000_000;
  }

  /**
   * Waits for what is to happen in a sample: until it is done, or for a good while nothing new was
   * seen. A clock alone would be too fast for a busy machine, and too slow for others.
   */
  static void await(Class<?> type, BooleanSupplier done) throws InterruptedException {
    String sample = Quick.outer(type.getName());
    long start = System.nanoTime();
    while (!done.getAsBoolean()) {
      long now = System.nanoTime();
      long seen = LAST.getOrDefault(sample, start);
      long patience = seen > start ? QUIET : FIRST;
      if (now - Math.max(start, seen) > patience || now - start > LONGEST) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  /** Writes what was seen into two files. */
  static void write(Path folder) throws IOException {
    Files.write(folder.resolve("calls.tsv"), lines(CALLS));
    Files.write(folder.resolve("blocked.tsv"), lines(BLOCKED));
  }

  private static Collection<String> lines(Set<String> seen) {
    Set<String> lines = new TreeSet<>();
    for (String one : seen) {
      String[] parts = one.split("\t", -1);
      lines.add(String.join("\t", parts[0], parts[1], NAMES.get(one), parts[2], parts[3]));
    }
    return lines;
  }
}
