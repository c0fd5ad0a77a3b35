package io.github.looplint.catalogue;

import java.util.Optional;

/** Reads an entry of {@code blocking}. */
final class BlockingReader {
  private BlockingReader() {}

  /**
   * Reads it.
   *
   * @param usual what the file says to write instead, for entries that say nothing of their own
   */
  static BlockingFact read(YamlMapping entry, Rule rule, Optional<String> usual) {
    return new BlockingFact(
        rule.id(),
        entry.findWord("severity", Severity.class).orElse(rule.severity()),
        entry.findWord("inLoop", Severity.class),
        entry.findFlag("nearLoops").orElse(false),
        entry.findFlag("once").orElse(false),
        entry.patterns("methods"),
        entry.findPatterns("except"),
        entry.require("instead", entry.has("instead") ? entry.findClause("instead") : usual),
        entry.findWords("onlyWhen", Condition.class),
        entry.findWords("unless", Condition.class),
        entry.findTexts("named").stream().map(n -> n.text()).toList(),
        entry.findTypes("unlessReturns"),
        entry.source());
  }
}
