package io.github.looplint.analysis;

import io.github.looplint.catalogue.OffloadFact;
import io.github.looplint.catalogue.OffloadRole;
import io.github.looplint.catalogue.PipelineThread;
import io.github.looplint.catalogue.StageFact;
import io.github.looplint.model.CallSite;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stages of pipelines that somebody wrote in order to move work to another thread. */
final class Hops {
  private final CallFacts facts;
  private final Threads threads;
  private final Tracing tracing;
  private final FunctionValues functions;
  private final PublisherUses uses;

  /**
   * A hop.
   *
   * @param call the stage
   * @param fact what the catalogue says of it
   * @param to where it moves work
   * @param emission whether it moves what stands behind it; else, where the pipeline is subscribed
   */
  record Hop(CallSite call, OffloadFact fact, Where.Fixed to, boolean emission) {
    /** Whether it moves to a thread that may wait. */
    boolean mayWait() {
      return to.kind().mayBlock();
    }

    /** For messages: {@code Mono#subscribeOn in line 12}. */
    String name() {
      return nameOf(call);
    }
  }

  Hops(
      CallFacts facts,
      Threads threads,
      Tracing tracing,
      FunctionValues functions,
      PublisherUses uses) {
    this.facts = facts;
    this.threads = threads;
    this.tracing = tracing;
    this.functions = functions;
    this.uses = uses;
  }

  static String nameOf(CallSite call) {
    return call.target().shortName() + " in line " + call.location().line();
  }

  /** What a call is as a stage of a pipeline. */
  Optional<StageFact> stage(CallSite call) {
    return facts.first(StageFact.class, call);
  }

  /** What a call is, when it is a hop to known threads. */
  Optional<Hop> of(CallSite call) {
    Optional<OffloadFact> fact =
        facts.first(OffloadFact.class, call).filter(f -> f.role() == OffloadRole.HOP);
    int place = stage(call).map(s -> s.scheduler().orElse(-1)).orElse(-1);
    if (fact.isEmpty() || place < 0 || place >= call.arguments().size()) {
      return Optional.empty();
    }
    boolean emission = stage(call).orElseThrow().emits().contains(PipelineThread.SCHEDULER);
    return threads.executor(call.arguments().get(place)) instanceof Where.Fixed to
        ? Optional.of(new Hop(call, fact.get(), to, emission))
        : Optional.empty();
  }

  /** The calls that take what a call gives, in the same body. */
  List<PublisherUses.Use> uses(CallSite call) {
    return uses.of(call);
  }

  /** Whether what a call gives is returned by its body. */
  boolean isReturned(CallSite call) {
    return uses.isReturned(call);
  }

  /** The stage in the same body that a stage is called on. */
  Optional<CallSite> before(CallSite call) {
    return tracing.origins(call.receiver()).stream()
        .flatMap(o -> tracing.call(o).stream())
        .filter(c -> c.id().unit().equals(call.id().unit()))
        .findFirst();
  }

  /**
   * The first hop behind a call, within the body.
   *
   * @param emission whether hops count that move only what stands behind them
   */
  Optional<Hop> behind(CallSite call, boolean emission) {
    return behind(call, emission, new HashSet<>());
  }

  private Optional<Hop> behind(CallSite call, boolean emission, Set<CallSite> seen) {
    if (!seen.add(call)) {
      return Optional.empty();
    }
    for (PublisherUses.Use use : uses.of(call)) {
      if (stage(use.by()).isEmpty()) {
        continue;
      }
      Optional<Hop> found =
          use.asReceiver()
              ? of(use.by()).filter(h -> emission || !h.emission())
              : Optional.<Hop>empty();
      // Behind a stage that takes several publishers, what moves emission is meant for all of them.
      found = found.or(() -> behind(use.by(), emission && use.asReceiver(), seen));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The nearest hop before a stage. */
  Optional<Hop> above(CallSite call) {
    Set<CallSite> seen = new HashSet<>();
    for (Optional<CallSite> at = before(call);
        at.isPresent() && seen.add(at.get());
        at = before(at.get())) {
      Optional<Hop> hop = of(at.get());
      if (hop.isPresent()) {
        return hop;
      }
    }
    return Optional.empty();
  }

  /** Whether no function stands behind a call that a hop could be meant for. */
  boolean isPlainBehind(CallSite call) {
    return isPlainBehind(call, new HashSet<>());
  }

  private boolean isPlainBehind(CallSite call, Set<CallSite> seen) {
    for (PublisherUses.Use use : uses.of(call)) {
      boolean plain = !takesFunction(use.by());
      if (seen.add(use.by()) && !(plain && isPlainBehind(use.by(), seen))) {
        return false;
      }
    }
    return true;
  }

  private boolean takesFunction(CallSite call) {
    for (int i = 0; i < call.arguments().size(); i++) {
      if (!functions.of(call, i).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
