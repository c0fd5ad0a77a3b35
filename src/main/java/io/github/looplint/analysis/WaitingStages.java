package io.github.looplint.analysis;

import static java.util.stream.Collectors.toSet;

import io.github.looplint.catalogue.BlockingFact;
import io.github.looplint.catalogue.CallbackTrait;
import io.github.looplint.catalogue.Condition;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Runs;
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
 * Stages of futures that wait for another future, and operators of publishers that wait for another
 * publisher. Whichever threads they run on, they take one away from what they wait for, and
 * composing both needs none.
 */
final class WaitingStages {
  private static final Set<String> RULES = Set.of("blocking-future-wait", "blocking-reactive-wait");

  private final CodeModel model;
  private final Tracing tracing;
  private final Callbacks callbacks;
  private final Map<UnitId, Root> roots = new LinkedHashMap<>();

  /**
   * The stages of a model.
   *
   * @param known the bodies whose threads are known
   */
  WaitingStages(
      CodeModel model,
      Handovers handovers,
      Callbacks callbacks,
      Tracing tracing,
      List<Root> known,
      Set<String> tests) {
    this.model = model;
    this.tracing = tracing;
    this.callbacks = callbacks;
    Set<UnitId> placed = known.stream().map(Root::unit).collect(toSet());
    for (CodeUnit unit : model.units().values()) {
      if (!tests.contains(unit.location().file())) {
        handovers.of(unit.id()).stream()
            .filter(h -> isStage(h) && !mayWait(h, placed))
            .forEach(h -> roots.putIfAbsent(h.function(), root(h)));
      }
    }
  }

  private boolean isStage(Handover handover) {
    return callbacks
        .of(handover.call(), handover.argument())
        .filter(fact -> fact.traits().contains(CallbackTrait.STAGE))
        .isPresent();
  }

  private boolean isOfPublisher(Handover handover) {
    return callbacks
        .of(handover.call(), handover.argument())
        .filter(fact -> fact.runs() == Runs.PIPELINE)
        .isPresent();
  }

  /**
   * Publishers are moved to workers so that what stands behind may wait, mostly to an executor of
   * which nothing is known; futures are not.
   */
  private boolean mayWait(Handover handover, Set<UnitId> placed) {
    boolean ofPublisher = isOfPublisher(handover);
    return ofPublisher
        ? placed.contains(handover.function())
            || handover.where() instanceof Where.Fixed
            || handover.where() instanceof Where.Unknown
            || isOnGivenExecutor(handover.where())
            || handover.isInline()
        : handover.where() instanceof Where.Fixed fixed
            && fixed.kind() == ContextKind.VIRTUAL_THREAD;
  }

  private static boolean isOnGivenExecutor(Where where) {
    return where instanceof Where.Given given && given.role() == Where.Role.EXECUTOR;
  }

  private Root root(Handover handover) {
    CallSite call = handover.call();
    String why =
        call.target().shortName()
            + " makes it a stage of "
            + (isOfPublisher(handover) ? "another publisher" : "another future");
    return new Root(
        handover.function(),
        new ExecutionContext(ContextKind.STAGE, why),
        Confidence.LIKELY,
        handover.step(model),
        "");
  }

  /** The bodies of all stages. */
  List<Root> roots() {
    return List.copyOf(roots.values());
  }

  /**
   * Whether a stage had better not go that way: it ends at a wait for a publisher, or for a future
   * that may not be complete. Not in its own body only what is started there is sure to be none of
   * those before it, and whoever waits deep inside may have no future to give back.
   */
  boolean isWait(Witness way) {
    BlockingFact fact = way.effect().fact();
    return RULES.contains(fact.rule())
        && (isReactive(fact) || fact.unless().contains(Condition.KNOWN_COMPLETE))
        && (way.rest().isEmpty()
            || (way.rest().filter(rest -> rest.rest().isEmpty()).isPresent()
                && isStartedThere(way.rest().get().call())));
  }

  private static boolean isReactive(BlockingFact fact) {
    return fact.rule().equals("blocking-reactive-wait");
  }

  private boolean isStartedThere(CallSite wait) {
    return tracing.origins(wait.receiver()).stream().allMatch(o -> o instanceof Value.Result);
  }
}
