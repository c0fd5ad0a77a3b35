package io.github.looplint.analysis;

import io.github.looplint.analysis.EagerArguments.Eager;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.model.CallId;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.ContextKind;
import io.github.looplint.model.ExecutionContext;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Eager arguments that wait: each is one finding at its own place, whoever calls, so nobody else is
 * blamed for it.
 */
final class EagerWork {
  private static final String RULE = "offload-eager-argument";

  private static final Comparator<Witness> NEAREST =
      Comparator.comparingInt(Witness::doubts)
          .thenComparingInt(Witness::length)
          .thenComparing(w -> w.call().id());

  private final CodeModel model;
  private final Flow all;
  private final Predicate<UnitId> isSeparate;
  private final Handovers handovers;
  private final Map<UnitId, List<Flow.Edge>> callers = new HashMap<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private Flow flow;
  private Waits waits;

  /** An eager argument, and the ways on which it waits. */
  private record Waiting(Eager eager, List<Witness> ways) {}

  EagerWork(
      CodeModel model,
      Flow flow,
      Waits waits,
      Predicate<UnitId> isSeparate,
      Handovers handovers,
      EagerArguments eager) {
    this.model = model;
    this.all = flow;
    this.isSeparate = isSeparate;
    this.handovers = handovers;
    this.flow = flow;
    this.waits = waits;
    Set<CallId> cut = new HashSet<>();
    Ways ways = new Ways(flow, waits, isSeparate);
    for (Eager one : eager.all().values()) {
      if (isMeant(one, ways.of(one.call()))) {
        cut.add(one.call().id());
      }
    }
    if (!cut.isEmpty()) {
      this.flow = flow.without(cut);
      this.waits = new Waits(model, this.flow, isSeparate);
      eager.all().values().stream().filter(e -> cut.contains(e.call().id())).forEach(this::keepOwn);
    }
  }

  /** An offload to few threads is one for computing alone. */
  private static boolean isMeant(Eager eager, List<Witness> ways) {
    boolean computes = ways.stream().allMatch(w -> w.effect().rule().startsWith("cpu-"));
    return Ways.isWorthAnOffload(ways) && (eager.hop().mayWait() || computes);
  }

  /** What it waits for itself, not by way of another one: that is a finding of its own. */
  private void keepOwn(Eager eager) {
    List<Witness> own = new Ways(all, waits, isSeparate).of(eager.call());
    if (Ways.isWorthAnOffload(own)) {
      waiting.add(new Waiting(eager, own));
    }
  }

  /** What happens on each unit's own thread, without the eager arguments. */
  Flow flow() {
    return flow;
  }

  /** What each unit waits for, without the eager arguments. */
  Waits waits() {
    return waits;
  }

  /** One finding for each, unless it is known to run where it may wait. */
  List<Finding> findings(List<Root> roots) {
    List<Finding> found = new ArrayList<>();
    if (!waiting.isEmpty()) {
      Map<UnitId, List<Root>> byUnit = new HashMap<>();
      roots.forEach(r -> byUnit.computeIfAbsent(r.unit(), u -> new ArrayList<>()).add(r));
      for (CodeUnit unit : model.units().values()) {
        for (Flow.Edge edge : all.edges(unit.id())) {
          callers.computeIfAbsent(edge.to(), u -> new ArrayList<>()).add(edge);
        }
      }
      waiting.forEach(w -> finding(w.eager(), w.ways(), byUnit).ifPresent(found::add));
    }
    return found;
  }

  private Optional<Finding> finding(
      Eager eager, List<Witness> ways, Map<UnitId, List<Root>> roots) {
    Witness first = Spot.first(ways);
    List<Finding> known = new ArrayList<>();
    boolean mayWait = false;
    boolean open = false;
    Set<UnitId> seen = new HashSet<>();
    Queue<Witness> queue = new PriorityQueue<>(NEAREST);
    queue.add(first);
    for (Witness way = queue.poll(); way != null; way = queue.poll()) {
      UnitId unit = way.unit();
      if (!seen.add(unit)) {
        continue;
      }
      for (Root root : roots.getOrDefault(unit, List.of())) {
        if (!root.context().kind().mayBlock()) {
          known.add(
              new Spot(unit, way.call(), root.context(), root.start(model), root.confidence())
                  .finding(way, ways));
        }
        mayWait |= mayWait(root);
      }
      open |= isOpen(unit);
      if (!isSeparate.test(unit)) {
        for (Flow.Edge edge : callers.getOrDefault(unit, List.of())) {
          way.after(edge, all.tests())
              .filter(w -> w.doubts() <= Witness.MOST_DOUBTS)
              .ifPresent(queue::add);
        }
      }
    }
    Optional<Finding> best = known.stream().min(Findings.BEST);
    boolean sure = best.filter(f -> f.confidence() != Confidence.POSSIBLE).isPresent();
    if (!sure && !mayWait && open) {
      best = Optional.of(somewhere(eager, first, ways));
    }
    return best.map(f -> at(eager, f));
  }

  /**
   * Whether a root says that the body may wait: not when that is one of several threads, as where
   * one of the implementations of a source emits there.
   */
  private boolean mayWait(Root root) {
    List<Where> threads = handovers.to(root.unit()).stream().map(Handover::where).toList();
    return isWorker(root.context().kind())
        && (threads.stream().allMatch(EagerWork::isWorker)
            || threads.stream().noneMatch(EagerWork::isWorker));
  }

  private static boolean isWorker(Where where) {
    return where instanceof Where.Fixed fixed && isWorker(fixed.kind());
  }

  private static boolean isWorker(ContextKind kind) {
    return kind == ContextKind.WORKER || kind == ContextKind.VIRTUAL_THREAD;
  }

  private Finding somewhere(Eager eager, Witness first, List<Witness> ways) {
    UnitId unit = eager.call().id().unit();
    PathStep step =
        new PathStep(
            PathStep.Kind.ENTRY, model.findUnit(unit).orElseThrow().location(), unit.shortName());
    return new Spot(
            unit,
            eager.call(),
            new ExecutionContext(ContextKind.UNKNOWN, ""),
            List.of(step),
            Confidence.LIKELY)
        .finding(first, ways);
  }

  /** It stands at the argument, however far away the thread is known. */
  private static Finding at(Eager eager, Finding found) {
    String reason = found.thread().reason();
    String why = (reason.isEmpty() ? "" : reason + "; ") + eager.why();
    Finding renamed =
        found.as(
            RULE,
            found.severity(),
            new ExecutionContext(found.thread().kind(), why),
            eager.instead());
    return renamed.at(eager.call().location(), eager.call().id().unit());
  }

  /** Whether somebody whom nobody sees may call it; not to start a program or make an object. */
  private boolean isOpen(UnitId id) {
    Optional<CodeUnit> unit = model.findUnit(id);
    for (Optional<CodeUnit> outer = unit;
        outer.isPresent();
        outer = outer.get().enclosing().flatMap(model::findUnit)) {
      unit = outer;
    }
    return unit.filter(u ->
            !u.modifiers().contains(Modifier.PRIVATE)
                && !u.id().method().name().startsWith("<")
                && !isMain(u))
        .isPresent();
  }

  private static boolean isMain(CodeUnit unit) {
    return unit.id().method().name().equals("main") && unit.modifiers().contains(Modifier.STATIC);
  }
}
