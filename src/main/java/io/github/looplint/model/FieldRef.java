package io.github.looplint.model;

/** A field by the binary name of the type that declares it. */
public record FieldRef(String owner, String name) implements Comparable<FieldRef> {
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
