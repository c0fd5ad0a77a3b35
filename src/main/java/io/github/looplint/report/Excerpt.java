package io.github.looplint.report;

/**
 * A source line with a caret under a column.
 *
 * @param line safe to print, tabs as spaces, cut when too long
 * @param caret spaces and a caret; empty when the column is not on the line
 */
record Excerpt(String line, String caret) {
  private static final int WIDTH = 120;
  private static final int BEFORE = 80;
  private static final String CUT = "…";

  /**
   * An excerpt.
   *
   * @param column from 1 in UTF-16 units; 0 for none
   */
  static Excerpt of(String source, int column) {
    boolean known = column >= 1 && column <= source.length();
    int at = known ? column - 1 : 0;
    int indent = source.length() - source.stripLeading().length();
    int start = at - BEFORE > indent ? at - BEFORE : Math.min(indent, at);
    int end = Math.min(source.length(), start + WIDTH);
    String head = (start > indent ? CUT : "") + shown(source.substring(start, at));
    String tail = shown(source.substring(at, end)) + (end < source.length() ? CUT : "");
    String line = (head + tail).stripTrailing();
    return new Excerpt(line, known ? " ".repeat(width(head)) + "^" : "");
  }

  private static String shown(String text) {
    return Visible.text(text.replace("\t", "    "));
  }

  /** Columns on a terminal: Chinese, Japanese and Korean characters take two, accents none. */
  private static int width(String text) {
    return text.codePoints().map(Excerpt::width).sum();
  }

  private static int width(int point) {
    if (Character.getType(point) == Character.NON_SPACING_MARK) {
      return 0;
    }
    boolean wide =
        Character.isIdeographic(point)
            || (point >= 0x3000 && point <= 0x30FF)
            || (point >= 0xAC00 && point <= 0xD7A3)
            || (point >= 0xFF01 && point <= 0xFF60)
            || (point >= 0x1F300 && point <= 0x1FAFF);
    return wide ? 2 : 1;
  }
}
