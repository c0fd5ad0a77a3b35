package io.github.looplint.analysis;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Outcome;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls that are made in place only where a test found that they do not wait: its other outcome
 * hands the very same call to a thread that may.
 *
 * <p>{@code if (isLarge(x)) executeBlocking(() -> hash(x)); else hash(x);}
 */
final class OtherBranches {
  private final List<Offloaded> offloaded = new ArrayList<>();

  /** What a worker is given to call, where these tests came out so. */
  private record Offloaded(MethodRef target, List<Outcome> where) {}

  OtherBranches(CodeUnit unit, CodeModel model, Handovers handovers) {
    for (Handover handover : handovers.of(unit.id())) {
      List<Outcome> where = handover.call().dominators();
      if (where.stream().anyMatch(OtherBranches::asksOfInput)
          && handover.where() instanceof Where.Fixed on
          && on.kind().mayBlock()) {
        model.findUnit(handover.function()).stream()
            .flatMap(f -> f.calls().stream())
            .forEach(c -> offloaded.add(new Offloaded(c.target(), where)));
      }
    }
  }

  /** Whether the other outcome of a test before a call offloads the same call. */
  boolean offload(CallSite call) {
    return offloaded.stream()
        .filter(o -> o.target().equals(call.target()))
        .anyMatch(o ->
            o.where().stream()
                .filter(OtherBranches::asksOfInput)
                .anyMatch(w -> call.dominators().contains(opposite(w))));
  }

  /** Whether something is configured says nothing of how long it takes. */
  private static boolean asksOfInput(Outcome outcome) {
    return outcome.tested() instanceof Value.Result || outcome.tested() instanceof Value.Parameter;
  }

  private static Outcome opposite(Outcome outcome) {
    return new Outcome(outcome.tested(), !outcome.value());
  }
}
