package io.github.looplint.model;

/**
 * Names a code unit.
 *
 * @param method the method, constructor or initialiser
 * @param lambda 0 for its own body, else the ordinal of the lambda or method reference in it, in
 *     the order of the text from 1
 */
public record UnitId(MethodRef method, int lambda) implements Comparable<UnitId> {
  /** The unit of a method's own body. */
  public static UnitId of(MethodRef method) {
    return new UnitId(method, 0);
  }

  public boolean isLambda() {
    return lambda > 0;
  }

  /** For a call path: {@code Server#start}, or {@code lambda in Server#start}. */
  public String shortName() {
    return isLambda() ? "lambda in " + method.shortName() : method.shortName();
  }

  @Override
  public int compareTo(UnitId other) {
    int byMethod = method.compareTo(other.method);
    return byMethod != 0 ? byMethod : Integer.compare(lambda, other.lambda);
  }

  @Override
  public String toString() {
    return isLambda() ? method + "/" + lambda : method.toString();
  }
}
