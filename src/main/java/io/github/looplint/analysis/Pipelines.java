package io.github.looplint.analysis;

import io.github.looplint.catalogue.CallbackFact;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.PipelineThread;
import io.github.looplint.catalogue.Runs;
import io.github.looplint.catalogue.StageFact;
import io.github.looplint.catalogue.StageTrait;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.ContextKind;
import io.github.looplint.model.UnitId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Pipelines of publishers: for each stage, the threads that subscribe to it, which follows from
 * what stands behind it, and those on which it emits, which follows from what stands before it and
 * from who subscribes. All seen from the unit in which the stage stands.
 */
final class Pipelines {
  static final Where SUBSCRIBER = new Where.Subscriber(Confidence.CERTAIN);

  private static final Set<PipelineThread> OF_THE_PUBLISHERS_GIVEN =
      Set.of(PipelineThread.INNER, PipelineThread.NEXT);

  private final Threads threads;
  private final Callbacks callbacks;
  private final Stages stages;
  private final PublisherUses uses;
  private final FieldUses fields;
  private final Subscribers subscribers;
  private final Emissions emissions;
  private final Requests requests;
  private final Sinks sinks;
  private final FunctionValues functions;

  Pipelines(Program program, Threads threads) {
    this.threads = threads;
    this.callbacks = program.callbacks();
    this.functions = program.functions();
    this.stages = new Stages(program.facts(), program.tracing());
    this.uses = new PublisherUses(program, stages);
    this.requests = new Requests(program.model(), stages, program.tracing(), functions);
    Solver solver = new Solver();
    this.fields = new FieldUses(program, stages);
    this.subscribers = new Subscribers(program, this, solver, stages, uses, fields);
    this.sinks = new Sinks(program, threads, uses);
    this.emissions = new Emissions(program, this, solver, stages, threads);
  }

  /** Whether the thread of a function follows from the pipeline that it is handed to. */
  boolean isStaged(CallbackFact fact, CallSite call) {
    return (fact.runs() == Runs.PIPELINE || fact.runs() == Runs.RECEIVERS_CONTEXT)
        && stages.of(call).isPresent();
  }

  /**
   * Where a function that is handed to a stage runs; nowhere, when nobody subscribes. Only for what
   * {@link #isStaged}.
   */
  Set<Where> of(CallbackFact fact, CallSite call) {
    return threads(words(fact), stages.of(call).orElseThrow(), call);
  }

  private static Set<PipelineThread> words(CallbackFact fact) {
    return fact.runs() == Runs.PIPELINE ? fact.on() : Set.of(PipelineThread.RECEIVER);
  }

  /** The functions that a call applies to its receiver, if it does; it gives what they give. */
  List<UnitId> applied(CallSite call) {
    return stages.of(call).filter(s -> s.is(StageTrait.APPLIES)).isPresent()
        ? functions.of(call, 0).units()
        : List.of();
  }

  /** What the catalogue says of a call as a stage; empty when it is none. */
  Optional<StageFact> stage(CallSite call) {
    return stages.of(call);
  }

  /** Whether a type is one that the catalogue's stages work on. */
  boolean isPublisher(String type) {
    return stages.isPublisher(type);
  }

  /** What becomes of the results of calls. */
  PublisherUses uses() {
    return uses;
  }

  /** The publishers that fields hold. */
  FieldUses fields() {
    return fields;
  }

  /** Who subscribes to a value, as far as one use of it goes; seen from the unit of that use. */
  Set<Where> subscription(PublisherUses.Use use, String type) {
    return subscribers.by(use, type);
  }

  /** Whether a call subscribes to what its functions give. */
  boolean takesInner(CallSite call) {
    return stages.of(call).filter(s -> !Subscribers.takesNoInner(s)).isPresent();
  }

  /** The threads that subscribe to what a call gives; none when nobody does. */
  Set<Where> subscription(CallSite call) {
    return subscribers.of(call);
  }

  /**
   * Whether what a call gives is subscribed on the thread that makes the call.
   *
   * @param isEntry units that a framework calls, which subscribes there to what they give
   */
  boolean isSubscribedAtOnce(CallSite call, Predicate<UnitId> isEntry) {
    return subscription(call).stream()
        .filter(w -> w.confidence() != Confidence.POSSIBLE)
        .anyMatch(w ->
            w instanceof Where.Caller
                || (w instanceof Where.Subscriber && isEntry.test(call.id().unit())));
  }

  /** The threads on which what a call gives emits. */
  Set<Where> emission(CallSite call) {
    return emissions.of(call.result(), () -> subscription(call), call.id().unit());
  }

  /**
   * Where a function of a stage runs at first: not those words that mean the publishers that it
   * gives.
   */
  Set<Where> ofFunction(CallSite call, int argument) {
    Optional<CallbackFact> fact = callbacks.of(call, argument);
    if (fact.isEmpty() || !isStaged(fact.get(), call)) {
      return fact.map(f -> threads.of(f, call)).orElse(Set.of(Where.UNKNOWN));
    }
    Set<PipelineThread> words = new TreeSet<>(words(fact.get()));
    words.removeAll(OF_THE_PUBLISHERS_GIVEN);
    return threads(words, stages.of(call).orElseThrow(), call);
  }

  /** What a stage's words mean at a call. */
  Set<Where> threads(Set<PipelineThread> words, StageFact stage, CallSite call) {
    Set<Where> found = Wheres.none();
    for (PipelineThread word : words) {
      switch (word) {
        case CALLER -> found.add(Where.CALLER);
        case SUBSCRIBER -> found.addAll(subscription(call));
        case LATE_SUBSCRIBER -> found.addAll(Wheres.possible(subscription(call)));
        case RECEIVER -> found.addAll(emissions.ofReceiver(stage, call));
        case ERRORS -> found.addAll(emissions.ofErrors(stage, call));
        case INNER -> found.addAll(emissions.ofInner(stage, call));
        case NEXT -> found.addAll(nextElement(stage, call));
        case ARGUMENTS -> found.addAll(emissions.ofArguments(stage, call));
        // Of one argument, not of all: see subscriptionOfArgument.
        case PRECEDING -> found.add(Where.UNKNOWN);
        case SCHEDULER -> found.addAll(scheduler(stage, call));
        case REQUESTER -> found.addAll(subscribers.requesters(call));
        case CANCELLER -> found.addAll(subscribers.cancellers(call));
        case SINK -> found.addAll(sink(call));
        case COMPLETER -> found.addAll(emissions.ofFuture(call));
        case EVENT_LOOP -> found.add(threads.fixed(ContextKind.EVENT_LOOP, stage));
        case CPU_POOL -> found.add(threads.fixed(ContextKind.CPU_POOL, stage));
        case WORKER -> found.add(threads.fixed(ContextKind.WORKER, stage));
        case UNKNOWN -> found.add(Where.UNKNOWN);
      }
    }
    return found;
  }

  /** The threads that subscribe to an argument of a stage. */
  Set<Where> subscriptionOfArgument(StageFact stage, CallSite call, int argument) {
    if (!stage.arguments().contains(PipelineThread.PRECEDING)) {
      return threads(stage.arguments(), stage, call);
    }
    if (argument == 0) {
      return subscription(call);
    }
    Set<PipelineThread> besides = new LinkedHashSet<>(stage.arguments());
    besides.remove(PipelineThread.PRECEDING);
    Set<Where> found = Wheres.none();
    found.addAll(emissions.ofArgument(stage, call, argument - 1));
    found.addAll(threads(besides, stage, call));
    return found;
  }

  private Set<Where> nextElement(StageFact stage, CallSite call) {
    return requests.areAnsweredAtOnce(call.receiver(), call.id().unit())
        ? emissions.ofInner(stage, call)
        : Set.of();
  }

  /** A sink is given to the function of a call, or is what the call is made on. */
  private Set<Where> sink(CallSite call) {
    if (call.arguments().isEmpty()) {
      return threads.completers(call.receiver());
    }
    return Wheres.replaced(sinks.callers(call), w -> w instanceof Where.Caller, subscription(call));
  }

  /** What a body says of threads, seen from a call that runs it; see {@link Threads#at}. */
  Set<Where> at(CallSite call, UnitId callee, Set<Where> seenFromCallee) {
    Set<Where> found = Wheres.none();
    for (Where where : threads.at(call, callee, seenFromCallee)) {
      if (where instanceof Where.Given given
          && given.unit().equals(callee)
          && given.role() == Where.Role.PUBLISHER) {
        emissionOfArgument(call, given).forEach(w -> found.add(w.and(given.confidence())));
      } else {
        found.add(where);
      }
    }
    return found;
  }

  private Set<Where> emissionOfArgument(CallSite call, Where.Given given) {
    if (given.index() >= call.arguments().size()) {
      return Set.of(Where.UNKNOWN);
    }
    return emissions.of(
        call.arguments().get(given.index()),
        () -> subscribers.by(new PublisherUses.Use(call, given.index()), ""),
        call.id().unit());
  }

  /** The threads that subscribe to a stage's receiver. */
  Set<Where> subscriptionOfReceiver(StageFact stage, CallSite call) {
    if (stage.is(StageTrait.APPLIES)) {
      return subscribers.ofApplied(call);
    }
    return stage.is(StageTrait.MOVES_CALLABLE) && stages.isCallable(call.receiver())
        ? scheduler(stage, call)
        : threads(stage.subscribes(), stage, call);
  }

  /** A scheduler that runs on its caller moves nothing. */
  private Set<Where> scheduler(StageFact stage, CallSite call) {
    int place = stage.scheduler().orElse(-1);
    if (place < 0 || place >= call.arguments().size()) {
      return Set.of(Where.UNKNOWN);
    }
    Where where = threads.executor(call.arguments().get(place));
    if (!(where instanceof Where.Caller)) {
      return Set.of(where);
    }
    boolean emits = stage.emits().contains(PipelineThread.SCHEDULER);
    return emits && !stages.isCallable(call.receiver())
        ? emissions.of(call.receiver(), () -> subscription(call), call.id().unit())
        : subscription(call);
  }

  /** Where a scheduler of a stage runs what it is given; empty when the stage has none. */
  Optional<Set<Where>> hop(CallSite call) {
    return stages
        .of(call)
        .filter(stage -> stage.is(StageTrait.MOVES_CALLABLE))
        .map(stage -> scheduler(stage, call));
  }
}
