import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.*;

import java.util.*;
import java.util.AbstractMap.SimpleEntry;
import java.util.Map.Entry;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.*;

/** Whose member a name is: of inner and local classes, inherited, static, of enums and records. */
class Members {
  private final AtomicReference<Node<String>> head = new AtomicReference<>();

  static class Node<T> {
    T value;
    Node<T> next;

    Node(T value) {
      this.value = value;
    }

    Node<T> last() {
      return next == null ? this : next.last();
    }

    class Cursor {
      T current() {
        return value;
      }

      Node<T> node() {
        return last();
      }
    }
  }

  abstract static class Base<T> {
    protected final List<T> items = new ArrayList<>();
    protected T single;

    abstract T make(String from);

    T both(String from) {
      items.add(make(from));
      return items.get(0);
    }

    static void helper() {}
  }

  static class Derived extends Base<StringBuilder> implements Comparable<Derived> {
    @Override
    StringBuilder make(String from) {
      helper();
      single.append(from);
      super.items.get(0).reverse();
      return new StringBuilder(from);
    }

    @Override
    public int compareTo(Derived other) {
      return other.both("a").length();
    }
  }

  enum Level {
    LOW {
      @Override
      String shown() {
        return name().toLowerCase();
      }
    },
    HIGH;

    String shown() {
      return name();
    }

    static Level of(String name) {
      return valueOf(name.trim());
    }
  }

  record Pair<A, B>(A first, B second) {
    Pair {
      requireNonNull(first);
    }

    Pair(A first) {
      this(first, null);
    }

    static <X> Pair<X, X> twice(X one) {
      return new Pair<>(one, one);
    }

    Pair<B, A> swap() {
      return new Pair<>(second, first);
    }
  }

  sealed interface Shape permits Circle, Square {}

  record Circle(double radius, Pair<String, Level> label) implements Shape {}

  record Square(double side) implements Shape {}

  void inherited(Derived derived) {
    derived.both("a").append(1).reverse();
    derived.items.get(0).append("a");
    derived.single.length();
    derived.compareTo(derived);
    derived.hashCode();
    Derived.helper();
    List<Derived> sorted = new ArrayList<>(List.of(derived));
    Collections.sort(sorted);
    sorted.get(0).make("b").charAt(0);
  }

  void inner() {
    Node<String> node = new Node<>("a");
    node.next.value.trim();
    node.new Cursor()
        .current()
        .trim(); // gap: an inner class does not know its outer type's arguments
    node.new Cursor()
        .node()
        .value
        .trim(); // gap: an inner class does not know its outer type's arguments
    head.get().last().value.trim();
    head.updateAndGet(n -> n.next).value.isBlank();

    class Local {
      String text() {
        return head.get().value;
      }
    }
    new Local().text().trim();
    Runnable anonymous =
        new Runnable() {
          final StringBuilder own = new StringBuilder();

          @Override
          public void run() {
            own.append(1);
            helper();
            inherited(new Derived());
          }

          private void helper() {
            toString().trim();
            Members.this.inner();
          }
        };
    anonymous.run();
    new ArrayList<String>() {
      {
        add("a");
        get(0).trim();
      }
    }.size();
    Comparator<Node<String>> byValue =
        new Comparator<>() {
          @Override
          public int compare(Node<String> a, Node<String> b) {
            return a.value.compareTo(b.value);
          }
        };
    byValue.reversed().compare(new Node<>("a"), head.get());
  }

  void enums(Level level) {
    level.shown().trim();
    Level.LOW.shown();
    Level.valueOf("LOW").ordinal();
    Level.values()[0].shown();
    Level.of("HIGH").compareTo(level);
    level.getDeclaringClass().getSimpleName();
    for (Level each : Level.values()) {
      each.shown();
    }
    String text =
        switch (level) {
          case LOW -> level.shown().trim();
          case HIGH -> {
            level.name();
            yield String.valueOf(level).trim();
          }
        };
    text.trim();
    (switch (level) {
          case LOW -> new StringBuilder();
          default -> new StringBuilder("a");
        })
        .append(1);
  }

  void records(Pair<String, Level> pair, Object any, Shape shape) {
    pair.first().trim();
    pair.swap().first().shown();
    Pair.twice("a").second().trim();
    new Pair<>(1).first().byteValue();
    pair.equals(pair.swap());
    pair.toString().trim();
    pair.hashCode();
    if (any instanceof Pair<?, ?> other && other.first() != null) {
      other.second().hashCode();
    }
    if (!(any instanceof String text)) {
      return;
    }
    text.trim();
    if (shape instanceof Circle circle) {
      circle.label().second().shown();
    }
  }

  void names(Entry<String, Level> given) {
    entry("a", 1).getKey().trim();
    entry("a", 1).getValue().byteValue();
    requireNonNull(given).getValue().shown();
    SECONDS.toMillis(1);
    MILLISECONDS.name();
    new SimpleEntry<>("a", Level.LOW).getValue().shown();
    Map.Entry.comparingByKey();
    java.util.List.of("a").get(0).trim();
    java.util.Map.Entry<String, Level> full = given;
    full.getKey().trim();
  }

  void arrays(String[] names, int[][] grid, Node<String>[] nodes) {
    names[0].trim();
    names.clone()[0].trim();
    grid[0].clone();
    nodes[0].value.trim();
    Arrays.stream(names).map(n -> n.trim()).toList().get(0).length();
    Arrays.stream(grid[0]).mapToObj(i -> "a" + i).map(s -> s.trim()).forEach(s -> s.isBlank());
    String[] made = {"a", "b".trim()};
    made[1].trim();
    new String[] {"a"}[0].trim();
    for (String name : names) {
      name.trim();
    }
    for (Node<String> node : nodes) {
      node.last().value.trim();
    }
    ("a" + 1 + names[0]).trim();
    ("a" + grid).trim();
  }

  void resources(Supplier<java.io.BufferedReader> open) throws Exception {
    try (var reader = open.get();
        java.io.StringReader plain = new java.io.StringReader("a")) {
      reader.lines().map(String::trim).forEach(l -> l.isBlank());
      plain.read();
    } catch (java.io.IOException | IllegalStateException e) {
      e.getMessage().trim();
    } finally {
      open.get().close();
    }
    synchronized (this) {
      head.get().value.trim();
    }
  }
}
