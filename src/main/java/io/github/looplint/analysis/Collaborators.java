package io.github.looplint.analysis;

import io.github.looplint.model.CodeModel;
import io.github.looplint.model.Value;

/** Objects that somebody may set later, and that are asked for whether anybody has. */
final class Collaborators {
  private final CodeModel model;
  private final Tracing tracing;
  private final NullTests nullTests;

  Collaborators(CodeModel model, Tracing tracing) {
    this.model = model;
    this.tracing = tracing;
    this.nullTests = new NullTests(model);
  }

  /** Whether a value is made only where somebody has set such an object. */
  boolean mayBeMissingFor(Value value) {
    return tracing.call(value).stream()
        .flatMap(call -> call.dominators().stream())
        .flatMap(outcome -> nullTests.of(outcome).stream())
        .anyMatch(said -> !said.isNull() && said.of() instanceof Value.Field f && isSetLater(f));
  }

  private boolean isSetLater(Value.Field field) {
    return model
        .findField(field.field())
        .filter(f -> !f.setIn().isEmpty())
        .filter(f -> f.assigned().stream().allMatch(Value.Parameter.class::isInstance))
        .isPresent();
  }
}
