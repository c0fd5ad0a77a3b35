package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Fact;
import io.github.looplint.catalogue.PipelineThread;
import io.github.looplint.catalogue.Runs;
import io.github.looplint.model.CallId;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.ContextKind;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pipelines of publishers: for each stage, the threads that subscribe to it, which follows from
 * what stands behind it, and those on which it emits, which follows from what stands before it and
 * from who subscribes. All seen from the unit in which the stage stands.
 */
final class Pipelines {
  static final Where SUBSCRIBER = new Where.Subscriber(Confidence.CERTAIN);

  private static final Set<Runs> STAGED =
      EnumSet.of(Runs.SUBSCRIBER, Runs.RECEIVERS_CONTEXT, Runs.ARGUMENTS_CONTEXT);

  private final CodeModel model;
  private final CallFacts facts;
  private final Threads threads;
  private final Tracing tracing;
  private final Dispatch dispatch;
  private final FunctionValues functions;
  private final PublisherUses uses;
  private final Map<CallId, Set<Where>> subscriptions = new HashMap<>();
  private final Map<CallId, Set<Where>> emissions = new HashMap<>();
  private final Map<UnitId, Set<Where>> ofMethods = new HashMap<>();
  private final Map<UnitId, CallSite> takers = new HashMap<>();
  private final Map<String, Boolean> publishers = new HashMap<>();
  private final Set<String> stageTypes = new TreeSet<>();

  Pipelines(
      CodeModel model,
      CallFacts facts,
      Threads threads,
      Tracing tracing,
      Dispatch dispatch,
      FunctionValues functions) {
    this.model = model;
    this.facts = facts;
    this.threads = threads;
    this.tracing = tracing;
    this.dispatch = dispatch;
    this.functions = functions;
    this.uses = new PublisherUses(model, tracing);
    for (Fact.Stage stage : facts.catalogue().facts(Fact.Stage.class)) {
      stage.methods().forEach(p -> stageTypes.add(p.owner()));
    }
    for (CodeUnit unit : model.units().values()) {
      for (CallSite call : unit.calls()) {
        for (Value argument : call.arguments()) {
          if (argument instanceof Value.Function function) {
            takers.putIfAbsent(function.unit(), call);
          }
        }
      }
    }
  }

  /** Whether the thread of a function follows from the pipeline that it is handed to. */
  boolean isStaged(Fact.Callback fact, CallSite call) {
    return STAGED.contains(fact.runs()) && stage(call).isPresent();
  }

  /**
   * Where a function that is handed to a stage runs; nowhere, when nobody subscribes. Only for what
   * {@link #isStaged}.
   */
  Set<Where> of(Fact.Callback fact, CallSite call) {
    Fact.Stage stage = stage(call).orElseThrow();
    return switch (fact.runs()) {
      case SUBSCRIBER -> subscription(call);
      case RECEIVERS_CONTEXT -> emissionOfReceiver(stage, call);
      case ARGUMENTS_CONTEXT -> emissionOfArguments(stage, call);
      default -> throw new IllegalArgumentException("not staged: " + fact.source());
    };
  }

  /** Whether a type is one that the catalogue's stages work on. */
  boolean isPublisher(String type) {
    return publishers.computeIfAbsent(
        type, t -> facts.supertypes(t).stream().anyMatch(stageTypes::contains));
  }

  /** What becomes of the results of calls. */
  PublisherUses uses() {
    return uses;
  }

  private Optional<Fact.Stage> stage(CallSite call) {
    return facts.first(Fact.Stage.class, call);
  }

  /** The threads that subscribe to what a call gives; none when nobody does. */
  Set<Where> subscription(CallSite call) {
    Set<Where> memo = subscriptions.get(call.id());
    if (memo == null) {
      subscriptions.put(call.id(), Set.of());
      memo = findSubscription(call);
      subscriptions.put(call.id(), memo);
    }
    return memo;
  }

  private Set<Where> findSubscription(CallSite call) {
    Set<Where> found = Wheres.none();
    for (PublisherUses.Use use : uses.of(call)) {
      Optional<Fact.Stage> stage = stage(use.by());
      if (stage.isEmpty()) {
        // An operator that is not known most likely passes the subscription on.
        boolean chained = use.asReceiver() && use.by().type().equals(call.type());
        found.addAll(chained ? Wheres.likely(subscription(use.by())) : Set.of(Where.UNKNOWN));
      } else if (use.asReceiver()) {
        found.addAll(subscriptionOfReceiver(stage.get(), use.by()));
      } else {
        found.addAll(threads(stage.get().arguments(), stage.get(), use.by()));
      }
    }
    if (uses.isReturned(call)) {
      found.add(returned(call.id().unit()));
    }
    return found;
  }

  /** Who subscribes to what a unit returns, seen from the unit. */
  private Where returned(UnitId unit) {
    if (!unit.isLambda()) {
      return SUBSCRIBER;
    }
    CallSite taker = takers.get(unit);
    if (taker == null) {
      return Where.UNKNOWN;
    }
    // The publisher that a function gives is subscribed where the function runs.
    return stage(taker).filter(s -> !s.emits().contains(PipelineThread.INNER)).isPresent()
        ? Where.UNKNOWN
        : Where.CALLER;
  }

  private Set<Where> subscriptionOfReceiver(Fact.Stage stage, CallSite call) {
    boolean moves =
        stage.movesCallable()
            && tracing.origins(call.receiver()).stream()
                .allMatch(o ->
                    tracing.call(o).flatMap(this::stage).filter(Fact.Stage::callable).isPresent());
    return moves ? scheduler(stage, call) : threads(stage.subscribes(), stage, call);
  }

  private Set<Where> threads(Set<PipelineThread> words, Fact.Stage stage, CallSite call) {
    Set<Where> found = Wheres.none();
    for (PipelineThread word : words) {
      switch (word) {
        case CALLER -> found.add(Where.CALLER);
        case SUBSCRIBER -> found.addAll(subscription(call));
        case RECEIVER -> found.addAll(emissionOfReceiver(stage, call));
        case INNER -> found.addAll(emissionOfInner(stage, call));
        case ARGUMENTS -> found.addAll(emissionOfArguments(stage, call));
        case SCHEDULER -> found.addAll(scheduler(stage, call));
        case EVENT_LOOP -> found.add(threads.fixed(ContextKind.EVENT_LOOP, stage));
        case CPU_POOL -> found.add(threads.fixed(ContextKind.CPU_POOL, stage));
        case WORKER -> found.add(threads.fixed(ContextKind.WORKER, stage));
      }
    }
    return found;
  }

  /** A scheduler that runs on its caller moves nothing. */
  private Set<Where> scheduler(Fact.Stage stage, CallSite call) {
    int place = stage.scheduler().orElse(-1);
    if (place < 0 || place >= call.arguments().size()) {
      return Set.of(Where.UNKNOWN);
    }
    Where where = threads.executor(call.arguments().get(place));
    return where instanceof Where.Caller ? subscription(call) : Set.of(where);
  }

  private Set<Where> emissionOfReceiver(Fact.Stage stage, CallSite call) {
    return emission(call.receiver(), subscriptionOfReceiver(stage, call), call.id().unit());
  }

  private Set<Where> emissionOfArguments(Fact.Stage stage, CallSite call) {
    Set<Where> found = Wheres.none();
    for (int i = 0; i < call.arguments().size(); i++) {
      if (functions.of(call, i).isEmpty()) {
        Set<Where> subscribed = threads(stage.arguments(), stage, call);
        found.addAll(emission(call.arguments().get(i), subscribed, call.id().unit()));
      }
    }
    return found;
  }

  /** The publishers that a stage's functions give emit as these say, seen from the stage's unit. */
  private Set<Where> emissionOfInner(Fact.Stage stage, CallSite call) {
    Set<Where> found = Wheres.none();
    Set<Where> runs =
        facts.of(Fact.Callback.class, call).stream().anyMatch(f -> f.runs() == Runs.SUBSCRIBER)
            ? subscription(call)
            : emissionOfReceiver(stage, call);
    boolean seen = false;
    for (int i = 0; i < call.arguments().size(); i++) {
      for (UnitId function : functions.of(call, i).units()) {
        for (Value value : model.findUnit(function).map(CodeUnit::returned).orElse(List.of())) {
          seen = true;
          Set<Where> inner = emission(value, Set.of(Where.CALLER), function);
          found.addAll(Wheres.replaced(inner, w -> w instanceof Where.Caller, runs));
        }
      }
    }
    return seen ? found : Wheres.likely(runs);
  }

  /** Where a publisher emits, given who subscribes to it. */
  private Set<Where> emission(Value publisher, Set<Where> subscribed, UnitId unit) {
    Set<Where> found = Wheres.none();
    for (Value origin : tracing.origins(publisher)) {
      Optional<CallSite> call = tracing.call(origin).filter(c -> c.id().unit().equals(unit));
      found.addAll(call.isPresent() ? emission(call.get()) : Wheres.likely(subscribed));
    }
    return found;
  }

  private Set<Where> emission(CallSite call) {
    Set<Where> memo = emissions.get(call.id());
    if (memo == null) {
      emissions.put(call.id(), Set.of());
      memo = findEmission(call);
      emissions.put(call.id(), memo);
    }
    return memo;
  }

  private Set<Where> findEmission(CallSite call) {
    Optional<Fact.Stage> stage = stage(call);
    if (stage.isPresent()) {
      return threads(stage.get().emits(), stage.get(), call);
    }
    Where known = threads.result(call);
    if (!(known instanceof Where.Unknown)) {
      return Set.of(known);
    }
    Set<Where> subscribed = subscription(call);
    Set<Where> found = Wheres.none();
    for (Dispatch.Callee callee : dispatch.callees(call)) {
      for (Where where : emissionOfMethod(callee.unit())) {
        found.add(where.and(callee.confidence()));
      }
    }
    // Of a publisher that comes from nobody knows where: there, or on the thread of its own I/O.
    return found.isEmpty()
        ? Wheres.likely(subscribed)
        : Wheres.replaced(found, w -> w instanceof Where.Subscriber, subscribed);
  }

  /** Where what a method returns emits, seen from the method. */
  private Set<Where> emissionOfMethod(UnitId method) {
    Set<Where> memo = ofMethods.get(method);
    if (memo == null) {
      ofMethods.put(method, Set.of());
      memo = Wheres.none();
      for (Value value : model.findUnit(method).map(CodeUnit::returned).orElse(List.of())) {
        memo.addAll(emission(value, Set.of(SUBSCRIBER), method));
      }
      // What runs on the method's own thread says nothing to its callers' pipelines.
      memo.removeIf(w -> w instanceof Where.Caller);
      ofMethods.put(method, memo);
    }
    return memo;
  }
}
