package io.github.looplint.analysis;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Outcome;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Calls that are made in place only where a test found that they do not wait: its other outcome
 * hands the very same call to a thread that may.
 *
 * <p>{@code if (isLarge(x)) executeBlocking(() -> hash(x)); else hash(x);}
 *
 * <p>Or one of two functions hands a task to such a thread, and the other one runs it: {@code
 * context.ifPresentOrElse(c -> c.executeBlocking(task), () -> task.call())}.
 */
final class OtherBranches {
  private final Handovers handovers;
  private final Dispatch dispatch;
  private final List<Offloaded> offloaded = new ArrayList<>();
  private final Set<UnitId> byOtherFunctions = new HashSet<>();

  /** What a worker is given to call, where these tests came out so. */
  private record Offloaded(MethodRef target, List<Outcome> where) {}

  OtherBranches(CodeUnit unit, CodeModel model, Handovers handovers, Dispatch dispatch) {
    this.handovers = handovers;
    this.dispatch = dispatch;
    for (Handover here : handovers.to(unit.id())) {
      if (here.isInline()) {
        here.call().arguments().stream()
            .filter(a -> a instanceof Value.Function f && !f.unit().equals(unit.id()))
            .flatMap(a -> handovers.of(((Value.Function) a).unit()).stream())
            .filter(OtherBranches::isToWorker)
            .forEach(h -> byOtherFunctions.add(h.function()));
      }
    }
    for (Handover handover : handovers.of(unit.id())) {
      List<Outcome> where = handover.call().dominators();
      if (where.stream().anyMatch(OtherBranches::asksOfInput) && isToWorker(handover)) {
        model.findUnit(handover.function()).stream()
            .flatMap(f -> f.calls().stream())
            .forEach(c -> offloaded.add(new Offloaded(c.target(), where)));
      }
    }
  }

  private static boolean isToWorker(Handover handover) {
    return handover.where() instanceof Where.Fixed on && on.kind().mayBlock();
  }

  /**
   * Whether the other outcome of a test before a call, or the other function, offloads the same.
   */
  boolean offload(CallSite call) {
    return isOfBoth(call) || isOfOtherOutcome(call);
  }

  private boolean isOfBoth(CallSite call) {
    return !byOtherFunctions.isEmpty()
        && (dispatch.callees(call).stream().anyMatch(c -> byOtherFunctions.contains(c.unit()))
            || handovers.of(call.id().unit()).stream()
                .anyMatch(h -> h.call().equals(call) && byOtherFunctions.contains(h.function())));
  }

  private boolean isOfOtherOutcome(CallSite call) {
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
