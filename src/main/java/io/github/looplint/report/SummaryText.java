package io.github.looplint.report;

import io.github.looplint.analysis.ScanSummary;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.model.ReadProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was looked at, for people, so that "no findings" can be believed. */
public final class SummaryText {
  private SummaryText() {}

  /**
   * The lines of a summary, safe to print.
   *
   * @param showHidden which options show hidden findings
   */
  public static List<String> lines(Report report, String showHidden) {
    ScanSummary summary = report.summary();
    List<String> lines = new ArrayList<>();
    for (ReadProblem problem : summary.problems()) {
      lines.add(problem.file() + ": " + problem.kind().id() + ": " + problem.message());
    }
    lines.addAll(summary.remarks());
    lines.add("read " + count(summary.files(), "file") + " with " + count(summary.lines(), "line"));
    lines.add(entryPoints(summary));
    if (summary.unresolved() > 0) {
      lines.add(
          "of %s calls, %s look like blocking ones but have a receiver of unknown type"
              .formatted(String.valueOf(summary.calls()), String.valueOf(summary.unresolved())));
    }
    lines.add("found " + findings(report));
    if (summary.hidden() > 0) {
      String verb = summary.hidden() == 1 ? " is" : " are";
      lines.add(count(summary.hidden(), "finding") + verb + " hidden; to see: " + showHidden);
    }
    return lines.stream().map(Visible::text).toList();
  }

  private static String entryPoints(ScanSummary summary) {
    int total = summary.entryPoints().values().stream().mapToInt(Integer::intValue).sum();
    if (total == 0) {
      return "found no entry points: nothing that was read runs on a thread known not to block";
    }
    return "found %s: %s"
        .formatted(
            total == 1 ? "1 entry point or callback" : total + " entry points and callbacks",
            summary.entryPoints().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining("; ")));
  }

  private static String findings(Report report) {
    if (report.findings().isEmpty()) {
      return "nothing to report";
    }
    return Ids.worstFirst().stream()
        .filter(severity -> report.count(severity) > 0)
        .map(severity -> count(report.count(severity), noun(severity)))
        .collect(Collectors.joining(", "));
  }

  private static String noun(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "info finding";
    };
  }

  private static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
