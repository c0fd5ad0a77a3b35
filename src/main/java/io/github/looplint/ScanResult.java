package io.github.looplint;

import io.github.looplint.analysis.Finding;
import io.github.looplint.analysis.ScanSummary;
import java.util.List;

/**
 * What a scan gave.
 *
 * @param findings at or above the asked confidence and severity, sorted
 * @param summary what was looked at
 */
public record ScanResult(List<Finding> findings, ScanSummary summary) {
  public ScanResult {
    findings = List.copyOf(findings);
  }
}
