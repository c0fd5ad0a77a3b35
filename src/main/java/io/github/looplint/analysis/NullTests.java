package io.github.looplint.analysis;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.Outcome;
import io.github.looplint.model.Value;
import java.util.Optional;

/** Tests for {@code null}: by comparison, or by the methods of {@link java.util.Objects}. */
final class NullTests {
  private final CodeModel model;

  NullTests(CodeModel model) {
    this.model = model;
  }

  /**
   * What an outcome says.
   *
   * @param of what was tested
   * @param isNull whether it is null
   */
  record Said(Value of, boolean isNull) {}

  /** Whether something was called on a value before a call of the same unit: it is not null. */
  boolean isAskedBefore(Value value, CallSite call) {
    boolean isOne = value instanceof Value.Parameter || value instanceof Value.Result;
    return isOne
        && model.findUnit(call.id().unit()).stream()
            .flatMap(unit -> unit.calls().stream())
            .takeWhile(c -> !c.id().equals(call.id()))
            .anyMatch(
                c -> c.receiver().equals(value) && call.dominators().containsAll(c.dominators()));
  }

  /** Empty for an outcome of another test. */
  Optional<Said> of(Outcome outcome) {
    if (outcome.tested() instanceof Value.NullTest test) {
      return Optional.of(new Said(test.of(), outcome.value()));
    }
    if (!(outcome.tested() instanceof Value.Result result)) {
      return Optional.empty();
    }
    CallSite call = model.call(result.call());
    boolean asks = call.target().name().equals("isNull");
    boolean isTest =
        call.target().owner().equals("java.util.Objects")
            && (asks || call.target().name().equals("nonNull"));
    return isTest
        ? Optional.of(new Said(call.arguments().get(0), outcome.value() == asks))
        : Optional.empty();
  }
}
