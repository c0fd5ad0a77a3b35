package io.github.looplint.observed;

import io.github.looplint.analysis.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is written down of a run, in {@code samples/OBSERVED.txt}: how many findings were seen to
 * wait on the thread that they name, and every one that was not, whatever the reason.
 */
final class ObservedReport {
  private static final String ELSEWHERE = "# Seen on other kinds of thread only";
  private static final String NOT_RUN = "# Not run";
  private static final String HOUND = "# Seen by BlockHound, and no line on the way is marked";

  private ObservedReport() {}

  /**
   * The report.
   *
   * @param seen on which kinds of thread each finding was seen
   * @param elsewhere the findings that were seen on other kinds of thread only
   * @param unmarked what BlockHound alone saw
   */
  static List<String> of(
      Map<Finding, Set<String>> seen, List<String> elsewhere, Set<String> unmarked) {
    Map<String, int[]> files = new TreeMap<>();
    List<String> missing = new ArrayList<>();
    int run = 0;
    for (Map.Entry<Finding, Set<String>> one : seen.entrySet()) {
      int[] counts = files.computeIfAbsent(one.getKey().location().file(), f -> new int[2]);
      counts[1]++;
      if (one.getValue().isEmpty()) {
        missing.add(line(one.getKey()));
      } else {
        counts[0]++;
        run++;
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "# "
            + run
            + " of "
            + seen.size()
            + " findings seen, "
            + (run - elsewhere.size())
            + " of them on the kind of thread that they name");
    lines.add("");
    files.forEach((file, counts) -> lines.add(file + ": " + counts[0] + " of " + counts[1]));
    section(lines, ELSEWHERE, elsewhere);
    section(lines, NOT_RUN, missing);
    section(lines, HOUND, List.copyOf(unmarked));
    return lines;
  }

  private static void section(List<String> lines, String title, List<String> content) {
    lines.add("");
    lines.add(title);
    lines.addAll(content);
  }

  private static String line(Finding finding) {
    return finding.location() + " " + finding.rule();
  }

  /** The findings that a report lists as seen elsewhere only, without where. */
  static Set<String> elsewhere(List<String> report) {
    return places(section(report, ELSEWHERE));
  }

  /** The places and rules of such lines. */
  static Set<String> places(Collection<String> lines) {
    return lines.stream()
        .map(line -> line.replaceFirst(": said .*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The findings that a report lists as not run. */
  static Set<String> notRun(List<String> report) {
    return section(report, NOT_RUN);
  }

  /** What a report lists as seen by BlockHound alone. */
  static Set<String> unmarked(List<String> report) {
    return section(report, HOUND);
  }

  /** The files and how many findings each has. */
  static Set<String> totals(List<String> report) {
    Set<String> totals = new TreeSet<>();
    for (String line : report) {
      if (line.matches("samples/.*: \\d+ of \\d+")) {
        totals.add(line.replaceFirst(": \\d+ of", ":"));
      }
    }
    return totals;
  }

  private static Set<String> section(List<String> report, String title) {
    Set<String> lines = new TreeSet<>();
    int start = report.indexOf(title);
    for (int i = start + 1; start >= 0 && i < report.size() && !report.get(i).isEmpty(); i++) {
      lines.add(report.get(i));
    }
    return lines;
  }
}
