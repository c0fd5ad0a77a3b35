package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.ExecutionContext;
import io.github.looplint.model.UnitId;
import java.util.List;
import java.util.Optional;

/**
 * A body on a known thread: an entry point, or a function that was handed over.
 *
 * @param unit the body
 * @param context its thread, and why
 * @param confidence how sure that is
 * @param step how it came there, the first of a call path
 * @param framework whose thread it is; may be empty
 */
record Root(
    UnitId unit, ExecutionContext context, Confidence confidence, PathStep step, String framework) {
  /**
   * How a call path begins: an object's method is named; a lambda stands where it is handed over.
   */
  List<PathStep> start(CodeModel model) {
    Optional<CodeUnit> body = model.findUnit(unit);
    boolean named =
        step.kind() == PathStep.Kind.REGISTRATION && body.isPresent() && !unit.isLambda();
    return named
        ? List.of(step, new PathStep(PathStep.Kind.ENTRY, body.get().location(), unit.shortName()))
        : List.of(step);
  }
}
