package io.github.looplint.reader.source.parse;

import java.util.Optional;

/**
 * How deep a text nests, told by one look at its brackets and operators, so that the answer is the
 * same on every machine.
 *
 * <p>{@code <} may open type arguments or compare: it counts until something comes that no type
 * holds. A cast nests without brackets inside each other: {@code )(} counts until the statement
 * ends.
 */
final class Nesting {
  /** Each level costs the parser some twenty calls. */
  static final int DEEPEST = 5_000;

  /** The parser takes quadratic time for type arguments and casts inside each other. */
  static final int DEEPEST_TYPE = 1_000;

  /** In one expression: {@code a + a + …}, {@code a.b().b()…}, {@code !!!…a}. */
  static final int LONGEST_CHAIN = 50_000;

  /** The operators so far, of each open bracket's expression and of the one around them. */
  private final int[] chains = new int[DEEPEST + 2];

  private int brackets;
  private int angles;
  private int casts;
  private char last = ';';

  private Nesting() {}

  /** Says what nests too deep, if anything does. */
  static Optional<String> tooDeepPart(String text) {
    Nesting nesting = new Nesting();
    CodeScanner scanner = new CodeScanner(text);
    for (int i = scanner.next(); i >= 0; i = scanner.next()) {
      nesting.take(text.charAt(i));
      Optional<String> tooDeep = nesting.tooDeep();
      if (tooDeep.isPresent()) {
        return tooDeep;
      }
    }
    return Optional.empty();
  }

  private void take(char c) {
    switch (c) {
      case '(' -> {
        casts += last == ')' ? 1 : 0;
        chains[brackets]++;
        open();
      }
      case '[' -> open();
      case '{' -> {
        open();
        endStatement();
      }
      case ')', ']' -> close();
      case '}' -> {
        close();
        endStatement();
      }
      case ';' -> endStatement();
      case ',' -> chains[brackets] = 0;
      case '<' -> {
        angles = last == '<' ? 0 : angles + 1;
        chains[brackets]++;
      }
      case '>' -> {
        angles = Math.max(0, angles - 1);
        chains[brackets]++;
      }
      case '.', '+', '-', '*', '/', '%', '&', '|', '^', '!', '~', '?', ':', '=' ->
          chains[brackets]++;
      default -> {}
    }
    if (!mayBeInType(c)) {
      angles = 0;
    }
    last = c;
  }

  /** A number may not, but its digits may be a name's. */
  private boolean mayBeInType(char c) {
    return switch (c) {
      case '<', '>', ',', '.', '?', '[', ']', '@' -> true;
      case '&' -> last != '&';
      default ->
          Character.isJavaIdentifierPart(c)
              && (!Character.isDigit(c) || Character.isJavaIdentifierPart(last));
    };
  }

  private void open() {
    brackets++;
    chains[brackets] = 0;
  }

  private void close() {
    brackets = Math.max(0, brackets - 1);
  }

  private void endStatement() {
    casts = 0;
    chains[brackets] = 0;
  }

  private Optional<String> tooDeep() {
    if (brackets > DEEPEST) {
      return Optional.of("brackets");
    }
    if (chains[brackets] > LONGEST_CHAIN) {
      return Optional.of("operators");
    }
    if (angles > DEEPEST_TYPE) {
      return Optional.of("type arguments");
    }
    return casts > DEEPEST_TYPE ? Optional.of("casts") : Optional.empty();
  }
}
