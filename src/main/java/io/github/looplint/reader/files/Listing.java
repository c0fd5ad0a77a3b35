package io.github.looplint.reader.files;

import io.github.looplint.model.ReadProblem;
import java.util.List;

/**
 * The source files of a project.
 *
 * @param entries ordered by reported path, each once
 * @param problems folders and files that could not be looked into
 */
public record Listing(List<SourceEntry> entries, List<ReadProblem> problems) {
  public Listing {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }
}
