package io.github.looplint.model;

import java.util.Locale;

/** A field by the binary name of the type that declares it. */
public record FieldRef(String owner, String name) implements Comparable<FieldRef> {
  /** Whether it is named as constants are, an enum's among them: without small letters. */
  public boolean isConstantName() {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  @Override
  public int compareTo(FieldRef other) {
    int byOwner = owner.compareTo(other.owner);
    return byOwner != 0 ? byOwner : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return owner + "#" + name;
  }
}
