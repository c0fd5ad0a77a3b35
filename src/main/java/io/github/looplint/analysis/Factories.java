package io.github.looplint.analysis;

import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a value may be that methods of the scan make and give, whatever type they are declared to
 * give: {@code createHandler()}, which subclasses implement.
 */
final class Factories {
  private static final int MOST_STEPS = 4;

  private final CodeModel model;
  private final Tracing tracing;
  private final Dispatch dispatch;

  Factories(CodeModel model, Tracing tracing, Dispatch dispatch) {
    this.model = model;
    this.tracing = tracing;
    this.dispatch = dispatch;
  }

  /** The origins of a value, those behind such methods included, and what they are declared as. */
  Set<Value> origins(Value value) {
    Set<Value> found = new LinkedHashSet<>();
    collect(value, found, MOST_STEPS);
    return found;
  }

  private void collect(Value value, Set<Value> found, int steps) {
    for (Value origin : tracing.origins(value)) {
      if (found.add(origin) && steps > 0) {
        tracing.call(origin).map(dispatch::callees).stream()
            .flatMap(List::stream)
            .flatMap(callee -> model.findUnit(callee.unit()).stream())
            .map(CodeUnit::returned)
            .flatMap(List::stream)
            .forEach(returned -> collect(returned, found, steps - 1));
      }
    }
  }
}
