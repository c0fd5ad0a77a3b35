package io.github.looplint.model;

import java.util.Comparator;

/**
 * A place in a source file.
 *
 * @param file the path as it is reported: relative to where the scan was started, with {@code /}
 * @param line counted from 1
 * @param column counted from 1, in UTF-16 units; 0 where nothing says (class files)
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::file)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column);

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  /** Prints as editors read it: {@code file:line:column}, without an unknown column. */
  @Override
  public String toString() {
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
