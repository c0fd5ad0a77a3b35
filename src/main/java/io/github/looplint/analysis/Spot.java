package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.ExecutionContext;
import io.github.looplint.model.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A call on a thread: where a finding may stand.
 *
 * @param unit the body that holds the call
 * @param call the call
 * @param context its thread
 * @param start the path from where that is known to the call
 * @param confidence how sure that is
 */
record Spot(
    UnitId unit,
    CallSite call,
    ExecutionContext context,
    List<PathStep> start,
    Confidence confidence) {
  /** The surest way, then the worst, then the shortest. */
  static final Comparator<Witness> SUREST =
      Comparator.comparingInt(Witness::doubts)
          .thenComparing(Witness::flagged)
          .thenComparing(w -> w.effect().severity(), Comparator.reverseOrder())
          .thenComparingInt(Witness::length)
          .thenComparing(w -> w.effect().key());

  /** The surest of the ways that are more than small change, if there is one; of all, if not. */
  static Witness first(List<Witness> ways) {
    return ways.stream()
        .filter(w -> w.effect().severity() != Severity.INFO)
        .min(SUREST)
        .or(() -> ways.stream().min(SUREST))
        .orElseThrow();
  }

  /**
   * The finding that the call leads to waiting.
   *
   * @param first the way that it shows
   * @param all all ways that it speaks of
   */
  Finding finding(Witness first, List<Witness> all) {
    return new Finding(
        first.effect().rule(),
        first.effect().severity(),
        confidence(first),
        call.location(),
        unit,
        first.effect().api(),
        further(first, all),
        Optional.of(context),
        path(start, first),
        first.effect().instead(),
        "");
  }

  /** Small change that may not even be there is not worth a word. */
  private Confidence confidence(Witness way) {
    Confidence sure = confidence.and(way.confidence());
    boolean isSmall = way.effect().fact().once() && way.effect().severity() == Severity.INFO;
    return isSmall && sure != Confidence.CERTAIN ? Confidence.POSSIBLE : sure;
  }

  /** The nearest call of each other method, through each of the bodies that the call may run. */
  private static List<FurtherCall> further(Witness first, List<Witness> all) {
    return all.stream()
        .map(w -> new FurtherCall(w.effect().api(), w.end().location()))
        .filter(w -> !w.location().equals(first.end().location()))
        .distinct()
        .sorted()
        .toList();
  }

  private static List<PathStep> path(List<PathStep> start, Witness first) {
    List<PathStep> path = new ArrayList<>(start);
    Witness step = first;
    for (Optional<Witness> rest = step.rest(); rest.isPresent(); rest = step.rest()) {
      path.add(
          new PathStep(PathStep.Kind.CALL, step.call().location(), rest.get().unit().shortName()));
      step = rest.get();
    }
    path.add(
        new PathStep(PathStep.Kind.API, step.call().location(), step.call().target().toString()));
    return path;
  }
}
