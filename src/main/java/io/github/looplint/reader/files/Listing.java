package io.github.looplint.reader.files;

import io.github.looplint.model.ReadProblem;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The source files of a project.
 *
 * @param entries ordered by reported path, each once
 * @param modules the folders of their modules, and of others below the given paths that have a
 *     build file, by {@link SourceEntry#module()}
 * @param problems folders and files that could not be looked into
 */
public record Listing(
    List<SourceEntry> entries, SortedMap<String, Path> modules, List<ReadProblem> problems) {
  public Listing {
    entries = List.copyOf(entries);
    modules = Collections.unmodifiableSortedMap(new TreeMap<>(modules));
    problems = List.copyOf(problems);
  }
}
