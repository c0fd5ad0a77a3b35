package io.github.looplint.catalogue;

import io.github.looplint.catalogue.YamlNode.Entry;
import io.github.looplint.catalogue.YamlNode.Mapping;
import io.github.looplint.catalogue.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one file of the catalogue. */
final class LibraryReader {
  /** The keys of a file that are no section. */
  static final List<String> HEAD =
      List.of("library", "framework", "artifacts", "packages", "instead");

  /** The artifact that stands for the JDK. */
  private static final String JDK = "jdk";

  private static final List<String> KEYS = keys();

  private final YamlMapping root;
  private final Map<String, Rule> rules;
  private final List<String> problems = new ArrayList<>();

  private LibraryReader(YamlMapping root, Map<String, Rule> rules) {
    this.root = root;
    this.rules = rules;
  }

  /**
   * Reads a file.
   *
   * @param rules the rules that it may name
   * @throws CatalogueException with a problem for each bad entry
   */
  static Library read(TextFile file, Map<String, Rule> rules) {
    YamlMapping root = root(YamlReader.read(file.name(), file.text()));
    Scalar name = root.scalar("library");
    if (!name.text().equals(file.stem())) {
      throw new CatalogueException(
          name.source(), "'library' must be the file's name, '" + file.stem() + "'");
    }
    return new LibraryReader(root, rules).read();
  }

  /** A file's root. */
  static YamlMapping root(YamlNode file) {
    return YamlMapping.of(file, KEYS);
  }

  /** What the file's entries are read against. */
  static FactKind.Head head(YamlMapping root, Map<String, Rule> rules) {
    return new FactKind.Head(root.findClause("instead"), rules);
  }

  /** A library without its facts. */
  static Library library(YamlMapping root) {
    return new Library(
        root.text("library"),
        root.findText("framework").orElse(""),
        artifacts(root),
        packages(root),
        List.of());
  }

  private Library read() {
    Library library = library(root).with(facts());
    if (!problems.isEmpty()) {
      throw new CatalogueException(problems);
    }
    return library;
  }

  private List<Fact> facts() {
    FactKind.Head head = head(root, rules);
    List<Fact> facts = new ArrayList<>();
    for (FactKind kind : FactKind.values()) {
      for (YamlNode entry : root.findItems(kind.key())) {
        try {
          facts.add(kind.read(entry, head));
        } catch (CatalogueException e) {
          problems.addAll(e.problems()); // The other entries may have problems of their own.
        }
      }
    }
    if (facts.isEmpty() && problems.isEmpty()) {
      throw new CatalogueException(root.source(), "no facts");
    }
    return facts;
  }

  private static List<String> packages(YamlMapping root) {
    List<String> packages = new ArrayList<>();
    for (Scalar name : root.findTexts("packages")) {
      packages.add(PatternParser.packageName(name));
    }
    return packages;
  }

  private static List<String> keys() {
    List<String> keys = new ArrayList<>(HEAD);
    for (FactKind kind : FactKind.values()) {
      keys.add(kind.key());
    }
    return keys;
  }

  /** Whether a text can be part of coordinates: no range, no property. */
  private static boolean isWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetterOrDigit(text.charAt(i)) && ".-_+".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static SortedMap<String, List<String>> artifacts(YamlMapping root) {
    YamlNode node = root.require("artifacts", root.find("artifacts"));
    if (!(node instanceof Mapping mapping) || mapping.entries().isEmpty()) {
      throw new CatalogueException(
          node.source(), "'artifacts' must map group:artifact to versions, not be " + node.kind());
    }
    List<String> names = new ArrayList<>();
    for (Entry entry : mapping.entries()) {
      names.add(coordinates(entry.key()));
    }
    YamlMapping artifacts = YamlMapping.of(node, names);
    SortedMap<String, List<String>> versions = new TreeMap<>();
    for (Entry entry : mapping.entries()) {
      versions.put(entry.key().text(), versions(artifacts, entry.key()));
    }
    return versions;
  }

  private static String coordinates(Scalar key) {
    String[] parts = key.text().split(":", -1);
    boolean known = key.text().equals(JDK);
    if (!known && !(parts.length == 2 && isWord(parts[0]) && isWord(parts[1]))) {
      throw new CatalogueException(
          key.source(), "expected group:artifact or '" + JDK + "', found " + key.kind());
    }
    return key.text();
  }

  private static List<String> versions(YamlMapping artifacts, Scalar key) {
    List<String> versions = new ArrayList<>();
    for (Scalar version : artifacts.findTexts(key.text())) {
      if (!isWord(version.text())) {
        throw new CatalogueException(version.source(), version.kind() + " is no exact version");
      }
      versions.add(version.text());
    }
    if (versions.isEmpty()) {
      throw YamlMapping.noItems(key.text(), artifacts.sourceOf(key.text()));
    }
    return versions;
  }
}
