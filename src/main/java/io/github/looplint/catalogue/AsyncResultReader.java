package io.github.looplint.catalogue;

/** Reads entries of {@code asyncResults} and {@code droppable}. */
final class AsyncResultReader {
  private AsyncResultReader() {}

  static AsyncResultFact read(YamlMapping entry) {
    Loss loses = entry.word("loses", Loss.class);
    return new AsyncResultFact(
        entry.type("type"),
        loses,
        entry.word("severity", Severity.class),
        entry.findPatterns("except"),
        entry.findPatterns("handles"),
        entry.findPatterns("same"),
        entry.findClause("instead").orElse(loses.instead()),
        entry.source());
  }

  static DroppableFact droppable(YamlMapping entry) {
    return new DroppableFact(
        entry.findPatterns("methods"),
        entry.findPatterns("except"),
        entry.findPatterns("behind"),
        entry.findPatterns("inside"),
        entry.findTypes("annotated"),
        entry.findTexts("named").stream().map(n -> n.text()).toList(),
        entry.findPatterns("harmless"),
        entry.source());
  }
}
