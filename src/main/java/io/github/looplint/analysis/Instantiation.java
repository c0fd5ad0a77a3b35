package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.ContextKind;
import io.github.looplint.model.ExecutionContext;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.UnitId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
  private final Subscriptions subscriptions;
  private final boolean anySubscribed;
  private final Set<Root> roots = new LinkedHashSet<>();
  private final Set<Reached.Key> reached = new HashSet<>();
  private final Set<UnitId> seen = new HashSet<>();
  private final Set<UnitId> called = new HashSet<>();
  private final Queue<Step> open = new PriorityQueue<>(SUREST);
  private int steps;

  private record Step(Reached at, Confidence confidence, int number) {}

  /**
   * The surest step first, so that each unit is reached on its surest way; of like ones the oldest.
   */
  private static final Comparator<Step> SUREST =
      Comparator.comparing(Step::confidence).reversed().thenComparingInt(Step::number);

  Instantiation(
      CodeModel model,
      Flow flow,
      Handovers handovers,
      Subscriptions subscriptions,
      EntryPoints entries,
      Set<String> tests) {
    this.model = model;
    this.flow = flow;
    this.handovers = handovers;
    this.subscriptions = subscriptions;
    this.anySubscribed = !subscriptions.isEmpty() || isAnyForSubscriber(model, handovers);
    this.tests = tests;
    model.units().keySet().forEach(u -> flow.edges(u).forEach(e -> called.add(e.to())));
    entries.all().values().forEach(this::enter);
    goOn();
    // Whoever is reached from no entry point in sight runs somewhere all the same, if anybody calls
    // it: on a worker, where nothing in the scan runs on an event loop.
    boolean workerHome = entries.areAllOnWorkers();
    for (CodeUnit unit : model.units().values()) {
      if (!seen.contains(unit.id())
          && !tests.contains(unit.location().file())
          && mayBeCalled(unit)) {
        push(Reached.running(unit.id(), workerHome, Optional.empty()), Confidence.LIKELY);
        goOn();
      }
    }
  }

  /** Every body whose thread is known, the surest first. */
  List<Root> roots() {
    return List.copyOf(roots);
  }

  private static boolean isAnyForSubscriber(CodeModel model, Handovers handovers) {
    return model.units().keySet().stream()
        .flatMap(unit -> handovers.of(unit).stream())
        .anyMatch(handover -> handover.where() instanceof Where.Subscriber);
  }

  private boolean mayBeCalled(CodeUnit unit) {
    boolean hidden = unit.modifiers().contains(Modifier.PRIVATE) || unit.id().isLambda();
    boolean starts = !handovers.of(unit.id()).isEmpty() || !subscriptions.in(unit.id()).isEmpty();
    return starts && (!hidden || called.contains(unit.id()) || isInitialiser(unit));
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
            step(entry, unit),
            entry.framework()));
    boolean worker =
        entry.context().kind() == ContextKind.WORKER
            || entry.context().kind() == ContextKind.VIRTUAL_THREAD;
    Reached.KnownThread thread = new Reached.KnownThread(entry.context(), entry.framework());
    Reached at = Reached.running(entry.unit(), worker && entry.placed(), Optional.of(thread));
    push(at, entry.confidence());
    // A framework subscribes to what it is given where it called.
    push(at.subscribing(entry.unit(), Optional.empty(), thread), entry.confidence());
  }

  /** An object is registered somewhere; a function stands where that is done. */
  private static PathStep step(EntryPoints.Entry entry, CodeUnit unit) {
    return entry
        .registration()
        .filter(call -> !entry.unit().isLambda())
        .map(call ->
            new PathStep(PathStep.Kind.REGISTRATION, call.location(), call.target().shortName()))
        .orElseGet(
            () -> new PathStep(PathStep.Kind.ENTRY, unit.location(), entry.unit().shortName()));
  }

  /** Which kind of thread it is matters only where publishers are subscribed. */
  private void push(Reached at, Confidence confidence) {
    if (anySubscribed) {
      pushNew(at, confidence);
    } else if (!at.subscribed()) {
      pushNew(Reached.running(at.unit(), at.workerHome(), Optional.empty()), confidence);
    }
  }

  private void pushNew(Reached at, Confidence confidence) {
    if (!reached.contains(at.key())) {
      open.add(new Step(at, confidence, steps++));
    }
  }

  private void goOn() {
    for (Step step = open.poll(); step != null; step = open.poll()) {
      if (reached.add(step.at().key())) {
        visit(step);
      }
    }
  }

  private void visit(Step step) {
    if (step.at().subscribed()) {
      subscribe(step);
      return;
    }
    Reached at = step.at();
    seen.add(at.unit());
    for (Flow.Edge edge : flow.edges(at.unit())) {
      push(at.at(edge.to()), step.confidence().and(edge.confidence()));
    }
    for (Handover handover : handovers.of(at.unit())) {
      if (handover.where() instanceof Where.Fixed || handover.where() instanceof Where.Home) {
        start(handover, thread(handover.where(), at), step);
      } else if (!(handover.where() instanceof Where.Caller)) {
        // Its own thread is not known, but what it hands over in turn may go to a known one.
        push(
            Reached.running(handover.function(), at.workerHome(), Optional.empty()),
            step.confidence().and(Confidence.LIKELY));
      }
    }
    for (Subscriptions.Subscription one : subscriptions.in(at.unit())) {
      Optional<Reached.KnownThread> thread =
          one.where() instanceof Where.Caller ? at.on() : findThread(one.where(), at);
      thread.ifPresent(t ->
          push(
              at.subscribing(one.of(), one.field(), t),
              step.confidence().and(one.where().confidence())));
    }
  }

  /** What a unit returned is subscribed. */
  private void subscribe(Step step) {
    Reached at = step.at();
    Reached.KnownThread thread = at.on().orElseThrow();
    for (Handover handover : handovers.of(at.unit())) {
      if (at.isOf(handover.where())) {
        start(handover, thread, step);
      }
    }
    for (Subscriptions.Subscription one : subscriptions.in(at.unit())) {
      if (at.isOf(one.where())) {
        push(
            at.subscribing(one.of(), one.field(), thread),
            step.confidence().and(one.where().confidence()));
      }
    }
  }

  private void start(Handover handover, Reached.KnownThread thread, Step step) {
    Confidence confidence =
        handover.where() instanceof Where.Fixed fixed
            ? fixed.confidence()
            : step.confidence().and(handover.where().confidence());
    root(handover, thread.context(), confidence, thread.framework());
    push(
        Reached.running(handover.function(), step.at().workerHome(), Optional.of(thread)),
        confidence);
  }

  private static Optional<Reached.KnownThread> findThread(Where where, Reached at) {
    return where instanceof Where.Fixed || where instanceof Where.Home
        ? Optional.of(thread(where, at))
        : Optional.empty();
  }

  private static Reached.KnownThread thread(Where where, Reached at) {
    if (where instanceof Where.Fixed fixed) {
      return new Reached.KnownThread(
          new ExecutionContext(fixed.kind(), fixed.why()), fixed.framework());
    }
    Where.Home home = (Where.Home) where;
    return new Reached.KnownThread(
        at.workerHome()
            ? new ExecutionContext(
                ContextKind.WORKER, "the context that it was registered on is a worker's")
            : new ExecutionContext(ContextKind.EVENT_LOOP, home.why()),
        "");
  }

  private void root(
      Handover handover, ExecutionContext context, Confidence confidence, String framework) {
    if (tests.contains(handover.call().location().file())) {
      return;
    }
    Root root =
        new Root(
            handover.function(),
            context,
            confidence,
            handover.step(model),
            handover.framework().orElse(framework));
    roots.add(root);
  }
}
