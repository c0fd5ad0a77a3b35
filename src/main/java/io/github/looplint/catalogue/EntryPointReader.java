package io.github.looplint.catalogue;

/** Reads an entry of {@code entryPoints}, and one of {@code applications}. */
final class EntryPointReader {
  private EntryPointReader() {}

  static EntryPointFact read(YamlMapping entry, Confidence confidence) {
    if (!entry.has("annotated") && entry.has("inheritedBy")) {
      throw new CatalogueException(
          entry.sourceOf("inheritedBy"), "'inheritedBy' needs 'annotated'");
    }
    return new EntryPointFact(
        entry.findPatterns("overrides"),
        entry.findTypes("annotated"),
        entry.findTypes("inheritedBy"),
        entry.word("runs", Runs.class),
        entry.clause("why"),
        confidence,
        entry.findFlag("unlessRegistered").orElse(false),
        entry.findTypes("returns"),
        entry.findWord("application", ApplicationKind.class),
        entry.source());
  }

  static ApplicationFact application(YamlMapping entry) {
    return new ApplicationFact(
        entry.word("kind", ApplicationKind.class),
        entry.findTexts("dependencies").stream().map(d -> d.text()).toList(),
        entry.findTexts("imports").stream().map(i -> PatternParser.packageName(i)).toList(),
        entry.findTypes("signatures"),
        entry.source());
  }
}
