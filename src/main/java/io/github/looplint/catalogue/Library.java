package io.github.looplint.catalogue;

import java.util.List;
import java.util.SortedMap;

/**
 * One file of the catalogue.
 *
 * @param name the file's name without ending: {@code vertx-core}
 * @param framework how summaries name it: {@code Vert.x}; empty where nobody would call it a
 *     framework
 * @param artifacts {@code group:artifact} with the versions that its facts are checked against, one
 *     per generation, the oldest first; {@code jdk} stands for the JDK
 * @param packages packages whose import says that a module uses it
 * @param facts in the order of the file
 */
public record Library(
    String name,
    String framework,
    SortedMap<String, List<String>> artifacts,
    List<String> packages,
    List<Fact> facts) {
  public Library {
    artifacts = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(artifacts));
    packages = List.copyOf(packages);
    facts = FactList.copyOf(facts);
  }

  /** This library with those facts. */
  Library with(List<Fact> others) {
    return new Library(name, framework, artifacts, packages, others);
  }

  FactList list() {
    return (FactList) facts;
  }
}
