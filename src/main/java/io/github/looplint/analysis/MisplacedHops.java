package io.github.looplint.analysis;

import io.github.looplint.analysis.Hops.Hop;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Fact;
import io.github.looplint.catalogue.PipelineThread;
import io.github.looplint.model.CallId;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.ExecutionContext;
import io.github.looplint.model.Location;
import io.github.looplint.model.UnitId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hops to threads that may wait, in the pipeline of a function that does not run there: too far
 * down, too far up, or of the wrong kind.
 *
 * <p>That the function runs elsewhere is known before anybody asks here: this only looks for the
 * hop that was meant to prevent it. One that is undone by a hop to another known thread was not.
 */
final class MisplacedHops {
  private static final String RULE = "offload-without-effect";

  private final Hops hops;
  private final Handovers handovers;

  /**
   * A hop without effect.
   *
   * @param why a clause: which hop, and why it does not help
   */
  record Misplaced(Hop hop, String why) {
    /** The finding that stands in place of one that says only what waits. */
    Finding instead(Finding f) {
      ExecutionContext context =
          new ExecutionContext(f.context().kind(), f.context().reason() + "; " + why);
      return f.as(RULE, f.severity(), context, hop.fact().instead());
    }
  }

  MisplacedHops(Hops hops, Handovers handovers) {
    this.hops = hops;
    this.handovers = handovers;
  }

  /**
   * Of what is said of one place, by other ways than one, that which names the useless hop stays,
   * unless it is less sure.
   */
  static void leaveOneEach(Collection<Finding> findings) {
    Map<Location, Confidence> named = new HashMap<>();
    Map<Location, Confidence> plain = new HashMap<>();
    for (Finding f : findings) {
      if (!f.rule().startsWith("offload-") || f.rule().equals(RULE)) {
        Map<Location, Confidence> map = f.rule().equals(RULE) ? named : plain;
        map.merge(f.location(), f.confidence(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
      }
    }
    findings.removeIf(f -> {
      Confidence name = named.get(f.location());
      Confidence other = plain.get(f.location());
      boolean both = name != null && other != null;
      boolean isOther = f.rule().startsWith("offload-") && !f.rule().equals(RULE);
      return both && !isOther && f.rule().equals(RULE) == (name.compareTo(other) < 0);
    });
  }

  /** The hop that was meant for a body which is handed over to a stage at that place. */
  Optional<Misplaced> of(Root root) {
    return handovers.to(root.unit()).stream()
        .map(Handover::call)
        .filter(c -> c.location().equals(root.step().location()))
        .findFirst()
        .flatMap(this::of);
  }

  /** The hop that was meant for the functions of a stage. */
  Optional<Misplaced> of(CallSite call) {
    return hops.stage(call).isPresent() ? search(call, true, new HashSet<>()) : Optional.empty();
  }

  /**
   * Looks behind the stage first, then before it.
   *
   * @param emission whether a hop behind counts that moves only what stands behind it
   */
  private Optional<Misplaced> search(CallSite call, boolean emission, Set<CallId> seen) {
    if (!seen.add(call.id())) {
      return Optional.empty();
    }
    return behind(call, call, emission, seen).or(() -> above(call));
  }

  private Optional<Misplaced> behind(
      CallSite from, CallSite call, boolean emission, Set<CallId> seen) {
    for (PublisherUses.Use use : hops.uses(call)) {
      if (hops.stage(use.by()).isEmpty()) {
        continue;
      }
      Optional<Misplaced> found;
      if (use.asReceiver()) {
        found =
            hops.of(use.by())
                .filter(h -> h.mayWait() && (emission || !h.emission()))
                .map(h -> new Misplaced(h, whyBehind(h, from)))
                .or(() ->
                    seen.add(use.by().id())
                        ? behind(from, use.by(), emission, seen)
                        : Optional.empty());
      } else {
        found = search(use.by(), false, seen);
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return hops.isReturned(call)
        ? taker(call.id().unit()).flatMap(t -> search(t, emission, seen))
        : Optional.empty();
  }

  private Optional<Misplaced> above(CallSite call) {
    Optional<CallSite> decides = Optional.empty();
    Set<CallId> seen = new HashSet<>();
    for (Optional<CallSite> at = hops.before(call);
        at.isPresent() && seen.add(at.get().id());
        at = hops.before(at.get())) {
      CallSite stage = at.get();
      Optional<Hop> hop = hops.of(stage);
      if (hop.isPresent() && hop.get().mayWait() && !hop.get().emission()) {
        return Optional.of(new Misplaced(hop.get(), whyBehind(hop.get(), call)));
      }
      if (hop.isPresent() && hop.get().mayWait() && decides.isPresent()) {
        String why = hop.get().name() + " is undone by " + Hops.nameOf(decides.get());
        return Optional.of(
            new Misplaced(hop.get(), why + ", which emits on a thread of its own"));
      }
      if (hops.stage(stage).filter(s -> s.emits().contains(PipelineThread.SCHEDULER)).isPresent()) {
        return Optional.empty();
      }
      if (decides.isEmpty() && isAsynchronous(stage)) {
        decides = at;
      }
    }
    return Optional.empty();
  }

  private String whyBehind(Hop hop, CallSite from) {
    if (hop.emission()) {
      return hop.name() + " moves only what stands behind it";
    }
    String moves = hop.name() + " moves where the pipeline is subscribed, but ";
    return decider(from, new HashSet<>())
        .map(d -> moves + Hops.nameOf(d) + " emits on a thread of its own")
        .orElse(moves + "this runs where another publisher has emitted");
  }

  /** The nearest stage before a function that leaves the thread on which it was subscribed. */
  private Optional<CallSite> decider(CallSite call, Set<CallId> seen) {
    for (Optional<CallSite> at = hops.before(call);
        at.isPresent() && seen.add(at.get().id());
        at = hops.before(at.get())) {
      if (isAsynchronous(at.get())) {
        return at;
      }
    }
    Optional<CallSite> second =
        hops.uses(call).stream()
            .filter(u -> !u.asReceiver())
            .map(PublisherUses.Use::by)
            .findFirst();
    return second
        .or(() -> taker(call.id().unit()))
        .filter(c -> seen.add(c.id()))
        .flatMap(c -> decider(c, seen));
  }

  private boolean isAsynchronous(CallSite call) {
    Optional<Fact.Stage> stage = hops.stage(call);
    return stage.isEmpty()
        || !(stage.get().emits().contains(PipelineThread.RECEIVER)
            || stage.get().emits().contains(PipelineThread.SUBSCRIBER));
  }

  /** The stage that a body is handed over to. */
  private Optional<CallSite> taker(UnitId body) {
    return body.isLambda()
        ? handovers.to(body).stream()
            .map(Handover::call)
            .filter(c -> hops.stage(c).isPresent())
            .findFirst()
        : Optional.empty();
  }
}
