package io.github.looplint.analysis;

import io.github.looplint.catalogue.Catalogue;
import io.github.looplint.model.CodeModel;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The analysis of one project: deterministic, computed once. */
public final class Analysis {
  private Analysis() {}

  /** Analyses a project. */
  public static Analysis of(CodeModel model, Catalogue catalogue) {
    return new Analysis();
  }

  /** All findings of every severity and confidence, sorted. */
  public List<Finding> findings() {
    return List.of();
  }

  /**
   * How many entry points were found, by framework and kind of thread: {@code "Netty, event-loop" →
   * 12}.
   */
  public SortedMap<String, Integer> entryPoints() {
    return new TreeMap<>();
  }

  /** How many calls the scanned code makes outside tests. */
  public int calls() {
    return 0;
  }

  /**
   * How many of these have a receiver of unknown type, and a name that the catalogue knows as
   * blocking.
   */
  public int unresolved() {
    return 0;
  }

  /** What should be said about the project as a whole, one line each. */
  public List<String> remarks() {
    return List.of();
  }

  /**
   * Why the calls of a line are or are no findings.
   *
   * @param file the path as it is reported
   * @return one per call on that line, in the order of the text; empty when no call stands there
   */
  public List<Explanation> explain(String file, int line) {
    return List.of();
  }
}
