package io.github.looplint.catalogue;

import java.util.List;

/** A piece of a YAML file that remembers where it stands. */
sealed interface YamlNode {
  /** Where it starts. */
  Source source();

  /** What it is, for messages: {@code a list}. */
  String kind();

  /**
   * One value.
   *
   * @param plain whether it stands without quotes
   */
  record Scalar(String text, boolean plain, Source source) implements YamlNode {
    /** Whether nothing was written, or YAML's word for nothing. */
    boolean isAbsent() {
      return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    @Override
    public String kind() {
      return isAbsent() ? "empty" : "'" + Words.printable(text) + "'";
    }
  }

  /** Several values. */
  record Sequence(List<YamlNode> items, Source source) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Keys with values; no key twice. */
  record Mapping(List<Entry> entries, Source source) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /** A key and its value. */
  record Entry(Scalar key, YamlNode value) {}
}
