package io.github.looplint.analysis;

import io.github.looplint.catalogue.AsyncResultFact;
import io.github.looplint.model.CallId;
import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What work a dropped result stands for: a call into a library, or of a method without a body,
 * whose failure nobody has seen on the way. Where only own code completes a future, it may have
 * told of the failure before.
 */
final class LostWork {
  private final CodeModel model;
  private final Tracing tracing;
  private final Dispatch dispatch;
  private final AsyncResults results;
  private final ResultUses uses;
  private final Excuses excuses;

  LostWork(
      CodeModel model,
      Tracing tracing,
      Dispatch dispatch,
      AsyncResults results,
      ResultUses uses,
      Excuses excuses) {
    this.uses = uses;
    this.model = model;
    this.tracing = tracing;
    this.dispatch = dispatch;
    this.results = results;
    this.excuses = excuses;
  }

  /** Whether such work is seen behind what a call gives. */
  boolean isSeen(CallSite call, AsyncResultFact fact) {
    return isWork(call, fact, new HashSet<>());
  }

  /**
   * Whether a chain begins with such a call itself, and not with a task or a method of the scan.
   */
  boolean isHere(CallSite call) {
    Set<CallId> seen = new HashSet<>();
    Optional<CallSite> at = Optional.of(call);
    CallSite source = call;
    while (at.isPresent() && seen.add(at.get().id())) {
      source = at.get();
      at = isStage(source) ? tracing.onlyCall(source.receiver()) : Optional.empty();
    }
    return dispatch.callees(source).isEmpty()
        && !isJoin(source)
        && source.arguments().stream().noneMatch(Value.Function.class::isInstance);
  }

  private boolean isStage(CallSite call) {
    return call.kind() == CallKind.VIRTUAL && results.is(call.receiverType());
  }

  private boolean isWork(CallSite call, AsyncResultFact fact, Set<CallId> seen) {
    if (!seen.add(call.id())) {
      return false;
    }
    for (Value argument : call.arguments()) {
      if (argument instanceof Value.Function function
          ? isWork(function.unit(), fact, seen)
          : results.is(argument.type()) && isWork(argument, fact, seen)) {
        return true;
      }
    }
    if (isStage(call)) {
      return isWork(call.receiver(), fact, seen);
    }
    List<Dispatch.Callee> callees = dispatch.callees(call);
    if (!callees.isEmpty()) {
      return callees.stream().anyMatch(c -> isWork(c.unit(), fact, seen));
    }
    return excuses.isEmpty(call, fact)
        ? isCompletedByWork(call, fact, seen)
        : !isJoin(call) && !dispatch.isFunctional(call.target());
  }

  /**
   * Whether a future that was made here, or that of a promise, is completed by a callback of such
   * work which writes no log: by the promise itself, or by a function that has it.
   */
  private boolean isCompletedByWork(CallSite call, AsyncResultFact fact, Set<CallId> seen) {
    Optional<CallSite> made =
        call.kind() == CallKind.CONSTRUCT ? Optional.of(call) : tracing.call(call.receiver());
    if (made.isEmpty()) {
      return false;
    }
    if (uses.callsOn(made.get().id()).stream().anyMatch(this::isFailing)) {
      return true;
    }
    Stream<CallSite> handing = uses.takers(made.get().id()).stream();
    Stream<CallSite> capturing =
        uses.callsOn(made.get().id()).stream()
            .map(c -> c.id().unit())
            .filter(u -> u.isLambda() && !excuses.isLogging(u))
            .flatMap(u -> excuses.takers(u).stream());
    return Stream.concat(handing, capturing).anyMatch(c -> isCallingBack(c, fact, seen));
  }

  /** Whether a call lets a future fail, where no log is. */
  private boolean isFailing(CallSite call) {
    return !excuses.isLogging(call.id().unit()) && excuses.mayFail(call);
  }

  private boolean isCallingBack(CallSite call, AsyncResultFact fact, Set<CallId> seen) {
    return results.is(call.receiverType())
        ? isWork(call.receiver(), fact, seen)
        : dispatch.callees(call).isEmpty() && !dispatch.isFunctional(call.target());
  }

  /** Whether a call makes one result of several, or of those in a list. */
  private boolean isJoin(CallSite call) {
    return call.kind() == CallKind.STATIC
        && call.arguments().stream()
            .map(Value::type)
            .anyMatch(t ->
                results.is(t)
                    || t.endsWith("[]")
                    || model.types().isSubtype(t, "java.lang.Iterable"));
  }

  /** What gives nothing but what is complete already has its failure for all that it says. */
  private boolean isWork(UnitId unit, AsyncResultFact fact, Set<CallId> seen) {
    List<Value> returned =
        model
            .findUnit(unit)
            .filter(u -> results.is(u.type()))
            .map(CodeUnit::returned)
            .orElse(List.of());
    return returned.stream().anyMatch(v -> isWork(v, fact, seen))
        || (!returned.isEmpty()
            && !excuses.keeps(unit)
            && returned.stream()
                .flatMap(v -> tracing.origins(v).stream())
                .allMatch(this::isComplete));
  }

  /** Of a stage, what stands before it is looked at in its turn: chains are long. */
  private boolean isSettled(CallSite call, AsyncResultFact fact) {
    return isStage(call) ? excuses.isHandled(call, fact) : excuses.find(call, fact).isPresent();
  }

  private boolean isComplete(Value value) {
    return tracing.call(value).filter(excuses::isComplete).isPresent();
  }

  private boolean isWork(Value value, AsyncResultFact fact, Set<CallId> seen) {
    for (Value origin : tracing.origins(value)) {
      Optional<CallSite> call = tracing.call(origin);
      if (call.isPresent()
          && (results.is(call.get().type()) || call.get().type().equals(MethodRef.UNKNOWN))
          && !isSettled(call.get(), fact)
          && isWork(call.get(), fact, seen)) {
        return true;
      }
    }
    return false;
  }
}
