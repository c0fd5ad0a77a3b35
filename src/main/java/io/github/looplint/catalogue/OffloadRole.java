package io.github.looplint.catalogue;

/** What a call has to do with handing work to another thread. */
public enum OffloadRole {
  /** A stage that moves work to the scheduler that it is given. */
  HOP,
  /** It takes values: they are computed before the call, whatever hop stands behind it. */
  TAKES_VALUES;

  /** As written in the catalogue: {@code takes-values}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
