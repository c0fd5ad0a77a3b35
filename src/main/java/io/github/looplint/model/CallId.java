package io.github.looplint.model;

/**
 * Names a call site.
 *
 * @param unit the unit whose body holds the call
 * @param index its place among the unit's calls, from 0, in the order of evaluation
 */
public record CallId(UnitId unit, int index) implements Comparable<CallId> {
  @Override
  public int compareTo(CallId other) {
    int byUnit = unit.compareTo(other.unit);
    return byUnit != 0 ? byUnit : Integer.compare(index, other.index);
  }
}
