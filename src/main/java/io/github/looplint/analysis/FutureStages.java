package io.github.looplint.analysis;

import io.github.looplint.catalogue.BlockingFact;
import io.github.looplint.catalogue.CallbackTrait;
import io.github.looplint.catalogue.Condition;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.ContextKind;
import io.github.looplint.model.ExecutionContext;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stages of futures that wait for another future. Whichever pool they run on, they take a thread
 * away from the one that they wait for, and composing both needs none.
 */
final class FutureStages {
  private static final String RULE = "blocking-future-wait";

  private final Tracing tracing;
  private final Map<UnitId, Root> roots = new LinkedHashMap<>();

  FutureStages(
      CodeModel model,
      Handovers handovers,
      Callbacks callbacks,
      Tracing tracing,
      Set<String> tests) {
    this.tracing = tracing;
    for (CodeUnit unit : model.units().values()) {
      if (!tests.contains(unit.location().file())) {
        handovers.of(unit.id()).stream()
            .filter(h -> isStage(callbacks, h) && !mayWait(h.where()))
            .forEach(h -> roots.putIfAbsent(h.function(), root(h)));
      }
    }
  }

  private static boolean isStage(Callbacks callbacks, Handover handover) {
    return callbacks
        .of(handover.call(), handover.argument())
        .filter(fact -> fact.traits().contains(CallbackTrait.STAGE))
        .isPresent();
  }

  private static boolean mayWait(Where where) {
    return where instanceof Where.Fixed fixed && fixed.kind() == ContextKind.VIRTUAL_THREAD;
  }

  private static Root root(Handover handover) {
    CallSite call = handover.call();
    String why = call.target().shortName() + " makes it a stage of another future";
    return new Root(
        handover.function(),
        new ExecutionContext(ContextKind.STAGE, why),
        Confidence.LIKELY,
        new PathStep(PathStep.Kind.REGISTRATION, call.location(), call.target().shortName()),
        "");
  }

  /** The bodies of all stages. */
  List<Root> roots() {
    return List.copyOf(roots.values());
  }

  /**
   * Whether a stage had better not go that way: it ends at a wait for a future that may not be
   * complete. Not in its own body only what is started there is sure to be none of those before it,
   * and whoever waits deep inside may have no future to give back.
   */
  boolean isWait(Witness way) {
    BlockingFact fact = way.effect().fact();
    return fact.rule().equals(RULE)
        && fact.unless().contains(Condition.KNOWN_COMPLETE)
        && (way.rest().isEmpty()
            || (way.rest().filter(rest -> rest.rest().isEmpty()).isPresent()
                && isStartedThere(way.rest().get().call())));
  }

  private boolean isStartedThere(CallSite wait) {
    return tracing.origins(wait.receiver()).stream().allMatch(o -> o instanceof Value.Result);
  }
}
