package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Fact;
import io.github.looplint.catalogue.Library;
import io.github.looplint.catalogue.Runs;
import io.github.looplint.model.CallId;
import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.ContextKind;
import io.github.looplint.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From the catalogue's words to threads: fixed ones, those of executors, those on which futures
 * complete.
 */
final class Threads {
  private static final int MOST_STEPS = 64;

  private final CallFacts facts;
  private final Tracing tracing;
  private final Map<CallId, Where> emissions = new HashMap<>();
  private final Map<String, Fact.Executor> executors = new HashMap<>();

  Threads(CallFacts facts, Tracing tracing) {
    this.facts = facts;
    this.tracing = tracing;
    for (Fact.Executor fact : facts.catalogue().facts(Fact.Executor.class)) {
      executors.putIfAbsent(fact.type(), fact);
    }
  }

  /** Where a callback of a call runs. */
  Where of(Fact.Callback fact, CallSite call) {
    return of(fact.runs(), fact.why(), fact.confidence(), fact, call, fact.executor().orElse(-1));
  }

  private Where of(
      Runs runs, String why, Confidence confidence, Fact fact, CallSite call, int executor) {
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
      case RECEIVERS_CONTEXT -> emission(call.receiver()).and(confidence);
      case RECEIVER_EXECUTOR -> executor(call.receiver());
      case ARGUMENT_EXECUTOR ->
          executor >= 0 && executor < call.arguments().size()
              ? executor(call.arguments().get(executor))
              : Where.UNKNOWN;
      case COMPLETER -> emission(call.receiver()).and(confidence.and(Confidence.LIKELY));
      // Of pipelines, which know more than one call.
      case PIPELINE, UNKNOWN -> Where.UNKNOWN;
    };
  }

  /**
   * On the event loop, unless the receiver is a future that is known to belong to the caller's
   * context.
   */
  private Where eventLoop(CallSite call, String why, Confidence confidence, Fact fact) {
    Where home = fact instanceof Fact.Callback ? emission(call.receiver()) : Where.UNKNOWN;
    return home instanceof Where.Home ? home : fixed(ContextKind.EVENT_LOOP, why, confidence, fact);
  }

  /** A thread of that kind, because a fact says so. */
  Where fixed(ContextKind kind, Fact fact) {
    return fixed(kind, "", Confidence.CERTAIN, fact);
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
    return (kind == ContextKind.EVENT_LOOP ? "an " : "a ") + name;
  }

  private String reason(String why, Fact fact, String otherwise) {
    if (!why.isEmpty()) {
      return why;
    }
    Library library = facts.catalogue().libraryOf(fact);
    return (library.framework().isEmpty() ? "the library" : library.framework()) + " " + otherwise;
  }

  /** The thread on which a future completes its callbacks. */
  Where emission(Value future) {
    List<Value> origins = tracing.origins(future);
    Optional<CallSite> call = origins.size() == 1 ? tracing.call(origins.get(0)) : Optional.empty();
    if (call.isEmpty()) {
      return Where.UNKNOWN;
    }
    Where memo = emissions.get(call.get().id());
    if (memo == null) {
      // A future that is made of itself is no clue; and each call of a long chain is asked once.
      emissions.put(call.get().id(), Where.UNKNOWN);
      memo = emission(call.get());
      emissions.put(call.get().id(), memo);
    }
    return memo;
  }

  private Where emission(CallSite call) {
    Where result = result(call);
    if (!(result instanceof Where.Unknown)) {
      return result;
    }
    boolean derived =
        facts.of(Fact.Callback.class, call).stream()
            .anyMatch(f -> f.runs() == Runs.RECEIVERS_CONTEXT);
    return derived ? emission(call.receiver()) : Where.UNKNOWN;
  }

  /** What the catalogue says of the thread that belongs to what a call gives. */
  Where result(CallSite call) {
    for (Fact.Result fact : facts.of(Fact.Result.class, call)) {
      if (fact.returns().isEmpty() || fact.returns().get().equals(call.type())) {
        return of(fact.runs(), "", fact.confidence(), fact, call, -1);
      }
    }
    return Where.UNKNOWN;
  }

  /** The threads of an executor, by the most specific type that the catalogue knows. */
  Where executor(Value executor) {
    return executor(executor, 0);
  }

  private Where executor(Value executor, int steps) {
    List<Value> origins = tracing.origins(executor);
    Value origin = origins.size() == 1 ? origins.get(0) : executor;
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

  private Where byType(String type) {
    for (String supertype : facts.supertypes(type)) {
      Fact.Executor fact = executors.get(supertype);
      if (fact != null) {
        return of(fact.runs(), fact.why(), fact.confidence(), fact);
      }
    }
    return Where.UNKNOWN;
  }

  private Where of(Runs runs, String why, Confidence confidence, Fact.Executor fact) {
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
          RECEIVER_EXECUTOR,
          ARGUMENT_EXECUTOR,
          COMPLETER,
          UNKNOWN ->
          Where.UNKNOWN;
    };
  }
}
