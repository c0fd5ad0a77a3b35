package io.github.looplint.cli;

import io.github.looplint.analysis.Finding;
import io.github.looplint.catalogue.Severity;
import java.util.List;

/** From which severity on a finding fails the run. */
enum FailOn {
  ERROR,
  WARNING,
  INFO,
  NEVER;

  boolean fails(List<Finding> findings) {
    return switch (this) {
      case ERROR -> reach(Severity.ERROR, findings);
      case WARNING -> reach(Severity.WARNING, findings);
      case INFO -> reach(Severity.INFO, findings);
      case NEVER -> false;
    };
  }

  private static boolean reach(Severity least, List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.severity().compareTo(least) >= 0);
  }
}
