import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Overloads: by number, by type, by boxing, by varargs, by the shape of a lambda. */
class Overloads {
  static void call(int a) {}

  static void call(long a) {}

  static void call(Integer a) {}

  static void call(Object a) {}

  static void call(Object... a) {}

  static void call(String a) {}

  static void call(CharSequence a, Object... more) {}

  static String take(Consumer<String> c) {
    return "";
  }

  static int take(Function<String, Integer> f) {
    return 1;
  }

  static long take(Runnable r) {
    return 1;
  }

  static void stream(InputStream in) {}

  static void stream(ByteArrayInputStream in) {}

  enum Colour {
    RED,
    GREEN
  }

  void numbers(byte b, short s, char c, Integer boxed, Short small, long[] many) {
    call(1);
    call(1L);
    call(b);
    call(s);
    call(c);
    call(boxed);
    call(small);
    call(many);
    call(1.0);
    call("a");
    call("a", 1);
    call("a", 1, 2);
    call();
    call(new Object[0]);
    call(null, null);
    System.out.println(s);
    System.out.println(c);
    System.out.println(b + c);
    System.out.println(many[0]);
    new StringBuilder()
        .append(s)
        .append(c)
        .append(1.0f)
        .append(many.length)
        .append("a")
        .append(new char[1]);
    Math.max(b, 1L);
    Math.abs(1.0f);
    String.valueOf(c);
    String.valueOf(boxed);
    Integer.compare(c, s);
    boxed.compareTo(1);
    "a".compareTo("b");
    "a".indexOf('c');
    "a".indexOf("c");
    List.of(1, 2).remove(1);
    List.of(1, 2).remove(boxed);
  }

  void lambdas() {
    Integer.valueOf(take(s -> s.trim().isEmpty() ? 1 : 2)).byteValue();
    take(
            s -> {
              s.trim();
            })
        .trim();
    take(() -> System.gc());
    java.util.concurrent.ForkJoinPool.commonPool()
        .submit(() -> System.gc()); // gap: a call that is void is taken for a value
  }

  void varargs(Set<String> set, String[] array) {
    List.of("a", "b", "c").get(0).trim();
    List.of(array).get(0).trim();
    Set.of("a").contains("a");
    Arrays.asList(array).get(0).trim();
    Arrays.asList(1, 2).get(0).byteValue();
    String.format("%s", 1, "a");
    String.join(",", set);
    String.join(",", "a", "b");
    EnumSet.of(Colour.RED).add(Colour.GREEN);
    EnumSet.of(Colour.RED, Colour.GREEN)
        .iterator() // gap: of two abstract methods another is chosen
        .next()
        .name();
    Map<Colour, String> map = new EnumMap<>(Colour.class);
    map.put(Colour.RED, "a");
    new EnumMap<Colour, String>(Colour.class).put(Colour.RED, "a");
    set.toArray(new String[0])[0].trim();
    set.toArray(String[]::new)[0].trim();
  }

  void specific(ByteArrayInputStream in, PrintStream out) throws Exception {
    stream(in);
    stream((InputStream) in);
    in.read();
    in.read(new byte[1], 0, 1);
    out.write(1);
    out.print((Object) "a");
    TimeUnit.SECONDS.sleep(1);
    Thread.sleep(1);
    new Object().wait(1, 2);
    new Thread(() -> {}).join(1);
    new Thread(() -> {}, "name").start();
  }
}
