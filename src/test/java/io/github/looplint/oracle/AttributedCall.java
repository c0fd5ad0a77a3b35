package io.github.looplint.oracle;

import io.github.looplint.model.MethodRef;
import java.util.List;

/**
 * A call as javac understands it.
 *
 * @param place of the method's name, of a constructor call the type's name
 * @param target what is called; its owner is the type that declares the method
 * @param owners the receiver's type, the declaring type and all supertypes of both, nearest first
 * @param inProject whether the declaring type is among the sources
 */
record AttributedCall(Place place, MethodRef target, List<String> owners, boolean inProject) {

  /**
   * Where a name begins.
   *
   * @param line from 1
   * @param column in UTF-16 units, from 1
   */
  record Place(String path, int line, int column) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byPath = path.compareTo(other.path);
      int byLine = byPath != 0 ? byPath : Integer.compare(line, other.line);
      return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
      return path + ":" + line + ":" + column;
    }
  }
}
