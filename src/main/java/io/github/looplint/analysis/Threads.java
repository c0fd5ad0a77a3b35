package io.github.looplint.analysis;

import io.github.looplint.catalogue.CallbackFact;
import io.github.looplint.catalogue.CallbackTrait;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.EntryPointFact;
import io.github.looplint.catalogue.ExecutorFact;
import io.github.looplint.catalogue.Fact;
import io.github.looplint.catalogue.Library;
import io.github.looplint.catalogue.ResultFact;
import io.github.looplint.catalogue.Runs;
import io.github.looplint.catalogue.StageFact;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.ContextKind;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.Optional;
import java.util.Set;

/**
 * From the catalogue's words to threads: fixed ones, those of executors, those on which futures
 * complete.
 */
final class Threads {
  private final CallFacts facts;
  private final Futures futures;
  private final ExecutorValues executors;
  private Optional<Pipelines> pipelines = Optional.empty();

  Threads(Program program) {
    this.facts = program.facts();
    this.futures = new Futures(program, this);
    this.executors = new ExecutorValues(program, this);
  }

  /** From here on, who completes a future in a pipeline is looked for there. */
  void follow(Pipelines all) {
    pipelines = Optional.of(all);
  }

  /** Where a callback of a call runs, in its pipeline if it is given to a stage of one. */
  Set<Where> inPipeline(CallbackFact fact, CallSite call) {
    return pipelines
        .filter(p -> p.isStaged(fact, call))
        .map(p -> p.of(fact, call))
        .orElseGet(() -> of(fact, call));
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
    if (runs == Runs.EVENT_LOOP) {
      return eventLoop(call, why, confidence, fact);
    }
    if (runs.kind().isPresent()) {
      return fixed(runs.kind().get(), why, confidence, fact);
    }
    return switch (runs) {
      case CALLER -> new Where.Caller(confidence);
      case CALLERS_CONTEXT ->
          new Where.Home(reason(why, fact, "runs it on the context of the call"), confidence);
      case RECEIVER_EXECUTOR -> executor(call.receiver());
      // Of futures and pipelines, which know more than one call.
      default -> Where.UNKNOWN;
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

  /** The threads of an executor. */
  Where executor(Value executor) {
    return executors.of(executor);
  }

  /**
   * What a body says of threads, seen from a call that runs it: futures and executors that it was
   * given are the call's arguments.
   */
  Set<Where> at(CallSite call, UnitId callee, Set<Where> seenFromCallee) {
    Set<Where> found = Wheres.none();
    for (Where where : seenFromCallee) {
      if (where instanceof Where.Given given
          && given.unit().equals(callee)
          && given.role() != Where.Role.PUBLISHER) {
        argument(call, given).forEach(w -> found.add(w.and(given.confidence())));
      } else {
        found.add(where);
      }
    }
    return found;
  }

  private Set<Where> argument(CallSite call, Where.Given given) {
    if (given.index() >= call.arguments().size()) {
      return Set.of(Where.UNKNOWN);
    }
    Value argument = call.arguments().get(given.index());
    return given.role() == Where.Role.FUTURE
        ? futures.of(argument, false)
        : Set.of(executors.of(argument));
  }

  /** The thread that an executor fact names. */
  Where of(ExecutorFact fact) {
    Where otherwise = fact.runs() == Runs.CALLER ? Where.CALLER : Where.UNKNOWN;
    return fact.runs()
        .kind()
        .map(kind -> fixed(kind, fact.why(), fact.confidence(), fact))
        .orElse(otherwise);
  }

  /** The thread that an entry point runs on; empty where that depends on something else. */
  Optional<Where> of(EntryPointFact fact, String method) {
    return fact.runs()
        .kind()
        .map(kind ->
            fixed(
                kind,
                fact.why().replace("{method}", method),
                fact.confidence().and(Confidence.LIKELY),
                fact));
  }

  /** Where a task runs that is an argument of a call, as a fact says. */
  Where ofTask(CallbackFact fact, CallSite call) {
    return of(fact.runs(), fact.why(), fact.confidence(), fact, call);
  }
}
