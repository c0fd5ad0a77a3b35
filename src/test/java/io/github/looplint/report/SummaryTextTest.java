package io.github.looplint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.analysis.ScanSummary;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SummaryTextTest {
  @Test
  void saysWhatWasLookedAt() {
    Report report = Examples.report(Examples.finding("a.java"), Examples.bare());
    assertThat(SummaryText.lines(report, "--min-confidence possible"))
        .allSatisfy(line -> assertThat(line.codePoints()).noneMatch(Visible::isHidden))
        .endsWith(
            "b.java: internal-error: failed",
            "module a: undecided",
            "read 3 files with 120 lines",
            "found 3 entry points and callbacks: 2 Framework, event-loop; 1 Other, timer-thread",
            "of 40 calls, 5 look like blocking ones but have a receiver of unknown type",
            "found 1 error, 1 info finding",
            "2 findings are hidden; to see: --min-confidence possible")
        .hasSize(8);
  }

  @Test
  void neverPassesOffAnEmptyScanAsAGoodOne() {
    ScanSummary summary = new ScanSummary(0, 0, new TreeMap<>(), 0, 0, 0, List.of(), List.of());
    assertThat(SummaryText.lines(new Report(List.of(), summary, new TreeMap<>(), "1"), ""))
        .containsExactly(
            "read 0 files with 0 lines",
            "found no entry points: nothing that was read runs on a thread known not to block",
            "found nothing to report");
  }
}
