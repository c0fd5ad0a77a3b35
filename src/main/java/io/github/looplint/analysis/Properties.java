package io.github.looplint.analysis;

import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the code says of a value that it passes: a constant, or an object that is made with
 * constants.
 */
final class Properties {
  /** As far as a builder's calls, and methods that give one object, are followed. */
  private static final int MOST_STEPS = 16;

  private final CodeModel model;
  private final Tracing tracing;

  Properties(CodeModel model, Tracing tracing) {
    this.model = model;
    this.tracing = tracing;
  }

  /**
   * The answer to a question about a value.
   *
   * @param what one of the questions of {@link Assumptions}
   * @return empty when the code does not say
   */
  Optional<Boolean> of(Value value, String what) {
    List<Value> origins = tracing.origins(value);
    if (origins.size() != 1) {
      return Optional.empty();
    }
    Value origin = origins.get(0);
    return switch (what) {
      case Assumptions.ITSELF -> constant(origin);
      case Assumptions.IS_NULL -> isNull(origin);
      case Assumptions.IS_ZERO -> isZero(origin);
      default -> made(origin, what, MOST_STEPS);
    };
  }

  private static Optional<Boolean> constant(Value value) {
    return value instanceof Value.Constant constant && constant.value() instanceof Boolean known
        ? Optional.of(known)
        : Optional.empty();
  }

  private Optional<Boolean> isNull(Value value) {
    if (value instanceof Value.Constant constant) {
      return Optional.of(constant.isNull());
    }
    boolean isObject =
        value instanceof Value.Function
            || value instanceof Value.This
            || tracing.exactType(value).isPresent();
    return isObject ? Optional.of(false) : Optional.empty();
  }

  private static Optional<Boolean> isZero(Value value) {
    return value instanceof Value.Constant constant && constant.value() instanceof Number number
        ? Optional.of(number.doubleValue() == 0)
        : Optional.empty();
  }

  /** What a property of an object was given where it was made, by a builder that names it. */
  private Optional<Boolean> made(Value object, String property, int steps) {
    Optional<CallSite> call = tracing.onlyCall(object);
    if (call.isEmpty() || steps == 0) {
      return Optional.empty();
    }
    if (call.get().arguments().size() == 1
        && names(property).contains(call.get().target().name())) {
      return constant(call.get().arguments().get(0));
    }
    if (call.get().kind() != CallKind.STATIC) {
      return made(call.get().receiver(), property, steps - 1);
    }
    List<Value> given =
        model
            .findUnit(UnitId.of(call.get().target()))
            .map(CodeUnit::returned)
            .filter(r -> call.get().arguments().isEmpty() && r.size() == 1)
            .orElse(List.of());
    return given.isEmpty() ? Optional.empty() : made(given.get(0), property, steps - 1);
  }

  private static Set<String> names(String property) {
    String bare =
        property.startsWith("is") && property.length() > 2 ? property.substring(2) : property;
    String capital = bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
    String small = bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
    return new TreeSet<>(List.of(property, small, "set" + capital, "with" + capital));
  }
}
