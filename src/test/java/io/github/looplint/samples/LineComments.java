package io.github.looplint.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * The {@code //} comments of a Java source. Strings, text blocks, characters and block comments are
 * skipped, because samples hold URLs.
 */
final class LineComments {
  private final String source;
  private final List<Comment> comments = new ArrayList<>();
  private int at;
  private int line = 1;
  private boolean codeBefore;

  private LineComments(String source) {
    this.source = source;
  }

  /**
   * One comment.
   *
   * @param line counted from 1
   * @param text behind the slashes
   * @param trailing whether code stands before it on the line
   */
  record Comment(int line, String text, boolean trailing) {}

  /** All comments, from top to bottom. */
  static List<Comment> of(String source) {
    LineComments scan = new LineComments(source);
    scan.run();
    return List.copyOf(scan.comments);
  }

  private void run() {
    while (at < source.length()) {
      if (source.startsWith("//", at)) {
        lineComment();
      } else if (source.startsWith("/*", at)) {
        skipPast("*/", 2, false);
      } else if (source.startsWith("\"\"\"", at)) {
        codeBefore = true;
        skipPast("\"\"\"", 3, true);
      } else if (source.charAt(at) == '"' || source.charAt(at) == '\'') {
        codeBefore = true;
        skipPast(source.substring(at, at + 1), 1, true);
      } else {
        step();
      }
    }
  }

  private void lineComment() {
    int end = source.indexOf('\n', at);
    end = end < 0 ? source.length() : end;
    comments.add(new Comment(line, source.substring(at + 2, end).strip(), codeBefore));
    at = end;
  }

  private void skipPast(String end, int opening, boolean escapes) {
    for (int i = 0; i < opening; i++) {
      step();
    }
    while (at < source.length() && !source.startsWith(end, at)) {
      if (escapes && source.charAt(at) == '\\') {
        step();
      }
      step();
    }
    at = Math.min(source.length(), at + end.length());
  }

  private void step() {
    if (at >= source.length()) {
      return;
    }
    char c = source.charAt(at++);
    if (c == '\n') {
      line++;
      codeBefore = false;
    } else if (!Character.isWhitespace(c)) {
      codeBefore = true;
    }
  }
}
