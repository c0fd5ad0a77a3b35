package io.github.looplint.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a rule's page: its front matter, and whether the page has what a page must have. */
final class RulePageReader {
  /** The headings of a page, in their order. */
  static final List<String> HEADINGS =
      List.of("Why it matters", "Bad", "Good", "What to do instead", "Limits");

  /** The keys of the front matter. */
  static final List<String> KEYS = List.of("id", "severity", "summary");

  private static final String FENCE = "---";
  private static final String MARKER = "// expect: ";

  private final TextFile file;
  private final List<String> lines;

  private RulePageReader(TextFile file) {
    this.file = file;
    this.lines = file.text().lines().toList();
  }

  /**
   * Reads a page.
   *
   * @throws CatalogueException when something is missing or out of order
   */
  static Rule read(TextFile file) {
    return new RulePageReader(file).read();
  }

  private Rule read() {
    int end = frontMatterEnd();
    // The empty line stands for the fence, so that line numbers are those of the file.
    String frontMatter = "\n" + String.join("\n", lines.subList(1, end));
    YamlMapping head = YamlMapping.of(YamlReader.read(file.name(), frontMatter), KEYS);
    String id = head.text("id");
    if (!id.equals(file.stem())) {
      throw new CatalogueException(
          head.sourceOf("id"), "'id' must be the file's name, '" + file.stem() + "'");
    }
    Rule rule =
        new Rule(
            id,
            head.word("severity", Severity.class),
            head.text("summary"),
            String.join("\n", lines.subList(end + 1, lines.size())).strip() + "\n");
    checkBody(end + 1, id);
    return rule;
  }

  private int frontMatterEnd() {
    if (lines.isEmpty()) {
      throw problem(0, "the file is empty");
    }
    int end = lines.subList(1, lines.size()).indexOf(FENCE) + 1;
    if (!lines.get(0).equals(FENCE) || end == 0) {
      throw problem(0, "a page starts with front matter between two lines '" + FENCE + "'");
    }
    return end;
  }

  private void checkBody(int from, String id) {
    List<Section> sections = sections(from);
    for (int i = 0; i < HEADINGS.size() || i < sections.size(); i++) {
      String expected = i < HEADINGS.size() ? "'## " + HEADINGS.get(i) + "'" : "no more headings";
      if (i == sections.size()) {
        throw problem(lines.size() - 1, "missing heading " + expected);
      }
      Section section = sections.get(i);
      if (i == HEADINGS.size() || !section.heading.equals(HEADINGS.get(i))) {
        throw problem(
            section.line, "expected " + expected + ", found '## " + section.heading + "'");
      }
      if (section.isEmpty) {
        throw problem(section.line, "'## " + section.heading + "' has no text");
      }
    }
    Section bad = sections.get(HEADINGS.indexOf("Bad"));
    Section good = sections.get(HEADINGS.indexOf("Good"));
    if (!code(bad).contains(MARKER + id)) {
      throw problem(bad.line, "no line of the bad example ends with '" + MARKER + id + "'");
    }
    if (code(good).contains(MARKER)) {
      throw problem(good.line, "the good example has a marker");
    }
  }

  private String code(Section section) {
    if (section.examples.size() != 1) {
      throw problem(
          section.line,
          "'## " + section.heading + "' must have one java block, not " + section.examples.size());
    }
    return section.examples.get(0).toString();
  }

  private List<Section> sections(int from) {
    List<Section> sections = new ArrayList<>();
    Optional<String> block = Optional.empty();
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("```")) {
        block = block.isPresent() ? Optional.empty() : Optional.of(line.substring(3).strip());
        if (block.equals(Optional.of("java")) && !sections.isEmpty()) {
          sections.get(sections.size() - 1).examples.add(new StringBuilder());
        }
      } else if (block.isEmpty() && line.startsWith("## ")) {
        sections.add(new Section(line.substring(3).strip(), i));
      } else if (!sections.isEmpty()) {
        sections.get(sections.size() - 1).add(line, block.equals(Optional.of("java")));
      }
    }
    if (block.isPresent()) {
      throw problem(lines.size() - 1, "a block of code is not closed");
    }
    return sections;
  }

  private CatalogueException problem(int line, String what) {
    return new CatalogueException(new Source(file.name(), Math.max(line, 0) + 1, 1), what);
  }

  /** A heading and what stands below it, while it is read. */
  private static final class Section {
    private final String heading;
    private final int line;
    private final List<StringBuilder> examples = new ArrayList<>();
    private boolean isEmpty = true;

    Section(String heading, int line) {
      this.heading = heading;
      this.line = line;
    }

    void add(String text, boolean java) {
      isEmpty &= text.isBlank();
      if (java) {
        examples.get(examples.size() - 1).append(text).append('\n');
      }
    }
  }
}
