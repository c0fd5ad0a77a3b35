package io.github.looplint.metamorphic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A file with all its rewrites made; of each character it is known where it comes from. */
final class RewrittenFile {
  private final String original;
  private final List<Rewrite> rewrites;
  private final StringBuilder text = new StringBuilder();
  private int[] origins;

  private RewrittenFile(String original, List<Rewrite> rewrites) {
    this.original = original;
    this.rewrites = List.copyOf(rewrites);
    this.origins = new int[original.length() * 2 + 16];
  }

  /** Makes rewrites, but not those that conflict with earlier ones. */
  static RewrittenFile of(String original, List<Rewrite> wanted) {
    List<Rewrite> kept = new ArrayList<>();
    for (Rewrite rewrite : wanted) {
      if (kept.stream().noneMatch(rewrite::conflictsWith)) {
        kept.add(rewrite);
      }
    }
    RewrittenFile file = new RewrittenFile(original, kept);
    file.write();
    return file;
  }

  String text() {
    return text.toString();
  }

  List<Rewrite> rewrites() {
    return rewrites;
  }

  /** Where a character comes from; of a new one, where the rewritten code began. */
  int origin(int offset) {
    return origins[Math.min(offset, text.length() - 1)];
  }

  /** The offset of a line and column of the rewritten text, both from 1. */
  int offset(int line, int column) {
    return offset(text.toString(), line, column);
  }

  /** The offset of a line and column of the original text, both from 1. */
  int originalOffset(int line, int column) {
    return offset(original, line, column);
  }

  /** A place of the original, or the beginning of the code around it that was moved elsewhere. */
  int place(int originalOffset) {
    return rewrites.stream()
        .filter(Rewrite::moves)
        .filter(rewrite -> rewrite.start() <= originalOffset && originalOffset < rewrite.end())
        .mapToInt(Rewrite::start)
        .min()
        .orElse(originalOffset);
  }

  /** The line of the original around an offset, without a comment behind it. */
  String originalLine(int offset) {
    int start = original.lastIndexOf('\n', offset - 1) + 1;
    int end = original.indexOf('\n', offset);
    String line = original.substring(start, end < 0 ? original.length() : end);
    return line.replaceAll("\\s//\\s.*", "").strip();
  }

  private void write() {
    record Anchored(Edit edit, int anchor) {}
    List<Anchored> edits = new ArrayList<>();
    for (Rewrite rewrite : rewrites) {
      rewrite.edits().forEach(edit -> edits.add(new Anchored(edit, rewrite.start())));
    }
    edits.sort(
        Comparator.comparingInt((Anchored anchored) -> anchored.edit().start())
            .thenComparingInt(anchored -> anchored.edit().end()));
    int done = 0;
    for (Anchored anchored : edits) {
      copy(done, anchored.edit().start());
      for (Edit.Piece piece : anchored.edit().pieces()) {
        if (piece instanceof Edit.Moved moved) {
          copy(moved.start(), moved.end());
        } else if (piece instanceof Edit.Text added) {
          added.text().chars().forEach(character -> append((char) character, anchored.anchor()));
        }
      }
      done = anchored.edit().end();
    }
    copy(done, original.length());
  }

  private void copy(int start, int end) {
    for (int i = start; i < end; i++) {
      append(original.charAt(i), i);
    }
  }

  private void append(char character, int origin) {
    if (text.length() == origins.length) {
      origins = Arrays.copyOf(origins, origins.length * 2);
    }
    origins[text.length()] = origin;
    text.append(character);
  }

  private static int offset(String text, int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    return start + Math.max(column, 1) - 1;
  }
}
