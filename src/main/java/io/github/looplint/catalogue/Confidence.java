package io.github.looplint.catalogue;

/** How sure a fact or a finding is, the least first. */
public enum Confidence {
  /** The thread or the call is not in sight; hidden by default. */
  POSSIBLE,
  /** An interface with a few implementations, a type known by name only, a convention. */
  LIKELY,
  /** Context and call are proven. */
  CERTAIN;

  /** As written in the catalogue and in reports. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The weaker of two: a chain is as sure as its weakest link. */
  public Confidence and(Confidence other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
