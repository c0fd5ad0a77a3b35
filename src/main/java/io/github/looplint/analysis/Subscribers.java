package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.PipelineThread;
import io.github.looplint.catalogue.StageFact;
import io.github.looplint.catalogue.StageTrait;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands behind a stage: who subscribes to it, asks it for elements, and cancels it. */
final class Subscribers {
  private final Pipelines pipelines;
  private final Solver solver;
  private final Stages stages;
  private final FunctionValues functions;
  private final Takers takers;
  private final PublisherUses uses;
  private final FieldUses fields;
  private final Dispatch dispatch;
  private final Nesting nesting;

  Subscribers(
      Program program,
      Pipelines pipelines,
      Solver solver,
      Stages stages,
      PublisherUses uses,
      FieldUses fields) {
    this.pipelines = pipelines;
    this.solver = solver;
    this.stages = stages;
    this.functions = program.functions();
    this.takers = program.takers();
    this.uses = uses;
    this.fields = fields;
    this.dispatch = program.dispatch();
    this.nesting = new Nesting(pipelines, this, takers);
  }

  /** The threads that subscribe to what a call gives; none when nobody does. */
  Set<Where> of(CallSite call) {
    return solver.answer(
        new Solver.Question(Solver.Kind.SUBSCRIPTION, call.id()), () -> find(call));
  }

  private Set<Where> find(CallSite call) {
    Set<Where> found = Wheres.none();
    for (PublisherUses.Use use : uses.of(call)) {
      found.addAll(by(use, call.type()));
    }
    for (PublisherUses.Use use : uses.inside(call)) {
      found.addAll(nesting.outside(by(use, call.type()), use.by().id().unit(), call.id().unit()));
    }
    for (UnitId inner : uses.returningInside(call)) {
      found.addAll(nesting.outside(Set.of(returned(inner)), inner, call.id().unit()));
    }
    fields.holder(call).ifPresent(field -> found.add(new Where.Reader(field, Confidence.CERTAIN)));
    if (uses.isReturned(call)) {
      Where back = returned(call.id().unit());
      found.add(isMovedToo(call) ? back.and(Confidence.POSSIBLE) : back);
    }
    return found;
  }

  /**
   * Whether it is given back moved to a scheduler too: as it is where no scheduler was given. Who
   * calls that on a thread of which kind is not seen.
   */
  private boolean isMovedToo(CallSite call) {
    return uses.of(call).stream()
        .filter(u -> u.asReceiver() && uses.isReturned(u.by()))
        .flatMap(u -> stages.of(u.by()).stream())
        .anyMatch(s -> s.subscribes().contains(PipelineThread.SCHEDULER));
  }

  /**
   * Who subscribes to a value, as far as one use of it goes.
   *
   * @param type the value's type
   */
  Set<Where> by(PublisherUses.Use use, String type) {
    Optional<StageFact> stage = stages.of(use.by());
    if (stage.isEmpty() && !use.asReceiver()) {
      return solver.answer(
          new Solver.Question(
              Solver.Kind.SUBSCRIPTION_OF_ARGUMENT, new Given(use.by().id(), use.argument())),
          () -> byMethods(use));
    }
    if (stage.isEmpty()) {
      // An operator that is not known most likely passes the subscription on; of a value whose type
      // is not known, even the operators that are known elsewhere cannot be told.
      boolean chained =
          use.asReceiver() && use.by().type().equals(type) && !type.equals(MethodRef.UNKNOWN);
      return chained ? Wheres.likely(of(use.by())) : Set.of(Where.UNKNOWN);
    }
    return use.asReceiver()
        ? pipelines.subscriptionOfReceiver(stage.get(), use.by())
        : pipelines.subscriptionOfArgument(stage.get(), use.by(), use.argument());
  }

  /** A scanned method that takes a publisher does with it what its body says. */
  private Set<Where> byMethods(PublisherUses.Use use) {
    Set<Where> found = Wheres.none();
    for (Dispatch.Callee callee : dispatch.callees(use.by())) {
      Set<Where> inside = ofParameter(callee.unit(), use.argument());
      Set<Where> seen = Wheres.replaced(inside, w -> w instanceof Where.Subscriber, of(use.by()));
      found.addAll(Wheres.weaker(pipelines.at(use.by(), callee.unit(), seen), callee.confidence()));
    }
    return found.isEmpty() ? Set.of(Where.UNKNOWN) : found;
  }

  /** The threads that subscribe to the publisher that a method is given, seen from the method. */
  private Set<Where> ofParameter(UnitId method, int index) {
    return solver.answer(
        new Solver.Question(Solver.Kind.SUBSCRIPTION_OF_PARAMETER, new Given(method, index)),
        () -> findOfParameter(method, index));
  }

  /** What a call gives to a method, or a method gets. */
  private record Given(Object to, int index) {}

  private Set<Where> findOfParameter(UnitId method, int index) {
    Set<Where> found = Wheres.none();
    for (PublisherUses.Use use : uses.of(method, index)) {
      String type = method.method().parameters().get(index);
      found.addAll(nesting.outside(by(use, type), use.by().id().unit(), method));
    }
    for (UnitId unit : uses.returning(method, index)) {
      found.addAll(nesting.outside(Set.of(returned(unit)), unit, method));
    }
    return found.isEmpty() ? Set.of(Where.UNKNOWN) : found;
  }

  /** Who subscribes to what a unit returns, seen from the unit. */
  Where returned(UnitId unit) {
    Optional<Takers.Taken> taker = takers.of(unit);
    if (taker.isEmpty()) {
      // A method's, or kept or given back: whoever calls it subscribes.
      return Pipelines.SUBSCRIBER;
    }
    Optional<StageFact> stage = stages.of(taker.get().by());
    if (stage.filter(s -> s.is(StageTrait.APPLIES)).isPresent()) {
      return Pipelines.SUBSCRIBER;
    }
    // The publisher that a function gives is subscribed where the function runs.
    return stage.filter(Subscribers::takesNoInner).isPresent() ? Where.UNKNOWN : Where.CALLER;
  }

  static boolean takesNoInner(StageFact stage) {
    return !stage.emits().contains(PipelineThread.INNER)
        && !stage.subscribes().contains(PipelineThread.INNER);
  }

  /**
   * Who subscribes to the receiver of a stage whose function is applied to it: what the function
   * does with it.
   */
  Set<Where> ofApplied(CallSite call) {
    Set<Where> found = Wheres.none();
    List<UnitId> given = functions.of(call, 0).units();
    for (UnitId function : given) {
      for (PublisherUses.Use use : uses.of(function, 0)) {
        found.addAll(
            use.by().id().unit().equals(function) ? by(use, call.type()) : Set.of(Where.UNKNOWN));
      }
      if (uses.returning(function, 0).contains(function)) {
        found.add(Pipelines.SUBSCRIBER);
      }
    }
    Set<Where> outside = of(call);
    Set<Where> seen = Wheres.replaced(found, w -> w instanceof Where.Subscriber, outside);
    seen = Wheres.replaced(seen, w -> w instanceof Where.Caller, pipelines.ofFunction(call, 0));
    if (!given.isEmpty()) {
      return seen;
    }
    return functions.isMadeInScan(call, 0) ? Set.of(Where.UNKNOWN) : Wheres.likely(outside);
  }

  /** Who asks for elements: whoever subscribes, and the next hop, which refills its queue. */
  Set<Where> requesters(CallSite call) {
    Set<Where> found = Wheres.none();
    found.addAll(of(call));
    for (PublisherUses.Use use : uses.of(call)) {
      Optional<StageFact> stage = stages.of(use.by()).filter(s -> use.asReceiver());
      if (stage.isPresent()) {
        // Who subscribes on a scheduler asks there, too.
        boolean passes =
            stage.get().emits().equals(Set.of(PipelineThread.RECEIVER))
                && !stage.get().subscribes().contains(PipelineThread.SCHEDULER);
        found.addAll(
            pipelines
                .hop(use.by())
                .map(Wheres::likely)
                .orElseGet(() -> passes ? requesters(use.by()) : Set.of()));
      }
    }
    return found;
  }

  /** Who cancels, as far as a stage behind does it of its own accord. */
  Set<Where> cancellers(CallSite call) {
    Set<Where> found = Wheres.none();
    for (PublisherUses.Use use : uses.of(call)) {
      Optional<StageFact> stage = stages.of(use.by()).filter(s -> use.asReceiver());
      if (stage.isPresent()) {
        found.addAll(pipelines.threads(stage.get().cancels(), stage.get(), use.by()));
        if (!stage.get().is(StageTrait.MOVES_CANCEL)) {
          found.addAll(cancellers(use.by()));
        }
      }
    }
    return found;
  }
}
