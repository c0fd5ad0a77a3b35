package io.github.looplint.report;

import io.github.looplint.analysis.Finding;
import io.github.looplint.analysis.ScanSummary;
import io.github.looplint.catalogue.Rule;
import io.github.looplint.catalogue.Severity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a reporter writes.
 *
 * @param findings in the order in which they are written
 * @param summary what was looked at
 * @param rules by id; those that findings name
 * @param version of Looplint
 */
public record Report(
    List<Finding> findings, ScanSummary summary, SortedMap<String, Rule> rules, String version) {
  public Report {
    findings = List.copyOf(findings);
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
  }

  /**
   * A report of what a scan gave.
   *
   * @param known all rules; only those that findings name are kept
   */
  public static Report of(
      List<Finding> findings, ScanSummary summary, Map<String, Rule> known, String version) {
    SortedMap<String, Rule> named = new TreeMap<>();
    for (Finding finding : findings) {
      Optional.ofNullable(known.get(finding.rule())).ifPresent(rule -> named.put(rule.id(), rule));
    }
    return new Report(findings, summary, named, version);
  }

  /** How many findings have a severity. */
  public int count(Severity severity) {
    return (int) findings.stream().filter(f -> f.severity() == severity).count();
  }

  /** The rule of a finding, where it is known. */
  public Optional<Rule> findRule(Finding finding) {
    return Optional.ofNullable(rules.get(finding.rule()));
  }
}
