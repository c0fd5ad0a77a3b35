package io.github.looplint.reader.source.parse;

import io.github.looplint.model.ReadProblem;
import io.github.looplint.reader.source.syntax.FileSyntax;
import java.util.List;
import java.util.Optional;

/**
 * What came out of a file.
 *
 * @param syntax absent when nothing of it could be read, which a problem then explains
 * @param problems what is wrong with the file
 * @param lines how many lines it has; 0 when it was not decoded
 */
public record ParsedFile(Optional<FileSyntax> syntax, List<ReadProblem> problems, int lines) {
  public ParsedFile {
    problems = List.copyOf(problems);
  }
}
