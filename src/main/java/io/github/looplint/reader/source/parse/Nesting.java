package io.github.looplint.reader.source.parse;

import java.util.Optional;

/**
 * How deep a text nests, told by one look at its brackets, so that the answer is the same on every
 * machine.
 *
 * <p>{@code <} may open type arguments or compare: it counts until the statement ends. A cast nests
 * without brackets inside each other: {@code )(} counts likewise.
 */
final class Nesting {
  /** The parser takes quadratic time for type arguments and casts inside each other. */
  static final int DEEPEST_TYPE = 1_000;

  static final int DEEPEST = 5_000;

  /**
   * Of operators and calls in one expression: {@code a + a + …}, {@code a.b().b()…}, {@code !!!…a}.
   */
  static final int LONGEST_CHAIN = 50_000;

  private static final String CHAINING = ".+-*/%&|^!~?:=<>(";

  private Nesting() {}

  /** Says what nests too deep, if anything does. */
  static Optional<String> tooDeepPart(String text) {
    CodeScanner scanner = new CodeScanner(text);
    int brackets = 0;
    int angles = 0;
    int casts = 0;
    int chain = 0;
    char last = ';';
    for (int i = scanner.next(); i >= 0; i = scanner.next()) {
      char c = text.charAt(i);
      switch (c) {
        case '(', '[', '{' -> {
          brackets++;
          casts += c == '(' && last == ')' ? 1 : 0;
        }
        case ')', ']', '}' -> brackets = Math.max(0, brackets - 1);
        case '<' -> angles++;
        case '>' -> angles = last == '-' ? angles : Math.max(0, angles - 1);
        default -> {}
      }
      chain += CHAINING.indexOf(c) >= 0 ? 1 : 0;
      if (c == ';' || c == '{' || c == '}') {
        angles = 0;
        casts = 0;
        chain = 0;
      }
      if (c == ',') {
        chain = 0;
      }
      if (brackets > DEEPEST) {
        return Optional.of("brackets");
      }
      if (chain > LONGEST_CHAIN) {
        return Optional.of("operators");
      }
      if (angles > DEEPEST_TYPE || casts > DEEPEST_TYPE) {
        return Optional.of(angles > DEEPEST_TYPE ? "type arguments" : "casts");
      }
      last = c;
    }
    return Optional.empty();
  }
}
