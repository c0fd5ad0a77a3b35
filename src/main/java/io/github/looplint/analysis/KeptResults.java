package io.github.looplint.analysis;

import io.github.looplint.catalogue.Fact;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Methods of which nothing is lost when their result is dropped: it is a field's value, an argument
 * or the object itself, complete already, or held by the method too.
 */
final class KeptResults {
  private final CodeModel model;
  private final AsyncResults results;
  private final FailureHandling handling;
  private final Excuses excuses;
  private final Map<UnitId, Boolean> known = new HashMap<>();

  KeptResults(CodeModel model, AsyncResults results, FailureHandling handling, Excuses excuses) {
    this.model = model;
    this.results = results;
    this.handling = handling;
    this.excuses = excuses;
  }

  /** Whether nothing is lost of what a body returns. */
  boolean by(UnitId unit) {
    Boolean memo = known.get(unit);
    if (memo != null) {
      return memo;
    }
    // What a method returns of its own recursion is what it returns otherwise.
    known.put(unit, true);
    List<Value> returned = model.findUnit(unit).map(CodeUnit::returned).orElse(List.of());
    boolean kept = !returned.isEmpty() && returned.stream().flatMap(KeptResults::each).allMatch(this::isKept);
    known.put(unit, kept);
    return kept;
  }

  private static Stream<Value> each(Value value) {
    return value instanceof Value.Choice choice ? choice.of().stream() : Stream.of(value);
  }

  private boolean isKept(Value value) {
    if (value instanceof Value.Result result) {
      CallSite call = model.call(result.call());
      Optional<Fact.AsyncResult> fact = results.fact(result.type());
      return fact
          .filter(f -> handling.isHeld(call.id(), f) || excuses.find(call, f).isPresent())
          .isPresent();
    }
    return value instanceof Value.Field
        || value instanceof Value.Parameter
        || value instanceof Value.This
        || (value instanceof Value.Constant constant && constant.isNull());
  }
}
