package io.github.looplint.metamorphic;

import java.util.List;

/**
 * A range of a text, and what takes its place.
 *
 * @param start where the range begins
 * @param end behind its last character; equal to {@code start} where something is put in
 */
record Edit(int start, int end, List<Piece> pieces) {
  Edit {
    pieces = List.copyOf(pieces);
  }

  /** A part of what takes the place. */
  sealed interface Piece {}

  /** New text. */
  record Text(String text) implements Piece {}

  /** What stood in another range of the same text. */
  record Moved(int start, int end) implements Piece {}

  /** Replaces a range. */
  static Edit replace(int start, int end, Piece... pieces) {
    return new Edit(start, end, List.of(pieces));
  }

  /** Replaces a range by new text. */
  static Edit replace(int start, int end, String text) {
    return replace(start, end, new Text(text));
  }

  /** Puts something in. */
  static Edit insert(int at, Piece... pieces) {
    return replace(at, at, pieces);
  }

  /** Puts new text in. */
  static Edit insert(int at, String text) {
    return replace(at, at, text);
  }

  /** Whether both cannot be made; two insertions at one place can. */
  boolean conflictsWith(Edit other) {
    if (start == end && other.start == other.end) {
      return false;
    }
    if (start == end) {
      return other.start < start && start < other.end;
    }
    if (other.start == other.end) {
      return start < other.start && other.start < end;
    }
    return start < other.end && other.start < end;
  }
}
