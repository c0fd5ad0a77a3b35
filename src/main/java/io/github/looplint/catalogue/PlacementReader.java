package io.github.looplint.catalogue;

import java.util.OptionalInt;

/** Reads an entry of {@code placements}. */
final class PlacementReader {
  private PlacementReader() {}

  static PlacementFact read(YamlMapping entry) {
    OptionalInt given = entry.findArgument("given", 0);
    if (given.isEmpty() && entry.has("builtWith")) {
      throw new CatalogueException(entry.sourceOf("builtWith"), "'builtWith' needs 'given'");
    }
    return new PlacementFact(
        entry.patterns("methods"),
        entry.argument("instance", -1),
        entry.findFlag("contents").orElse(false),
        entry.word("runs", Runs.class),
        given,
        entry.findPatterns("builtWith"),
        entry.clause("why"),
        entry.source());
  }
}
