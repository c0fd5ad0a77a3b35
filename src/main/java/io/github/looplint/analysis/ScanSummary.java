package io.github.looplint.analysis;

import io.github.looplint.model.ReadProblem;
import java.util.List;
import java.util.SortedMap;

/**
 * What was looked at, so that "no findings" can be believed.
 *
 * @param files how many were read
 * @param lines of these files
 * @param entryPoints how many were found, by framework and kind of thread: {@code "Netty,
 *     event-loop" → 12}
 * @param calls how many calls the scanned code makes, outside tests
 * @param unresolved how many of them have a receiver of unknown type and a name that the catalogue
 *     has
 * @param hidden findings below the minimum confidence or severity
 * @param remarks one line each: what the project is, a framework imported without one entry point
 *     found
 * @param problems what could not be read
 */
public record ScanSummary(
    int files,
    int lines,
    SortedMap<String, Integer> entryPoints,
    int calls,
    int unresolved,
    int hidden,
    List<String> remarks,
    List<ReadProblem> problems) {
  public ScanSummary {
    entryPoints = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(entryPoints));
    remarks = List.copyOf(remarks);
    problems = List.copyOf(problems);
  }
}
