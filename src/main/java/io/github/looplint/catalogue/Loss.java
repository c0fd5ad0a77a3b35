package io.github.looplint.catalogue;

/** What is lost with a dropped result, see {@link Fact.AsyncResult}. */
public enum Loss {
  /** It never runs. */
  WORK,
  /** It runs, its error is lost. */
  ERROR;

  /** As written in the catalogue: {@code work}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
