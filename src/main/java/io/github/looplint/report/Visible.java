package io.github.looplint.report;

/**
 * Makes text safe to print: what comes from scanned code may move the cursor, or turn the direction
 * of writing round so that a line reads as what it is not.
 */
public final class Visible {
  private static final int REPLACEMENT = 0xFFFD;

  private Visible() {}

  /**
   * The text with every control, format and line-separating character as {@code \}{@code uXXXX}.
   */
  public static String text(String text) {
    if (text.codePoints().noneMatch(Visible::isHidden)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(point -> {
          if (isHidden(point)) {
            escape(point, visible);
          } else {
            visible.appendCodePoint(point);
          }
        });
    return visible.toString();
  }

  /** Whether a character is never shown, or changes how others are shown; lone surrogates too. */
  static boolean isHidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  /**
   * Writes a character as Java and JSON escape it; for a lone surrogate, the replacement character.
   */
  static void escape(int point, StringBuilder to) {
    boolean alone = Character.getType(point) == Character.SURROGATE;
    for (char unit : Character.toChars(alone ? REPLACEMENT : point)) {
      to.append("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        to.append(Character.forDigit((unit >> shift) & 0xF, 16));
      }
    }
  }
}
