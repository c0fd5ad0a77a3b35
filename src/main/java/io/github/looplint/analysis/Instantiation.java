package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.ContextKind;
import io.github.looplint.model.ExecutionContext;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/**
 * From entry points to every body whose thread is known. It goes top-down, because what is handed
 * over "on the context of the call" runs where everything began: on the event loop, or on the
 * worker that a verticle was deployed on.
 */
final class Instantiation {
  private final CodeModel model;
  private final Flow flow;
  private final Handovers handovers;
  private final Set<String> tests;
  private final List<Root> roots = new ArrayList<>();
  private final Set<Reached> reached = new HashSet<>();
  private final Set<UnitId> called = new HashSet<>();
  private final Queue<Step> open = new PriorityQueue<>(SUREST);
  private int steps;

  /** A unit, and whether the framework's context that it runs in is a worker's. */
  private record Reached(UnitId unit, boolean workerHome) {}

  private record Step(Reached at, Confidence confidence, int number) {}

  /**
   * The surest step first, so that each unit is reached on its surest way; of like ones the oldest.
   */
  private static final Comparator<Step> SUREST =
      Comparator.comparing(Step::confidence).reversed().thenComparingInt(Step::number);

  Instantiation(
      CodeModel model, Flow flow, Handovers handovers, EntryPoints entries, Set<String> tests) {
    this.model = model;
    this.flow = flow;
    this.handovers = handovers;
    this.tests = tests;
    model.units().keySet().forEach(u -> flow.edges(u).forEach(e -> called.add(e.to())));
    entries.all().values().forEach(this::enter);
    goOn();
    // Whoever is reached from no entry point in sight runs somewhere all the same, if anybody calls
    // it.
    for (CodeUnit unit : model.units().values()) {
      boolean seen =
          reached.contains(new Reached(unit.id(), false))
              || reached.contains(new Reached(unit.id(), true));
      if (!seen && !tests.contains(unit.location().file()) && mayBeCalled(unit)) {
        push(unit.id(), false, Confidence.LIKELY);
        goOn();
      }
    }
  }

  /** Every body whose thread is known, the surest first. */
  List<Root> roots() {
    return roots;
  }

  private boolean mayBeCalled(CodeUnit unit) {
    boolean hidden = unit.modifiers().contains(Modifier.PRIVATE) || unit.id().isLambda();
    return !handovers.of(unit.id()).isEmpty()
        && (!hidden || called.contains(unit.id()) || isInitialiser(unit));
  }

  private static boolean isInitialiser(CodeUnit unit) {
    return unit.id().method().name().startsWith("<");
  }

  private void enter(EntryPoints.Entry entry) {
    CodeUnit unit = model.findUnit(entry.unit()).orElseThrow();
    roots.add(
        new Root(
            entry.unit(),
            entry.context(),
            entry.confidence(),
            new PathStep(PathStep.Kind.ENTRY, unit.location(), entry.unit().shortName()),
            entry.framework()));
    boolean worker =
        entry.context().kind() == ContextKind.WORKER
            || entry.context().kind() == ContextKind.VIRTUAL_THREAD;
    push(entry.unit(), worker && entry.placed(), entry.confidence());
  }

  private void push(UnitId unit, boolean workerHome, Confidence confidence) {
    open.add(new Step(new Reached(unit, workerHome), confidence, steps++));
  }

  private void goOn() {
    for (Step step = open.poll(); step != null; step = open.poll()) {
      if (reached.add(step.at())) {
        visit(step);
      }
    }
  }

  private void visit(Step step) {
    UnitId unit = step.at().unit();
    boolean workerHome = step.at().workerHome();
    for (Flow.Edge edge : flow.edges(unit)) {
      push(edge.to(), workerHome, step.confidence().and(edge.confidence()));
    }
    for (Handover handover : handovers.of(unit)) {
      if (handover.where() instanceof Where.Fixed fixed) {
        ExecutionContext context = new ExecutionContext(fixed.kind(), fixed.why());
        root(handover, context, fixed.confidence(), fixed.framework());
        push(handover.function(), workerHome, fixed.confidence());
      } else if (handover.where() instanceof Where.Home home) {
        Confidence confidence = step.confidence().and(home.confidence());
        ContextKind kind = workerHome ? ContextKind.WORKER : ContextKind.EVENT_LOOP;
        root(
            handover,
            new ExecutionContext(
                kind,
                workerHome ? "the context that it was registered on is a worker's" : home.why()),
            confidence,
            "");
        push(handover.function(), workerHome, confidence);
      } else if (handover.where() instanceof Where.Unknown) {
        // Its own thread is not known, but what it hands over in turn may go to a known one.
        push(handover.function(), workerHome, step.confidence().and(Confidence.LIKELY));
      }
    }
  }

  private void root(
      Handover handover, ExecutionContext context, Confidence confidence, String framework) {
    if (tests.contains(handover.call().location().file())) {
      return;
    }
    PathStep step =
        new PathStep(
            PathStep.Kind.REGISTRATION,
            handover.call().location(),
            handover.call().target().shortName());
    Root root =
        new Root(
            handover.function(), context, confidence, step, handover.framework().orElse(framework));
    roots.add(root);
  }
}
