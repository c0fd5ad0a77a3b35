package io.github.looplint.analysis;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.LinkedHashSet;
import java.util.Set;

/** What was put into objects by the calls that built them: routes into a router, for instance. */
final class Contents {
  private static final int MOST_STEPS = 16;

  private final CodeModel model;
  private final Tracing tracing;

  Contents(CodeModel model, Tracing tracing) {
    this.model = model;
    this.tracing = tracing;
  }

  /** A value, and all that was put into it. */
  Set<Value> of(Value value) {
    Set<Value> found = new LinkedHashSet<>();
    collect(value, found, MOST_STEPS);
    return found;
  }

  private void collect(Value value, Set<Value> found, int steps) {
    for (Value origin : tracing.origins(value)) {
      if (steps > 0 && found.add(origin)) {
        tracing.call(origin).ifPresent(call -> collect(origin, call, found, steps - 1));
      }
    }
  }

  private void collect(Value made, CallSite by, Set<Value> found, int steps) {
    collect(by.receiver(), found, steps);
    by.arguments().forEach(argument -> collect(argument, found, steps));
    model.findUnit(UnitId.of(by.target())).stream()
        .flatMap(unit -> unit.returned().stream())
        .forEach(returned -> collect(returned, found, steps));
    // As statements on a variable.
    model.findUnit(by.id().unit()).stream()
        .flatMap(unit -> unit.calls().stream())
        .filter(call -> tracing.same(call.receiver(), made))
        .flatMap(call -> call.arguments().stream())
        .forEach(argument -> collect(argument, found, steps));
  }
}
