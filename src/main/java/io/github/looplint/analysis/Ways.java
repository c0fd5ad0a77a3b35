package io.github.looplint.analysis;

import io.github.looplint.catalogue.Severity;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The ways to blocking calls that begin with one call. */
final class Ways {
  private final Flow flow;
  private final Waits waits;
  private final Predicate<UnitId> isSeparate;

  Ways(Flow flow, Waits waits, Predicate<UnitId> isSeparate) {
    this.flow = flow;
    this.waits = waits;
    this.isSeparate = isSeparate;
  }

  /** For each effect and severity the best; none through functions that the call runs at once. */
  List<Witness> of(CallSite call) {
    List<Witness> ways = new ArrayList<>();
    flow.effects(call).forEach(e -> Witness.of(e, call, flow.tests()).ifPresent(ways::add));
    for (Flow.Edge edge : flow.edges(call.id().unit())) {
      if (edge.call().id().equals(call.id()) && !edge.inline() && !isSeparate.test(edge.to())) {
        for (List<Witness> variants : waits.of(edge.to()).values()) {
          for (Severity severity : Severity.values()) {
            variants.stream()
                .filter(w -> w.effect().severity() == severity)
                .flatMap(w -> w.after(edge, flow.tests()).stream())
                .findFirst()
                .ifPresent(ways::add);
          }
        }
      }
    }
    return ways;
  }

  /** Whether one of them is more than small change: what somebody would offload. */
  static boolean isWorthAnOffload(List<Witness> ways) {
    return ways.stream().anyMatch(w -> w.effect().severity() != Severity.INFO);
  }
}
