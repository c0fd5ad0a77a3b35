package io.github.looplint.analysis;

import io.github.looplint.catalogue.AsyncResultFact;
import io.github.looplint.catalogue.BarrierFact;
import io.github.looplint.catalogue.CompletionFact;
import io.github.looplint.catalogue.MethodPattern;
import io.github.looplint.model.CallId;
import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.ResultUse;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who else has an asynchronous result, beside whoever drops what was made of it. */
final class FailureHandling {
  private final CodeModel model;
  private final CallFacts facts;
  private final Tracing tracing;
  private final AsyncResults results;
  private final ResultUses uses;
  private final Predicate<UnitId> keeps;
  private final Predicate<CallSite> safe;

  /**
   * How failures are handled in a model.
   *
   * @param keeps whether nothing is lost of what a body returns
   * @param safe whether nothing is lost of what a call starts
   */
  FailureHandling(
      CodeModel model,
      CallFacts facts,
      Tracing tracing,
      AsyncResults results,
      ResultUses uses,
      Predicate<UnitId> keeps,
      Predicate<CallSite> safe) {
    this.keeps = keeps;
    this.safe = safe;
    this.model = model;
    this.facts = facts;
    this.tracing = tracing;
    this.results = results;
    this.uses = uses;
  }

  /**
   * Whether the failure of what a call gives is seen without it: a stage before it handles it, or
   * somebody else has the future that the chain begins with. What the last stages themselves
   * compute does not count, but work that they start does.
   */
  boolean isSeen(CallSite call, AsyncResultFact fact) {
    CallSite stage = call;
    while (!startsMore(stage)) {
      Optional<CallSite> earlier = before(stage);
      if (earlier.isEmpty()) {
        return false;
      }
      CallId future = earlier.get().id();
      if (matches(fact.handles(), earlier.get())
          || isTaken(future, fact)
          || cannotFail(earlier.get())
          || (isSource(earlier.get()) && safe.test(earlier.get()))) {
        return true;
      }
      stage = earlier.get();
    }
    return false;
  }

  /** Whether a stage that a call is put behind looks at failures, of what was done before it. */
  boolean isSeenInPart(CallSite call, AsyncResultFact fact) {
    Optional<CallSite> stage = before(call);
    while (stage.isPresent() && !matches(fact.handles(), stage.get())) {
      stage = before(stage.get());
    }
    return stage.isPresent();
  }

  /** A future made here, and never given a failure: a signal. */
  private boolean cannotFail(CallSite future) {
    return future.kind() == CallKind.CONSTRUCT && failing(future).isEmpty();
  }

  /** The same, where it is seen who completes it, and nobody else gets it who could let it fail. */
  boolean isSignal(CallSite future) {
    return cannotFail(future)
        && uses.takers(future.id()).isEmpty()
        && uses.callsOn(future.id()).stream().anyMatch(this::isCompletion);
  }

  private boolean isCompletion(CallSite call) {
    return facts.first(CompletionFact.class, call).isPresent();
  }

  /** What a task throws that completes a future lets it fail. */
  private boolean isCompletedByTask(CallSite call) {
    return isCompletion(call)
        && (call.arguments().stream().anyMatch(Value.Function.class::isInstance)
            || call.target().parameters().stream().anyMatch(this::isFunctional));
  }

  private boolean isFunctional(String type) {
    return model.types().find(type).flatMap(TypeFacts::functionalMethod).isPresent();
  }

  /** Whether a future made here is given failures only where somebody writes them to a log, too. */
  boolean isReported(CallSite future) {
    List<CallSite> failing = failing(future);
    return future.kind() == CallKind.CONSTRUCT
        && !failing.isEmpty()
        && failing.stream().allMatch(c -> !isCompletedByTask(c) && isLogging(c.id().unit()));
  }

  private List<CallSite> failing(CallSite future) {
    return uses.callsOn(future.id()).stream().filter(this::mayFail).toList();
  }

  /** Whether a call lets a future fail: by a failure that it is given, or by a task. */
  boolean mayFail(CallSite call) {
    return isCompletedByTask(call)
        || Stream.concat(
                call.arguments().stream().map(Value::type), call.target().parameters().stream())
            .anyMatch(type -> model.types().isSubtype(type, "java.lang.Throwable"));
  }

  /** Whether a body writes to a log. */
  boolean isLogging(UnitId unit) {
    return model.findUnit(unit).stream()
        .flatMap(u -> u.calls().stream())
        .anyMatch(c -> facts.first(BarrierFact.class, c).isPresent());
  }

  /** The call that gave the future which a stage is put behind. */
  private Optional<CallSite> before(CallSite stage) {
    return results.is(stage.receiverType()) ? tracing.onlyCall(stage.receiver()) : Optional.empty();
  }

  /** Whether a stage brings in other work, whose failure nobody has seen yet. */
  private boolean startsMore(CallSite stage) {
    return stage.arguments().stream()
        .anyMatch(argument ->
            argument instanceof Value.Function function
                ? model.findUnit(function.unit()).filter(u -> results.is(u.type())).isPresent()
                    && !keeps.test(function.unit())
                : results.is(argument.type()) && !tracing.call(argument).filter(safe).isPresent());
  }

  private boolean isSource(CallSite call) {
    return call.kind() == CallKind.STATIC || !results.is(call.receiverType());
  }

  /** Whether a result is returned or held. */
  boolean isTaken(CallId result, AsyncResultFact fact) {
    return uses.isReturned(result) || isHeld(result, fact);
  }

  /** Whether somebody else takes what is got from an object, as a future from its promise. */
  boolean isTakenFrom(CallId object, CallSite besides, AsyncResultFact fact) {
    return uses.callsOn(object).stream()
        .anyMatch(
            c -> !c.id().equals(besides.id()) && matches(fact.same(), c) && isTaken(c.id(), fact));
  }

  /** Whether a stage was put behind a result, which somebody takes: it fails with it. */
  boolean isGoneOnFrom(CallId result, CallSite besides) {
    return uses.callsOn(result).stream()
        .filter(c -> !c.id().equals(besides.id()))
        .anyMatch(c -> results.is(c.type()) && c.use() != ResultUse.DISCARDED);
  }

  /** Whether a result is passed on, kept in a field, waited for, or its failure looked at. */
  boolean isHeld(CallId result, AsyncResultFact fact) {
    return uses.isPassedOn(result) || uses.callsOn(result).stream().anyMatch(c -> looksAt(c, fact));
  }

  /** Asking whether it is done, or failed, is not asking why. */
  private boolean looksAt(CallSite call, AsyncResultFact fact) {
    return matches(fact.handles(), call)
        || (!results.is(call.type()) && !call.type().equals("boolean"));
  }

  /** Whether a call is one of a fact's. */
  boolean matches(List<MethodPattern> patterns, CallSite call) {
    return facts.isOneOf(patterns, call);
  }
}
