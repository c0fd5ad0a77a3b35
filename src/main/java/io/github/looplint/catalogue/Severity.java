package io.github.looplint.catalogue;

/** How much harm a finding means, the least first. */
public enum Severity {
  INFO,
  WARNING,
  ERROR;

  /** As written in the catalogue and in reports. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
