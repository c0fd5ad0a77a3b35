package io.github.looplint.analysis;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.Location;
import io.github.looplint.model.UnitId;
import java.util.Optional;

/**
 * A function, handed over by a call.
 *
 * @param call the call
 * @param argument which argument it is
 * @param function the body that then runs
 * @param where on which thread
 * @param framework whose API it was handed to; empty for scanned code and plain libraries
 */
record Handover(
    CallSite call, int argument, UnitId function, Where where, Optional<String> framework) {
  /**
   * The same, as a caller of the method sees it that hands the function over.
   *
   * @param thread on which it runs, seen from the caller
   */
  Handover on(Where thread) {
    return new Handover(call, argument, function, thread, framework);
  }

  /** Where it is handed over: a function that stands there itself marks the place best. */
  PathStep step(CodeModel model) {
    Location place =
        model
            .findUnit(function)
            .filter(unit -> function.isLambda())
            .map(CodeUnit::location)
            .orElse(call.location());
    return new PathStep(PathStep.Kind.REGISTRATION, place, call.target().shortName());
  }

  boolean isInline() {
    return where instanceof Where.Caller;
  }
}
