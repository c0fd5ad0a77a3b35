package io.github.looplint.analysis;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which calls functions are written into: lambdas, method references, anonymous classes. */
final class Takers {
  private final CodeModel model;
  private final Map<UnitId, Taken> takers = new HashMap<>();

  /**
   * A function as an argument.
   *
   * @param by the call that takes it
   * @param argument its place
   */
  record Taken(CallSite by, int argument) {
    /** The unit in which the call stands. */
    UnitId unit() {
      return by.id().unit();
    }
  }

  Takers(CodeModel model, FunctionValues functions) {
    this.model = model;
    for (CodeUnit unit : model.units().values()) {
      for (CallSite call : unit.calls()) {
        for (int i = 0; i < call.arguments().size(); i++) {
          Value argument = call.arguments().get(i);
          if (argument instanceof Value.Function function) {
            takers.putIfAbsent(function.unit(), new Taken(call, i));
          } else if (argument instanceof Value.Result && isAnonymous(argument)) {
            // Not what it does with itself: a handler that starts its timer again is in no other.
            for (UnitId method : functions.of(call, i).units()) {
              takers.putIfAbsent(method, new Taken(call, i));
            }
          }
        }
      }
    }
  }

  private boolean isAnonymous(Value value) {
    return model
        .types()
        .find(value.type())
        .filter(t -> t.kind() == TypeFacts.Kind.ANONYMOUS)
        .isPresent();
  }

  /** The call that a function is written into; empty when it is none's argument. */
  Optional<Taken> of(UnitId function) {
    return Optional.ofNullable(takers.get(function));
  }

  /** The unit around a function; empty for other bodies. */
  Optional<UnitId> around(UnitId function) {
    return of(function)
        .map(Taken::unit)
        .or(() -> model.findUnit(function).flatMap(CodeUnit::enclosing));
  }
}
