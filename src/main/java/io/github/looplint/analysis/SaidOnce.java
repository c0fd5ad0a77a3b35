package io.github.looplint.analysis;

import io.github.looplint.catalogue.Severity;
import io.github.looplint.model.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Small change that costs the same whoever asks for it: of the places that lead to one such call
 * only the best is told.
 */
final class SaidOnce {
  private final Map<Call, Set<Call>> ends = new HashMap<>();

  /** A call, and the rule that it breaks. */
  private record Call(Location location, String rule) {}

  /** Whether all of these ways lead to such small change. */
  static boolean isAll(List<Witness> ways) {
    return ways.stream()
        .allMatch(w -> w.effect().fact().once() && w.effect().severity() == Severity.INFO);
  }

  /** Remembers where the ways of a finding end. */
  void add(Finding finding, List<Witness> ways) {
    if (isAll(ways)) {
      Set<Call> calls = new HashSet<>();
      ways.forEach(w -> calls.add(new Call(w.end().location(), finding.rule())));
      ends.put(new Call(finding.location(), finding.rule()), calls);
    }
  }

  /** The findings, the best first, without those that lead only to calls that are told already. */
  List<Finding> leaveOneEach(Collection<Finding> findings) {
    List<Finding> left = new ArrayList<>();
    Set<Call> told = new HashSet<>();
    for (Finding finding : findings.stream().sorted(Findings.BEST).toList()) {
      Set<Call> calls = ends.getOrDefault(new Call(finding.location(), finding.rule()), Set.of());
      if (calls.isEmpty() || told.addAll(calls)) {
        left.add(finding);
      }
    }
    return left;
  }
}
