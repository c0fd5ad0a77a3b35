package io.github.looplint.analysis;

import io.github.looplint.analysis.Hops.Hop;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.PipelineThread;
import io.github.looplint.model.CallId;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.ContextKind;
import io.github.looplint.model.ExecutionContext;
import io.github.looplint.model.Location;
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
 * hop that was meant to prevent it. Where a nearer hop moved it to just the threads that it runs
 * on, that was meant.
 */
final class MisplacedHops {
  private static final String RULE = "offload-without-effect";

  private final Hops hops;
  private final Movers movers;
  private final Pipelines pipelines;
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
          new ExecutionContext(f.thread().kind(), f.thread().reason() + "; " + why);
      return f.as(RULE, f.severity(), context, hop.fact().instead());
    }
  }

  /**
   * A search.
   *
   * @param from the stage whose function it is for
   * @param kind the threads that it runs on
   * @param seen the stages that it has been at
   */
  private record Search(CallSite from, ContextKind kind, Set<CallId> seen) {}

  MisplacedHops(Hops hops, Pipelines pipelines, Handovers handovers) {
    this.hops = hops;
    this.movers = new Movers(hops, handovers);
    this.pipelines = pipelines;
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
      if (isOfWaiting(f) || f.rule().equals(RULE)) {
        Map<Location, Confidence> map = f.rule().equals(RULE) ? named : plain;
        map.merge(f.location(), f.confidence(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
      }
    }
    findings.removeIf(f -> {
      Confidence name = named.get(f.location());
      Confidence other = plain.get(f.location());
      if (name == null || other == null) {
        return false;
      }
      return name.compareTo(other) < 0 ? f.rule().equals(RULE) : isOfWaiting(f);
    });
  }

  private static boolean isOfWaiting(Finding finding) {
    return !finding.rule().startsWith("offload-");
  }

  /** The hop that was meant for a body which is handed over to a stage at that place. */
  Optional<Misplaced> of(Root root) {
    return handovers.handingOver(root).flatMap(c -> of(c, root.context().kind()));
  }

  /**
   * The hop that was meant for the functions of a stage.
   *
   * @param kind the threads that they run on
   */
  Optional<Misplaced> of(CallSite call, ContextKind kind) {
    return hops.stage(call).isPresent()
        ? search(call, true, new Search(call, kind, new HashSet<>()))
        : Optional.empty();
  }

  /**
   * Looks behind the stage first, then before it.
   *
   * @param emission whether a hop behind counts that moves only what stands behind it
   */
  private Optional<Misplaced> search(CallSite call, boolean emission, Search search) {
    return search.seen().add(call.id())
        ? behind(call, emission, search).or(() -> before(call, search))
        : Optional.empty();
  }

  private Optional<Misplaced> behind(CallSite call, boolean emission, Search search) {
    for (PublisherUses.Use use : hops.uses(call)) {
      if (hops.stage(use.by()).isEmpty()) {
        continue;
      }
      Optional<Misplaced> found =
          use.asReceiver()
              ? at(use.by(), emission, search)
              // Behind a stage of several publishers, what moves emission is meant for all of them.
              : search(use.by(), false, search);
      if (found.isPresent()) {
        return found;
      }
    }
    return hops.isReturned(call)
        ? movers.taker(call.id().unit()).flatMap(t -> search(t, emission, search))
        : Optional.empty();
  }

  private Optional<Misplaced> at(CallSite stage, boolean emission, Search search) {
    Optional<Hop> hop = hops.of(stage);
    if (hop.filter(h -> h.to().kind() == search.kind()).isPresent()) {
      return Optional.empty();
    }
    if (hop.filter(h -> h.mayWait() && (emission || !h.emission())).isPresent()) {
      return Optional.of(new Misplaced(hop.get(), why(hop.get(), search)));
    }
    return search.seen().add(stage.id()) ? behind(stage, emission, search) : Optional.empty();
  }

  private Optional<Misplaced> before(CallSite call, Search search) {
    Set<CallId> seen = new HashSet<>();
    boolean moved = false;
    for (Optional<CallSite> at = hops.before(call);
        at.isPresent() && seen.add(at.get().id());
        at = hops.before(at.get())) {
      Optional<Hop> hop = hops.of(at.get()).filter(Hop::mayWait);
      if (hop.isPresent() && (moved || !hasEffect(at.get()))) {
        return Optional.of(new Misplaced(hop.get(), why(hop.get(), search)));
      }
      if (hop.isPresent() || isMoved(at.get())) {
        return Optional.empty();
      }
      moved |= movers.leaves(at.get());
    }
    return Optional.empty();
  }

  /** Whether a hop puts what stands behind it on threads that may wait. */
  private boolean hasEffect(CallSite hop) {
    return pipelines.emission(hop).stream()
        .allMatch(w -> w instanceof Where.Fixed fixed && fixed.kind().mayBlock());
  }

  /** Whether a stage moves what stands behind it to threads that somebody chose. */
  private boolean isMoved(CallSite call) {
    return hops.stage(call).filter(s -> s.emits().contains(PipelineThread.SCHEDULER)).isPresent();
  }

  private String why(Hop hop, Search search) {
    boolean before = hop.call().location().compareTo(search.from().location()) < 0;
    if (hop.emission() && !before) {
      return hop.name() + " moves only what stands behind it";
    }
    String moves =
        hop.emission()
            ? hop.name() + " is too far up: "
            : hop.name() + " moves where the pipeline is subscribed, but ";
    return movers
        .of(search.from(), search.kind())
        .map(m -> moves + Hops.nameOf(m) + " continues on a thread of its own")
        .orElse(moves + "this runs where another publisher has emitted");
  }
}
