package io.github.looplint.analysis;

import io.github.looplint.catalogue.CallbackFact;
import io.github.looplint.catalogue.GuardFact;
import io.github.looplint.catalogue.GuardMeaning;
import io.github.looplint.catalogue.Runs;
import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a future that is waited for is complete there, so that nobody waits. */
final class Completion {
  private static final int MOST_NESTED = 32;
  private static final Pattern COLLECTION = Pattern.compile("java\\.util\\.[A-Z][A-Za-z$]*");

  private final CodeModel model;
  private final CallFacts facts;
  private final Callbacks callbacks;
  private final Guards guards;
  private final Tracing tracing;
  private final Handovers handovers;
  private final Dispatch dispatch;

  Completion(
      CodeModel model,
      CallFacts facts,
      Callbacks callbacks,
      Guards guards,
      Tracing tracing,
      Handovers handovers,
      Dispatch dispatch) {
    this.model = model;
    this.facts = facts;
    this.callbacks = callbacks;
    this.guards = guards;
    this.tracing = tracing;
    this.handovers = handovers;
    this.dispatch = dispatch;
  }

  boolean isKnown(CallSite call) {
    boolean isArgument = call.kind() == CallKind.STATIC && !call.arguments().isEmpty();
    Value future = isArgument ? call.arguments().get(0) : call.receiver();
    return guards.complete(call).stream().anyMatch(t -> tracing.same(t.receiver(), future))
        || isCallbacksOwn(future)
        || isCalledOn(future, call)
        || isInCallbackOf(future, call);
  }

  /** The future that a listener is called with. */
  private boolean isCallbacksOwn(Value future) {
    if (!(future instanceof Value.Parameter parameter)) {
      return false;
    }
    Optional<CodeUnit> unit = model.findUnit(parameter.unit());
    if (unit.isEmpty()) {
      return false;
    }
    MethodRef method = unit.get().implemented().orElse(unit.get().id().method());
    return saysOf(method, GuardMeaning.PARAMETER_COMPLETE);
  }

  /** The future itself, in the method that it calls when it is complete. */
  private boolean isCalledOn(Value future, CallSite call) {
    return future instanceof Value.This
        && saysOf(call.id().unit().method(), GuardMeaning.RECEIVER_COMPLETE);
  }

  private boolean saysOf(MethodRef method, GuardMeaning meaning) {
    return facts
        .catalogue()
        .matching(GuardFact.class, method, facts.supertypes(method.owner()))
        .stream()
        .anyMatch(g -> g.says() == meaning);
  }

  /** A callback of the future itself, or of one that is complete only after it. */
  private boolean isInCallbackOf(Value future, CallSite call) {
    Optional<CodeUnit> unit = model.findUnit(call.id().unit());
    for (int i = 0; i < MOST_NESTED && unit.isPresent(); i++) {
      for (Handover handover : handovers.to(unit.get().id())) {
        if (registersCallback(handover) && isBehind(handover.call(), future, MOST_NESTED)) {
          return true;
        }
      }
      unit = unit.get().enclosing().flatMap(model::findUnit);
    }
    return false;
  }

  private boolean registersCallback(Handover handover) {
    return callbacks
        .of(handover.call(), handover.argument())
        .filter(f -> f.runs() != Runs.CALLER && f.runs() != Runs.RECEIVER_EXECUTOR)
        .isPresent();
  }

  /**
   * Whether a call goes on only when a future is complete: its receiver, one that the receiver goes
   * on from, or one of those that are combined.
   */
  private boolean isBehind(CallSite call, Value future, int steps) {
    if (tracing.same(call.receiver(), future) || isCombined(call, future)) {
      return true;
    }
    return steps > 0
        && tracing.origins(call.receiver()).stream()
            .flatMap(o -> tracing.call(o).stream())
            .anyMatch(c ->
                isCombined(c, future)
                    || (facts.first(CallbackFact.class, c).isPresent()
                        && isBehind(c, future, steps - 1)));
  }

  /**
   * {@code allOf(a, b).thenApply(v -> a.join())}; of an array or a collection of futures, any that
   * is not made in the callback itself.
   */
  private boolean isCombined(CallSite call, Value future) {
    if (!combines(call) && !passesOn(call)) {
      return false;
    }
    List<Value> combined = call.arguments();
    boolean listed = combined.stream().anyMatch(a -> tracing.same(a, future));
    boolean array =
        combined.size() == 1 && !facts.supertypes(combined.get(0).type()).contains(future.type());
    return listed || (array && !isMadeHere(future));
  }

  private boolean combines(CallSite call) {
    return guards.isKnown(call, GuardMeaning.ARGUMENTS_COMPLETE);
  }

  /** A helper that gives back the combination of what it is given: {@code allOf(list)}. */
  private boolean passesOn(CallSite call) {
    return call.kind() != CallKind.VIRTUAL
        && dispatch.callees(call).stream()
            .flatMap(c -> model.findUnit(c.unit()).stream())
            .anyMatch(u ->
                !u.returned().isEmpty()
                    && u.returned().stream()
                        .allMatch(v -> tracing.call(v).filter(this::combines).isPresent()));
  }

  /** What a call gives is new, unless it is taken out of a collection: {@code entry.getValue()}. */
  private boolean isMadeHere(Value future) {
    return tracing
        .call(future)
        .filter(c -> !COLLECTION.matcher(c.target().owner()).matches())
        .isPresent();
  }
}
