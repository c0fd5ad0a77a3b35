package io.github.looplint.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads all rules and all libraries, and says all that is wrong with them at once. */
final class CatalogueLoader {
  private final List<String> problems = new ArrayList<>();

  private CatalogueLoader() {}

  /**
   * Reads files.
   *
   * @throws CatalogueException with the problems of all files, in their order
   */
  static Catalogue load(RuleFiles files) {
    return new CatalogueLoader().read(files);
  }

  private Catalogue read(RuleFiles files) {
    SortedMap<String, Rule> rules = new TreeMap<>();
    for (TextFile page : files.pages()) {
      try {
        Rule rule = RulePageReader.read(page);
        rules.put(rule.id(), rule);
      } catch (CatalogueException e) {
        problems.addAll(e.problems());
      }
    }
    stopAtProblems(); // A rule that is not there would be missed in many files.
    List<Library> libraries = new ArrayList<>();
    for (TextFile file : files.libraries()) {
      try {
        libraries.add(LibraryReader.read(file, rules));
      } catch (CatalogueException e) {
        problems.addAll(e.problems());
      }
    }
    stopAtProblems();
    return Catalogue.of(libraries, rules.values());
  }

  private void stopAtProblems() {
    if (!problems.isEmpty()) {
      throw new CatalogueException(problems);
    }
  }
}
