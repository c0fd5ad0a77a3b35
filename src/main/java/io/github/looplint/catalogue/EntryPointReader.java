package io.github.looplint.catalogue;

import java.util.List;

/** Reads an entry of {@code entryPoints}, {@code events} or {@code applications}. */
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
        entry.findTypes("onlyAnnotated"),
        entry.findTypes("unlessAnnotated"),
        members(entry),
        entry.findWord("application", ApplicationKind.class),
        entry.source());
  }

  private static List<String> members(YamlMapping entry) {
    List<String> members = entry.findTexts("unlessMembers").stream().map(m -> m.text()).toList();
    if (members.stream().anyMatch(m -> !m.contains("="))) {
      throw new CatalogueException(
          entry.sourceOf("unlessMembers"), "'unlessMembers' must be of the form member=value");
    }
    return members;
  }

  static EventFact event(YamlMapping entry) {
    return new EventFact(
        entry.patterns("methods"),
        entry.findPatterns("except"),
        entry.findArgument("argument", 0).orElse(0),
        entry.findTypes("annotated"),
        entry.findTypes("unlessAnnotated"),
        entry.findPatterns("overrides"),
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
