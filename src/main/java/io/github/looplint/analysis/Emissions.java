package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.PipelineThread;
import io.github.looplint.catalogue.StageFact;
import io.github.looplint.catalogue.StageTrait;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What stands before a stage: where publishers emit. */
final class Emissions {
  private final Pipelines pipelines;
  private final Solver solver;
  private final Stages stages;
  private final Takers takers;
  private final CodeModel model;
  private final Threads threads;
  private final Tracing tracing;
  private final Dispatch dispatch;
  private final FunctionValues functions;
  private final Callers callers;
  private final Collaborators collaborators;

  Emissions(Program program, Pipelines pipelines, Solver solver, Stages stages, Threads threads) {
    this.pipelines = pipelines;
    this.solver = solver;
    this.stages = stages;
    this.takers = program.takers();
    this.model = program.model();
    this.threads = threads;
    this.tracing = program.tracing();
    this.collaborators = new Collaborators(model, tracing);
    this.dispatch = program.dispatch();
    this.functions = program.functions();
    this.callers = program.callers();
  }

  Set<Where> ofReceiver(StageFact stage, CallSite call) {
    return of(
        call.receiver(), () -> pipelines.subscriptionOfReceiver(stage, call), call.id().unit());
  }

  Set<Where> ofArguments(StageFact stage, CallSite call) {
    Set<Where> found = Wheres.none();
    for (int i = 0; i < call.arguments().size(); i++) {
      boolean scheduler = stage.scheduler().orElse(-1) == i;
      if (!scheduler && functions.of(call, i).isEmpty() && !isTime(call.arguments().get(i))) {
        found.addAll(ofArgument(stage, call, i));
      }
    }
    return found;
  }

  /** A number, a unit or a duration stands beside publishers in many a stage. */
  private boolean isTime(Value argument) {
    String type = argument.type();
    return type.equals("long")
        || type.equals("int")
        || type.startsWith("java.time.")
        || model.types().find(type).stream().anyMatch(t -> t.kind() == TypeFacts.Kind.ENUM);
  }

  /** Where a publisher emits that is an argument of a stage. */
  Set<Where> ofArgument(StageFact stage, CallSite call, int argument) {
    return of(
        call.arguments().get(argument),
        () -> pipelines.subscriptionOfArgument(stage, call, argument),
        call.id().unit());
  }

  /** The publishers that a stage's functions give emit as these say, seen from the stage's unit. */
  Set<Where> ofInner(StageFact stage, CallSite call) {
    Set<Where> found = Wheres.none();
    boolean seen = false;
    for (int i = 0; i < call.arguments().size(); i++) {
      for (UnitId function : functions.of(call, i).units()) {
        for (Value value : model.findUnit(function).map(CodeUnit::returned).orElse(List.of())) {
          seen = true;
          found.addAll(outside(of(value, () -> first(stage), function), function, call, i));
        }
      }
    }
    if (seen) {
      return found;
    }
    return Wheres.likely(
        stage.is(StageTrait.APPLIES) ? ofApplied(stage, call) : pipelines.ofFunction(call, 0));
  }

  /** A function that is applied and not known most likely leaves the receiver where it emits. */
  private Set<Where> ofApplied(StageFact stage, CallSite call) {
    return functions.isMadeInScan(call, 0) ? Set.of(Where.UNKNOWN) : ofReceiver(stage, call);
  }

  /** Who subscribes to what a stage's function gives, seen from the function. */
  private static Set<Where> first(StageFact stage) {
    return Set.of(stage.is(StageTrait.APPLIES) ? Pipelines.SUBSCRIBER : Where.CALLER);
  }

  /**
   * Threads seen from a function, as they are seen from the stage that the function is given to.
   */
  private Set<Where> outside(Set<Where> inside, UnitId function, CallSite call, int argument) {
    Set<Where> own = pipelines.ofFunction(call, argument);
    // What a function gives that is kept somewhere is subscribed where it runs, too.
    Set<Where> subscribed = takers.of(function).isPresent() ? pipelines.subscription(call) : own;
    Set<Where> found = Wheres.none();
    for (Where where : inside) {
      Set<Where> seen =
          where instanceof Where.Subscriber
              ? subscribed
              : where instanceof Where.Caller ? own : Set.of(where);
      seen.forEach(w -> found.add(w.and(where.confidence())));
    }
    return found;
  }

  /** Where an error reaches a stage. */
  Set<Where> ofErrors(StageFact stage, CallSite call) {
    Set<Where> found = Wheres.none();
    found.addAll(ofReceiver(stage, call));
    found.addAll(furtherErrors(call.receiver(), call.id().unit()));
    return found;
  }

  /** The threads of errors that do not come where the elements do. */
  private Set<Where> furtherErrors(Value publisher, UnitId unit) {
    Set<Where> found = Wheres.none();
    for (Value origin : tracing.origins(publisher)) {
      Optional<CallSite> call = tracing.call(origin).filter(c -> c.id().unit().equals(unit));
      Optional<StageFact> stage = call.flatMap(stages::of);
      if (stage.isPresent()) {
        found.addAll(pipelines.threads(stage.get().errors(), stage.get(), call.get()));
        if (stage.get().emits().contains(PipelineThread.RECEIVER)) {
          found.addAll(furtherErrors(call.get().receiver(), unit));
        }
      }
    }
    return found;
  }

  /** Where a future that is an argument completes, or one that a function gives. */
  Set<Where> ofFuture(CallSite call) {
    Set<Where> found = Wheres.none();
    for (int i = 0; i < call.arguments().size(); i++) {
      List<UnitId> given = functions.of(call, i).units();
      if (given.isEmpty()) {
        found.addAll(completer(call.arguments().get(i), pipelines.subscription(call)));
      }
      for (UnitId function : given) {
        for (Value value : model.findUnit(function).map(CodeUnit::returned).orElse(List.of())) {
          found.addAll(completer(value, pipelines.subscription(call)));
        }
      }
    }
    return found;
  }

  /** A complete future emits to its subscriber at once; else it is a race that nobody can call. */
  private Set<Where> completer(Value future, Set<Where> subscribed) {
    Set<Where> completers = threads.completers(future);
    return completers.stream().allMatch(w -> w instanceof Where.Caller)
        ? subscribed
        : Wheres.likely(completers);
  }

  /** Where a publisher emits, given who subscribes to it. */
  Set<Where> of(Value publisher, Supplier<Set<Where>> subscribed, UnitId unit) {
    Set<Where> found = Wheres.none();
    for (Value origin : tracing.origins(publisher)) {
      Optional<CallSite> call = tracing.call(origin);
      if (call.filter(c -> c.id().unit().equals(unit) || emitsAnywhere(c)).isPresent()) {
        found.addAll(of(call.get()));
      } else if (call.isPresent() && isAround(call.get().id().unit(), unit)) {
        found.addAll(captured(call.get(), unit, subscribed));
      } else if (call.isPresent() && pipelines.fields().holder(call.get()).isPresent()) {
        found.addAll(Wheres.replaced(of(call.get()), Emissions::isRelative, subscribed.get()));
      } else if (origin instanceof Value.Parameter parameter) {
        found.addAll(ofParameter(parameter, subscribed));
      } else {
        found.addAll(Wheres.likely(subscribed.get()));
      }
    }
    return found;
  }

  /** A source that a field holds, and somebody feeds who is not in sight. */
  private boolean emitsAnywhere(CallSite call) {
    return stages.of(call).isPresent()
        && of(call).contains(Where.UNKNOWN)
        && of(call).stream().allMatch(w -> w.confidence() == Confidence.POSSIBLE);
  }

  /** What depends on who subscribes to what a field holds, or on who made it. */
  private static boolean isRelative(Where where) {
    return where instanceof Where.Reader
        || where instanceof Where.Caller
        || where instanceof Where.Subscriber;
  }

  private boolean isAround(UnitId outer, UnitId unit) {
    Optional<UnitId> at = takers.around(unit);
    return at.isPresent() && (at.get().equals(outer) || isAround(outer, at.get()));
  }

  /**
   * Where a publisher emits that a lambda has from the body around it, seen from the lambda: what
   * depends on who subscribes there is whoever subscribes here.
   */
  private Set<Where> captured(CallSite call, UnitId unit, Supplier<Set<Where>> subscribed) {
    Set<Where> own =
        takers
            .of(unit)
            .map(t -> pipelines.ofFunction(t.by(), t.argument()))
            .orElse(Set.of(Where.UNKNOWN));
    return Wheres.replaced(
        of(call),
        w -> own.contains(w) || w instanceof Where.Caller || w instanceof Where.Subscriber,
        Wheres.likely(subscribed.get()));
  }

  /** A function that is applied to a publisher is given that; what a method gets, callers know. */
  private Set<Where> ofParameter(Value.Parameter parameter, Supplier<Set<Where>> subscribed) {
    Optional<CallSite> by = takers.of(parameter.unit()).map(Takers.Taken::by);
    Optional<StageFact> stage = by.flatMap(stages::of).filter(s -> s.is(StageTrait.APPLIES));
    if (callers.bring(parameter)) {
      return Set.of(Where.Given.of(Where.Role.PUBLISHER, parameter));
    }
    if (stage.isEmpty() || parameter.index() != 0) {
      return Wheres.likely(subscribed.get());
    }
    Set<Where> own = pipelines.ofFunction(by.get(), 0);
    return Wheres.replaced(ofReceiver(stage.get(), by.get()), own::contains, Set.of(Where.CALLER));
  }

  private Set<Where> of(CallSite call) {
    return solver.answer(new Solver.Question(Solver.Kind.EMISSION, call.id()), () -> find(call));
  }

  private Set<Where> find(CallSite call) {
    Optional<StageFact> stage = stages.of(call);
    if (stage.isPresent()) {
      return pipelines.threads(stage.get().emits(), stage.get(), call);
    }
    Where known = threads.result(call);
    if (!(known instanceof Where.Unknown)) {
      return Set.of(known);
    }
    Set<Where> subscribed = pipelines.subscription(call);
    Set<Where> found = Wheres.none();
    for (Dispatch.Callee callee : dispatch.callees(call)) {
      for (Where where : pipelines.at(call, callee.unit(), ofMethod(callee.unit()))) {
        found.add(where.and(callee.confidence()));
      }
    }
    // Of a publisher that comes from nobody knows where: there, or on the thread of its own I/O.
    return found.isEmpty()
        ? Wheres.likely(subscribed)
        : Wheres.replaced(found, w -> w instanceof Where.Subscriber, subscribed);
  }

  /** Where what a method returns emits, seen from the method. */
  private Set<Where> ofMethod(UnitId method) {
    return solver.answer(
        new Solver.Question(Solver.Kind.EMISSION_OF_METHOD, method), () -> findOfMethod(method));
  }

  private Set<Where> findOfMethod(UnitId method) {
    Set<Where> found = Wheres.none();
    for (Value value : model.findUnit(method).map(CodeUnit::returned).orElse(List.of())) {
      Confidence sure =
          collaborators.mayBeMissingFor(value) ? Confidence.POSSIBLE : Confidence.CERTAIN;
      of(value, () -> Set.of(Pipelines.SUBSCRIBER), method).forEach(w -> found.add(w.and(sure)));
    }
    // What runs on the method's own thread says nothing to its callers' pipelines.
    found.removeIf(w -> w instanceof Where.Caller);
    return found;
  }
}
