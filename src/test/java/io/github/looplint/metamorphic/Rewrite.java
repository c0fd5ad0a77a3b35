package io.github.looplint.metamorphic;

import java.util.List;

/**
 * One piece of code, written otherwise.
 *
 * @param start where it begins
 * @param end behind its last character
 * @param moves whether what is found in it may then be found at its new call
 * @param member where the method that holds it begins
 * @param memberEnd where it ends
 * @param edits do not overlap
 */
record Rewrite(int start, int end, boolean moves, int member, int memberEnd, List<Edit> edits) {
  Rewrite {
    edits = List.copyOf(edits);
  }

  /** Whether its method holds an offset. */
  boolean isIn(int offset) {
    return member <= offset && offset < memberEnd;
  }

  /** Whether both cannot be made. */
  boolean conflictsWith(Rewrite other) {
    return edits.stream().anyMatch(edit -> other.edits.stream().anyMatch(edit::conflictsWith));
  }
}
