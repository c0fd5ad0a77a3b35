package io.github.looplint.catalogue;

/** Reads an entry of {@code offloads}. */
final class OffloadReader {
  private OffloadReader() {}

  static OffloadFact read(YamlMapping entry) {
    OffloadFact offload =
        new OffloadFact(
            entry.patterns("methods"),
            entry.findPatterns("except"),
            entry.word("is", OffloadRole.class),
            entry.findArgument("argument", 0),
            entry.clause("instead"),
            entry.source());
    if (offload.role() == OffloadRole.HOP && offload.argument().isPresent()) {
      throw new CatalogueException(entry.sourceOf("argument"), "a hop takes no values");
    }
    return offload;
  }
}
