package io.github.looplint.analysis;

import io.github.looplint.catalogue.CallbackFact;
import io.github.looplint.catalogue.CallbackTrait;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.ExecutorFact;
import io.github.looplint.catalogue.Fact;
import io.github.looplint.catalogue.Library;
import io.github.looplint.catalogue.ResultFact;
import io.github.looplint.catalogue.Runs;
import io.github.looplint.catalogue.StageFact;
import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.ContextKind;
import io.github.looplint.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From the catalogue's words to threads: fixed ones, those of executors, those on which futures
 * complete.
 */
final class Threads {
  private static final int MOST_STEPS = 64;

  private final CodeModel model;
  private final CallFacts facts;
  private final Tracing tracing;
  private final Futures futures;
  private final Map<String, ExecutorFact> executors = new HashMap<>();

  Threads(
      CodeModel model,
      CallFacts facts,
      Tracing tracing,
      Dispatch dispatch,
      FunctionValues functions) {
    this.model = model;
    this.facts = facts;
    this.tracing = tracing;
    this.futures = new Futures(model, facts, this, tracing, dispatch, functions);
    for (ExecutorFact fact : facts.catalogue().facts(ExecutorFact.class)) {
      executors.putIfAbsent(fact.type(), fact);
    }
  }

  /** Where a callback of a call runs: on one of these threads. */
  Set<Where> of(CallbackFact fact, CallSite call) {
    boolean failed = fact.traits().contains(CallbackTrait.ON_FAILURE);
    return switch (fact.runs()) {
      case RECEIVERS_CONTEXT ->
          Wheres.weaker(futures.of(call.receiver(), failed), fact.confidence());
      case COMPLETER ->
          orCaller(futures.awaited(call, -1, failed), fact.confidence().and(Confidence.LIKELY));
      case ARGUMENT_EXECUTOR -> {
        int place = fact.executor().orElseThrow();
        Where where = argument(call, place);
        yield where instanceof Where.Caller
            ? orCaller(futures.awaited(call, place, failed), fact.confidence())
            : Set.of(where);
      }
      default -> Set.of(of(fact.runs(), fact.why(), fact.confidence(), fact, call));
    };
  }

  /** Of what is complete already, the thread of the call, and that may be the case any time. */
  private static Set<Where> orCaller(Set<Where> completers, Confidence confidence) {
    if (completers.stream().allMatch(w -> w instanceof Where.Caller)) {
      return completers.isEmpty() ? Set.of(Where.CALLER) : completers;
    }
    Set<Where> found = Wheres.weaker(completers, confidence);
    if (found.stream().noneMatch(w -> w instanceof Where.Caller)) {
      found.add(new Where.Caller(Confidence.POSSIBLE));
    }
    return found;
  }

  private Where of(Runs runs, String why, Confidence confidence, Fact fact, CallSite call) {
    return switch (runs) {
      case CALLER -> new Where.Caller(confidence);
      case EVENT_LOOP -> eventLoop(call, why, confidence, fact);
      case UI_THREAD -> fixed(ContextKind.UI_THREAD, why, confidence, fact);
      case TIMER_THREAD -> fixed(ContextKind.TIMER_THREAD, why, confidence, fact);
      case CPU_POOL -> fixed(ContextKind.CPU_POOL, why, confidence, fact);
      case COMMON_POOL -> fixed(ContextKind.COMMON_POOL, why, confidence, fact);
      case WORKER -> fixed(ContextKind.WORKER, why, confidence, fact);
      case VIRTUAL_THREAD -> fixed(ContextKind.VIRTUAL_THREAD, why, confidence, fact);
      case CALLERS_CONTEXT ->
          new Where.Home(reason(why, fact, "runs it on the context of the call"), confidence);
      case RECEIVER_EXECUTOR -> executor(call.receiver());
      // Of futures and pipelines, which know more than one call.
      case RECEIVERS_CONTEXT,
          ARGUMENT_EXECUTOR,
          COMPLETER,
          PIPELINE,
          ARGUMENTS_CONTEXT,
          INNER_CONTEXT,
          UNKNOWN ->
          Where.UNKNOWN;
    };
  }

  /**
   * On the event loop, unless the receiver is a future that is known to belong to the caller's
   * context.
   */
  private Where eventLoop(CallSite call, String why, Confidence confidence, Fact fact) {
    return fact instanceof CallbackFact
        ? futures.of(call.receiver(), false).stream()
            .filter(w -> w instanceof Where.Home)
            .findFirst()
            .orElseGet(() -> fixed(ContextKind.EVENT_LOOP, why, confidence, fact))
        : fixed(ContextKind.EVENT_LOOP, why, confidence, fact);
  }

  /** A thread of that kind, because a fact says so. */
  Where fixed(ContextKind kind, StageFact fact) {
    return fixed(kind, fact.why(), Confidence.CERTAIN, fact);
  }

  private Where fixed(ContextKind kind, String why, Confidence confidence, Fact fact) {
    return new Where.Fixed(
        kind,
        reason(why, fact, "runs it on " + article(kind)),
        confidence,
        facts.catalogue().libraryOf(fact).framework());
  }

  private static String article(ContextKind kind) {
    String name = kind.id().replace('-', ' ');
    boolean onlyOne = kind == ContextKind.COMMON_POOL || kind == ContextKind.UI_THREAD;
    return (onlyOne ? "the " : kind == ContextKind.EVENT_LOOP ? "an " : "a ") + name;
  }

  private String reason(String why, Fact fact, String otherwise) {
    if (!why.isEmpty()) {
      return why;
    }
    Library library = facts.catalogue().libraryOf(fact);
    return (library.framework().isEmpty() ? "the library" : library.framework()) + " " + otherwise;
  }

  /** The threads on which a future completes. */
  Set<Where> completers(Value future) {
    return futures.of(future, false);
  }

  /** The thread that a fact says outright. */
  Where stated(ResultFact fact, Runs runs, CallSite call) {
    return of(runs, fact.why(), fact.confidence(), fact, call);
  }

  /** What the catalogue says of the thread that belongs to what a call gives. */
  Where result(CallSite call) {
    Set<Where> found = futures.known(call);
    return found.size() == 1 ? found.iterator().next() : Where.UNKNOWN;
  }

  /** The threads of the executor that is an argument. */
  Where argument(CallSite call, int place) {
    return place < call.arguments().size() ? executor(call.arguments().get(place)) : Where.UNKNOWN;
  }

  /** The threads of an executor, by the most specific type that the catalogue knows. */
  Where executor(Value executor) {
    return executor(executor, 0);
  }

  private Where executor(Value executor, int steps) {
    List<Value> origins = tracing.origins(executor);
    Value origin = origins.size() == 1 ? origins.get(0) : executor;
    if (origin instanceof Value.Function function) {
      return model.findUnit(function.unit()).map(this::executing).orElse(Where.UNKNOWN);
    }
    Optional<CallSite> call = tracing.call(origin);
    if (call.isPresent() && call.get().kind() != CallKind.CONSTRUCT && steps < MOST_STEPS) {
      Where given = result(call.get());
      if (!(given instanceof Where.Unknown)) {
        return given;
      }
      // An executor that a group of executors gives is one of the group's.
      if (!(byType(call.get().receiver().type()) instanceof Where.Unknown)) {
        return executor(call.get().receiver(), steps + 1);
      }
    }
    // What a field is declared as may say less than what is in it.
    Where known = byType(origin.type());
    return known instanceof Where.Unknown ? byType(executor.type()) : known;
  }

  /** An executor that is a function, {@code loop::execute}: what it does with the task. */
  private Where executing(CodeUnit unit) {
    for (CallSite call : unit.calls()) {
      if (isTask(call.receiver(), unit)) {
        return Where.CALLER;
      }
      for (Value argument : call.arguments()) {
        if (isTask(argument, unit)) {
          return facts
              .first(CallbackFact.class, call)
              .map(fact -> of(fact.runs(), fact.why(), fact.confidence(), fact, call))
              .orElse(Where.UNKNOWN);
        }
      }
    }
    return Where.UNKNOWN;
  }

  private static boolean isTask(Value value, CodeUnit unit) {
    return value instanceof Value.Parameter parameter && parameter.unit().equals(unit.id());
  }

  private Where byType(String type) {
    for (String supertype : facts.supertypes(type)) {
      ExecutorFact fact = executors.get(supertype);
      if (fact != null) {
        return of(fact.runs(), fact.why(), fact.confidence(), fact);
      }
    }
    return Where.UNKNOWN;
  }

  private Where of(Runs runs, String why, Confidence confidence, ExecutorFact fact) {
    return switch (runs) {
      case EVENT_LOOP -> fixed(ContextKind.EVENT_LOOP, why, confidence, fact);
      case UI_THREAD -> fixed(ContextKind.UI_THREAD, why, confidence, fact);
      case TIMER_THREAD -> fixed(ContextKind.TIMER_THREAD, why, confidence, fact);
      case CPU_POOL -> fixed(ContextKind.CPU_POOL, why, confidence, fact);
      case COMMON_POOL -> fixed(ContextKind.COMMON_POOL, why, confidence, fact);
      case WORKER -> fixed(ContextKind.WORKER, why, confidence, fact);
      case VIRTUAL_THREAD -> fixed(ContextKind.VIRTUAL_THREAD, why, confidence, fact);
      case CALLER -> Where.CALLER;
      case CALLERS_CONTEXT,
          RECEIVERS_CONTEXT,
          PIPELINE,
          ARGUMENTS_CONTEXT,
          INNER_CONTEXT,
          RECEIVER_EXECUTOR,
          ARGUMENT_EXECUTOR,
          COMPLETER,
          UNKNOWN ->
          Where.UNKNOWN;
    };
  }
}
