package io.github.looplint.catalogue;

/** What a web application runs its handlers on; it decides whether they may wait. */
public enum ApplicationKind {
  /** On an event loop. */
  REACTIVE,
  /** On a servlet container's threads, one for each request. */
  SERVLET;

  /** As written in the catalogue. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
