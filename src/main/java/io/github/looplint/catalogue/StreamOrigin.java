package io.github.looplint.catalogue;

/** What a stream reads or writes, see {@link StreamFact}. */
public enum StreamOrigin {
  /** Memory: never waits. */
  MEMORY,
  /** A file, socket, process or console: waits. */
  BLOCKING,
  /** Not a stream, but all that one or a file holds: of any size. */
  CONTENTS,
  /** What its first constructor argument does. */
  FILTER;

  /** As written in the catalogue: {@code memory}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
