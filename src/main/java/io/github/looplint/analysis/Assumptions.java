package io.github.looplint.analysis;

import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What parameters must be for a way through the code to be taken: {@code connect(true)} does not
 * take the branch of {@code if (!reconnect)}.
 *
 * @param asked what is asked of the parameters of the unit at hand, or of one around it, and how it
 *     must come out
 */
record Assumptions(SortedMap<Asked, Boolean> asked) {
  /** Nothing is assumed. */
  static final Assumptions NONE = new Assumptions(new TreeMap<>());

  /** A question whose answer is whether a parameter is true. */
  static final String ITSELF = "";

  /** A question whose answer is whether a parameter is {@code null}. */
  static final String IS_NULL = "null";

  /** A question whose answer is whether a parameter is zero. */
  static final String IS_ZERO = "0";

  private static final String IS_A = "instanceof ";
  private static final String IS = "== ";
  private static final String PROPERTY = "().";

  /** A question whose answer is whether a parameter is of a type, by its binary name. */
  static String isA(String type) {
    return IS_A + type;
  }

  /** A question whose answer is whether a parameter is a constant. */
  static String is(Value constant) {
    return IS + name(constant).orElse("?");
  }

  /** The same question about what an accessor of a parameter gives. */
  static String ofProperty(String accessor, String what) {
    return accessor + PROPERTY + what;
  }

  /** The accessor that a question goes through; empty when it is about the parameter itself. */
  static Optional<String> accessor(String what) {
    int end = what.indexOf(PROPERTY);
    return end < 0 ? Optional.empty() : Optional.of(what.substring(0, end));
  }

  /** What is asked of that which the accessor gives. */
  static String behind(String what) {
    return what.substring(what.indexOf(PROPERTY) + PROPERTY.length());
  }

  /** The type that a question is about. */
  static Optional<String> type(String what) {
    return what.startsWith(IS_A) ? Optional.of(what.substring(IS_A.length())) : Optional.empty();
  }

  /** The constant that a question is about, by name. */
  static Optional<String> constant(String what) {
    return what.startsWith(IS) ? Optional.of(what.substring(IS.length())) : Optional.empty();
  }

  /** What a constant is called: a field by its name, a literal as it is. */
  static Optional<String> name(Value value) {
    if (value instanceof Value.Field field) {
      return Optional.of(field.field().toString());
    }
    return value instanceof Value.Constant constant
        ? Optional.of(String.valueOf(constant.value()))
        : Optional.empty();
  }

  /**
   * A question about a parameter, which is known by its place.
   *
   * @param what one of the questions above, or one about what an accessor of the parameter gives
   */
  record Asked(UnitId unit, int index, String what) implements Comparable<Asked> {
    private static final Comparator<Asked> ORDER =
        Comparator.comparing(Asked::unit).thenComparingInt(Asked::index).thenComparing(Asked::what);

    static Asked of(Value.Parameter parameter, String what) {
      return new Asked(parameter.unit(), parameter.index(), what);
    }

    @Override
    public int compareTo(Asked other) {
      return ORDER.compare(this, other);
    }
  }

  /** What must hold when one more answer does; empty when that contradicts. */
  Optional<Assumptions> and(Asked question, boolean answer) {
    Boolean known = asked.get(question);
    if (known != null) {
      return known == answer ? Optional.of(this) : Optional.empty();
    }
    SortedMap<Asked, Boolean> all = new TreeMap<>(asked);
    all.put(question, answer);
    return Optional.of(new Assumptions(all));
  }
}
