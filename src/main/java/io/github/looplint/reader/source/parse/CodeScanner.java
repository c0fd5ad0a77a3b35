package io.github.looplint.reader.source.parse;

/**
 * Walks over the characters of a source text that are code: no comments, strings, characters, or
 * white space.
 */
final class CodeScanner {
  private static final String TEXT_BLOCK = "\"\"\"";

  private final String text;
  private int at;

  CodeScanner(String text) {
    this.text = text;
  }

  /**
   * The index of the next character of code, or -1 at the end. A literal counts as its first quote.
   */
  int next() {
    while (at < text.length()) {
      int here = at;
      char c = text.charAt(here);
      if (c == '/' && text.startsWith("//", here)) {
        at = endOfLine(here);
      } else if (c == '/' && text.startsWith("/*", here)) {
        at = behind("*/", here + 2);
      } else if (c == '"') {
        at =
            text.startsWith(TEXT_BLOCK, here) ? behindTextBlock(here + 3) : behindQuoted(here, '"');
        return here;
      } else if (c == '\'') {
        at = behindQuoted(here, '\'');
        return here;
      } else {
        at++;
        if (c > ' ') {
          return here;
        }
      }
    }
    return -1;
  }

  private int endOfLine(int from) {
    int i = from;
    while (i < text.length() && !isLineEnd(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int behind(String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }

  private int behindTextBlock(int from) {
    int i = from;
    while (i < text.length() && !text.startsWith(TEXT_BLOCK, i)) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), i + TEXT_BLOCK.length());
  }

  /**
   * A quote that is not closed ends with its line, so that one mistake does not swallow the rest.
   */
  private int behindQuoted(int from, char quote) {
    int i = from + 1;
    while (i < text.length() && text.charAt(i) != quote && !isLineEnd(text.charAt(i))) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), i + 1);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
