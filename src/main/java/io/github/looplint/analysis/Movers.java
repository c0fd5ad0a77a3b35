package io.github.looplint.analysis;

import io.github.looplint.catalogue.PipelineThread;
import io.github.looplint.catalogue.StageFact;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.ContextKind;
import io.github.looplint.model.UnitId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The stage of a pipeline that a message blames for the thread on which a function runs. */
final class Movers {
  private final Hops hops;
  private final Handovers handovers;

  Movers(Hops hops, Handovers handovers) {
    this.hops = hops;
    this.handovers = handovers;
  }

  /** The stage that a body is handed over to. */
  Optional<CallSite> taker(UnitId body) {
    List<Handover> to = handovers.to(body);
    return body.isLambda() || to.size() == 1
        ? to.stream().map(Handover::call).filter(c -> hops.stage(c).isPresent()).findFirst()
        : Optional.empty();
  }

  /**
   * The nearest stage that speaks of such threads; else the nearest one that leaves the thread on
   * which it was subscribed.
   *
   * @param call the stage whose function it is about
   */
  Optional<CallSite> of(CallSite call, ContextKind kind) {
    List<CallSite> before = new ArrayList<>();
    List<CallSite> behind = new ArrayList<>();
    Set<CallSite> seen = new HashSet<>();
    for (Optional<CallSite> at = Optional.of(call);
        at.isPresent() && seen.add(at.get());
        at = around(at.get())) {
      upwards(at.get(), before);
      downwards(at.get(), behind);
    }
    return Stream.concat(before.stream(), behind.stream())
        .filter(c -> speaksOf(c, kind))
        .findFirst()
        .or(() -> before.stream().filter(this::leaves).findFirst())
        .or(() -> behind.stream().filter(this::subscribesElsewhere).findFirst());
  }

  /** The stage that takes the pipeline of a stage as an argument, or from a function. */
  private Optional<CallSite> around(CallSite call) {
    CallSite end = call;
    Set<CallSite> seen = new HashSet<>();
    for (Optional<PublisherUses.Use> next = next(end);
        next.isPresent() && seen.add(end);
        next = next(end)) {
      if (!next.get().asReceiver()) {
        return Optional.of(next.get().by());
      }
      end = next.get().by();
    }
    return taker(call.id().unit());
  }

  private Optional<PublisherUses.Use> next(CallSite call) {
    return hops.uses(call).stream().filter(u -> hops.stage(u.by()).isPresent()).findFirst();
  }

  private void upwards(CallSite call, List<CallSite> found) {
    Set<CallSite> seen = new HashSet<>();
    for (Optional<CallSite> at = hops.before(call);
        at.isPresent() && seen.add(at.get());
        at = hops.before(at.get())) {
      found.add(at.get());
    }
  }

  private void downwards(CallSite call, List<CallSite> found) {
    Set<CallSite> seen = new HashSet<>();
    for (Optional<PublisherUses.Use> next = next(call);
        next.isPresent() && seen.add(next.get().by());
        next = next(next.get().by())) {
      found.add(next.get().by());
    }
  }

  private boolean speaksOf(CallSite call, ContextKind kind) {
    Optional<StageFact> stage = hops.stage(call);
    return stage.isPresent()
        && Stream.of(
                stage.get().subscribes(),
                stage.get().arguments(),
                stage.get().emits(),
                stage.get().errors(),
                stage.get().cancels())
            .flatMap(Set::stream)
            .anyMatch(word -> word.id().equals(kind.id()));
  }

  /** Whether a stage subscribes once more, or later, elsewhere. */
  private boolean subscribesElsewhere(CallSite call) {
    Set<PipelineThread> words = hops.stage(call).map(StageFact::subscribes).orElse(Set.of());
    boolean usual =
        words.stream()
            .allMatch(w ->
                w == PipelineThread.SUBSCRIBER
                    || w == PipelineThread.RECEIVER
                    || w == PipelineThread.CALLER);
    return !usual && hops.of(call).isEmpty();
  }

  /** Whether what stands behind a call does not run where that was subscribed. */
  boolean leaves(CallSite call) {
    Optional<StageFact> stage = hops.stage(call);
    return stage.isEmpty()
        || !(stage.get().emits().contains(PipelineThread.RECEIVER)
            || stage.get().emits().contains(PipelineThread.SUBSCRIBER));
  }
}
