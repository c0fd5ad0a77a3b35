package io.github.looplint.analysis;

import io.github.looplint.catalogue.AsyncResultFact;
import io.github.looplint.catalogue.ResultFact;
import io.github.looplint.catalogue.Runs;
import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Methods of which nothing is lost when their result is dropped: it is a field's value, an argument
 * or the object itself, complete already, or held by the method too.
 */
final class KeptResults {
  private final CodeModel model;
  private final CallFacts facts;
  private final AsyncResults results;
  private final FailureHandling handling;
  private final Excuses excuses;
  private final Map<UnitId, Boolean> known = new HashMap<>();

  KeptResults(
      CodeModel model,
      CallFacts facts,
      AsyncResults results,
      FailureHandling handling,
      Excuses excuses) {
    this.model = model;
    this.facts = facts;
    this.results = results;
    this.handling = handling;
    this.excuses = excuses;
  }

  /** What becomes of a value that a body returns, when its result is dropped. */
  private enum Fate {
    /** Somebody else has it too. */
    HELD,
    /** There is nothing to lose. */
    COMPLETE,
    /** It is a failure made on the spot, or made empty for other code to complete. */
    EMPTY,
    LOST
  }

  /**
   * Whether nothing is lost of what a body returns. Where it holds what it starts, what it gives
   * when it starts nothing may be dropped, too.
   */
  boolean by(UnitId unit) {
    Boolean memo = known.get(unit);
    if (memo != null) {
      return memo;
    }
    // What a method returns of its own recursion is what it returns otherwise.
    known.put(unit, true);
    Set<Fate> fates = model.findUnit(unit).map(this::fates).orElse(Set.of());
    boolean kept =
        !fates.isEmpty()
            && !fates.contains(Fate.LOST)
            && (fates.contains(Fate.HELD) || !fates.contains(Fate.EMPTY));
    known.put(unit, kept);
    return kept;
  }

  private Set<Fate> fates(CodeUnit unit) {
    Optional<AsyncResultFact> declared = results.fact(unit.type());
    Set<Fate> fates = EnumSet.noneOf(Fate.class);
    unit.returned().stream()
        .flatMap(KeptResults::each)
        .forEach(value -> fates.add(fate(value, results.fact(value.type()).or(() -> declared))));
    return fates;
  }

  private static Stream<Value> each(Value value) {
    return value instanceof Value.Choice choice ? choice.of().stream() : Stream.of(value);
  }

  private Fate fate(Value value, Optional<AsyncResultFact> fact) {
    if (value instanceof Value.Result result) {
      return fate(model.call(result.call()), fact);
    }
    if (value instanceof Value.Constant constant && constant.isNull()) {
      return Fate.COMPLETE;
    }
    boolean held =
        value instanceof Value.Field
            || value instanceof Value.Parameter
            || value instanceof Value.This;
    return held ? Fate.HELD : Fate.LOST;
  }

  private Fate fate(CallSite call, Optional<AsyncResultFact> fact) {
    if (fact.isEmpty()) {
      return Fate.LOST;
    }
    if (handling.matches(fact.get().except(), call)) {
      return Fate.COMPLETE;
    }
    if (handling.isSignal(call)) {
      return Fate.COMPLETE;
    }
    if (handling.isReported(call)) {
      return Fate.HELD;
    }
    if (handling.isHeld(call.id(), fact.get()) || excuses.find(call, fact.get()).isPresent()) {
      return Fate.HELD;
    }
    return isEmpty(call, fact.get()) ? Fate.EMPTY : Fate.LOST;
  }

  /** Whether a call gives a future without work: a failure made on the spot, or a shell. */
  boolean isEmpty(CallSite call, AsyncResultFact fact) {
    return isComplete(call) || isShell(call, fact);
  }

  /** Whether a call gives a future that is complete, with a value or a failure. */
  boolean isComplete(CallSite call) {
    return call.kind() == CallKind.STATIC
        && facts
            .first(ResultFact.class, call)
            .filter(r -> r.runs() == Runs.CALLER && r.also().isEmpty())
            .isPresent();
  }

  /** A future without work: new, or that of a promise. */
  private boolean isShell(CallSite call, AsyncResultFact fact) {
    return call.kind() == CallKind.CONSTRUCT
        || (!results.is(call.receiverType()) && handling.matches(fact.same(), call));
  }
}
