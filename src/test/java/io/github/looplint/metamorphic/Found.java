package io.github.looplint.metamorphic;

import io.github.looplint.analysis.Finding;
import io.github.looplint.analysis.FurtherCall;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Severity;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * What is found of one rule at one place: several findings where all their code was moved away
 * together.
 */
record Found(
    String where, String rule, Severity severity, Confidence confidence, Set<String> apis) {
  /** Where findings stand in the original, by the text of the line, which outlives its number. */
  static Set<String> of(
      Collection<Finding> findings, RewrittenFile file, ToIntFunction<Finding> offset) {
    Map<String, Found> all = new TreeMap<>();
    for (Finding finding : findings) {
      int place = file.place(offset.applyAsInt(finding));
      Set<String> apis =
          finding.further().stream()
              .map(FurtherCall::api)
              .map(Object::toString)
              .collect(Collectors.toCollection(TreeSet::new));
      apis.add(finding.api().toString());
      Found found =
          new Found(
              finding.location().file() + " `" + file.originalLine(place) + "`",
              finding.rule(),
              finding.severity(),
              finding.confidence(),
              apis);
      all.merge(place + " " + finding.rule(), found, Found::with);
    }
    return all.values().stream()
        .map(Found::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Found with(Found other) {
    Set<String> both = new TreeSet<>(apis);
    both.addAll(other.apis);
    return new Found(
        where,
        rule,
        severity.compareTo(other.severity) >= 0 ? severity : other.severity,
        confidence.compareTo(other.confidence) >= 0 ? confidence : other.confidence,
        both);
  }

  @Override
  public String toString() {
    return where + " " + rule + " " + severity + " " + confidence + " " + apis;
  }
}
