package io.github.looplint.samples;

import io.github.looplint.analysis.Finding;
import io.github.looplint.analysis.PathStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How the findings of one file compare with its markers. A marker that names several rules counts
 * once per rule.
 *
 * @param file the sample
 * @param holding expectations that are met
 * @param misses expectations that are not, a line each
 * @param falseAlarms findings that no marker speaks of, a line each
 * @param promotions known failures that are none any more, a line each
 * @param gaps known misses, a line each
 * @param noise known false alarms, a line each
 */
record Score(
    String file,
    int holding,
    List<String> misses,
    List<String> falseAlarms,
    List<String> promotions,
    List<String> gaps,
    List<String> noise) {
  /**
   * Compares.
   *
   * @param markers of the file
   * @param findings of the file
   */
  static Score of(String file, List<Marker> markers, List<Finding> findings) {
    Comparison comparison = new Comparison(findings);
    markers.forEach(comparison::check);
    return new Score(
        file,
        comparison.holding,
        comparison.misses,
        comparison.falseAlarms(),
        comparison.promotions,
        comparison.gaps,
        comparison.noise);
  }

  /** Met and unmet expectations. */
  int expectations() {
    return holding + misses.size();
  }

  /** Whether nothing is to be done: every claim holds, and nothing else is reported. */
  boolean isClean() {
    return misses.isEmpty() && falseAlarms.isEmpty() && promotions.isEmpty();
  }

  private static final class Comparison {
    private final List<Finding> findings;
    private final Set<Finding> explained = new HashSet<>();
    private final List<String> misses = new ArrayList<>();
    private final List<String> promotions = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();
    private final List<String> noise = new ArrayList<>();
    private int holding;

    Comparison(List<Finding> findings) {
      this.findings = findings;
    }

    void check(Marker marker) {
      marker.rules().forEach(rule -> check(marker, rule));
    }

    private void check(Marker marker, String rule) {
      List<Finding> here =
          findings.stream()
              .filter(finding -> finding.location().line() == marker.line())
              .filter(finding -> finding.rule().equals(rule))
              .toList();
      explained.addAll(here);
      String claim = marker.place() + " " + rule;
      String reason = " (" + marker.reason() + ")";
      switch (marker.kind()) {
        case EXPECT -> expect(marker, claim, here);
        // By default nothing is said of it; if something is, that is a false alarm.
        case POSSIBLE, HARMLESS -> explained.removeAll(here);
        case GAP -> (here.isEmpty() ? gaps : promotions).add(claim + reason);
        case NOISE -> (here.isEmpty() ? promotions : noise).add(claim + reason);
      }
    }

    private void expect(Marker marker, String claim, List<Finding> here) {
      if (here.isEmpty()) {
        misses.add(claim);
        return;
      }
      if (here.stream().noneMatch(finding -> follows(finding, marker.via()))) {
        misses.add(
            claim
                + " goes "
                + describe(here.get(0))
                + ", not via "
                + String.join(" > ", marker.via()));
        return;
      }
      holding++;
    }

    List<String> falseAlarms() {
      Set<String> lines = new TreeSet<>();
      for (Finding finding : findings) {
        if (!explained.contains(finding)) {
          lines.add(
              "%s:%d %s %s: %s"
                  .formatted(
                      finding.location().file(),
                      finding.location().line(),
                      finding.rule(),
                      finding.confidence().id(),
                      finding.api()));
        }
      }
      return List.copyOf(lines);
    }
  }

  private static boolean follows(Finding finding, List<String> via) {
    int next = 0;
    for (PathStep step : finding.path()) {
      if (next < via.size() && names(step.text(), via.get(next))) {
        next++;
      }
    }
    return next == via.size();
  }

  /**
   * Whether a step's text has the name as a whole word: of a method, or of a type and its method.
   */
  private static boolean names(String text, String name) {
    return Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])").matcher(text).find();
  }

  private static String describe(Finding finding) {
    return String.join(" > ", finding.path().stream().map(PathStep::text).toList());
  }
}
