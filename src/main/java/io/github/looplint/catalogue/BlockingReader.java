package io.github.looplint.catalogue;

import java.util.List;
import java.util.Optional;

/** Reads an entry of {@code blocking} or {@code written}. */
final class BlockingReader {
  static final List<String> KEYS =
      List.of(
          "rule",
          "methods",
          "instead",
          "severity",
          "inLoop",
          "nearLoops",
          "once",
          "except",
          "onlyWhen",
          "unless",
          "named",
          "unlessReturns");
  static final List<String> WRITTEN_KEYS =
      List.of(
          "rule",
          "annotated",
          "instead",
          "severity",
          "except",
          "onlyWhen",
          "unless",
          "unlessReturns");

  private BlockingReader() {}

  /**
   * Reads it.
   *
   * @param usual what the file says to write instead, for entries that say nothing of their own
   */
  static BlockingFact read(YamlMapping entry, Rule rule, Optional<String> usual) {
    return read(entry, rule, usual, false);
  }

  /** Reads an entry of {@code written}. */
  static WrittenFact written(YamlMapping entry, Rule rule, Optional<String> usual) {
    return new WrittenFact(entry.findTypes("annotated"), read(entry, rule, usual, true));
  }

  private static BlockingFact read(
      YamlMapping entry, Rule rule, Optional<String> usual, boolean written) {
    return new BlockingFact(
        rule.id(),
        entry.findWord("severity", Severity.class).orElse(rule.severity()),
        entry.findWord("inLoop", Severity.class),
        entry.findFlag("nearLoops").orElse(false),
        entry.findFlag("once").orElse(false),
        written ? List.of() : entry.patterns("methods"),
        entry.findPatterns("except"),
        entry.require("instead", entry.has("instead") ? entry.findClause("instead") : usual),
        entry.findWords("onlyWhen", Condition.class),
        entry.findWords("unless", Condition.class),
        entry.findTexts("named").stream().map(n -> n.text()).toList(),
        entry.findTypes("unlessReturns"),
        entry.source());
  }
}
