package io.github.looplint.analysis;

import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.FieldFacts;
import io.github.looplint.model.FieldRef;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.TypeFacts;
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
    Optional<String> accessor = Assumptions.accessor(what);
    if (accessor.isPresent()) {
      return made(origin, accessor.get(), MOST_STEPS)
          .flatMap(given -> of(given, Assumptions.behind(what)));
    }
    Optional<String> type = Assumptions.type(what);
    if (type.isPresent()) {
      return isA(origin, type.get());
    }
    return switch (what) {
      case Assumptions.ITSELF -> constant(origin);
      case Assumptions.IS_NULL -> isNull(origin);
      case Assumptions.IS_ZERO -> isZero(origin);
      default -> Assumptions.constant(what).flatMap(name -> is(origin, name));
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

  /** Two constants of one kind are the same, or are not. */
  private static Optional<Boolean> is(Value value, String constant) {
    boolean isKnown =
        value instanceof Value.Constant
            || (value instanceof Value.Field field && field.field().isConstantName());
    return isKnown ? Assumptions.name(value).map(constant::equals) : Optional.empty();
  }

  /** Of two classes neither of which extends the other, nothing is both. */
  private Optional<Boolean> isA(Value value, String type) {
    String own = tracing.exactType(value).orElse(value.type());
    if (model.types().isSubtype(own, type)) {
      return Optional.of(true);
    }
    boolean isOther =
        tracing.exactType(value).isPresent()
            || (isClass(own) && isClass(type) && !model.types().isSubtype(type, own));
    return isOther ? Optional.of(false) : Optional.empty();
  }

  private boolean isClass(String type) {
    return model
        .types()
        .find(type)
        .filter(t -> t.origin() == TypeFacts.Origin.SCANNED)
        .filter(t -> t.kind() != TypeFacts.Kind.INTERFACE && t.kind() != TypeFacts.Kind.ANNOTATION)
        .isPresent();
  }

  private static Optional<Boolean> isZero(Value value) {
    return value instanceof Value.Constant constant && constant.value() instanceof Number number
        ? Optional.of(number.doubleValue() == 0)
        : Optional.empty();
  }

  /** What an object was given for a property where it was made: by a builder, or a constructor. */
  private Optional<Value> made(Value object, String property, int steps) {
    Optional<CallSite> call = tracing.onlyCall(object);
    if (call.isEmpty() || steps == 0) {
      return Optional.empty();
    }
    CallSite made = call.get();
    if (made.kind() == CallKind.CONSTRUCT) {
      return constructed(made, property);
    }
    if (made.arguments().size() == 1 && names(property).contains(made.target().name())) {
      return Optional.of(made.arguments().get(0));
    }
    if (made.kind() != CallKind.STATIC) {
      return made(made.receiver(), property, steps - 1);
    }
    List<Value> given =
        model
            .findUnit(UnitId.of(made.target()))
            .map(CodeUnit::returned)
            .filter(r -> made.arguments().isEmpty() && r.size() == 1)
            .orElse(List.of());
    return given.isEmpty() ? Optional.empty() : made(given.get(0), property, steps - 1);
  }

  /** What a constructor is given for the field that an accessor gives. */
  private Optional<Value> constructed(CallSite made, String property) {
    FieldRef field =
        model
            .findUnit(UnitId.of(new MethodRef(made.type(), property, List.of())))
            .map(CodeUnit::returned)
            .filter(r -> r.size() == 1 && r.get(0) instanceof Value.Field)
            .map(r -> ((Value.Field) r.get(0)).field())
            .orElse(new FieldRef(made.type(), property));
    return model
        .findField(field)
        .map(FieldFacts::assigned)
        .filter(values -> values.size() == 1)
        .flatMap(values -> given(values.get(0), made));
  }

  private static Optional<Value> given(Value assigned, CallSite made) {
    return assigned instanceof Value.Parameter parameter
            && parameter.unit().method().equals(made.target())
        ? Optional.of(made.arguments().get(parameter.index()))
        : Optional.empty();
  }

  private static Set<String> names(String property) {
    String bare =
        property.startsWith("is") && property.length() > 2 ? property.substring(2) : property;
    String capital = bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
    String small = bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
    return new TreeSet<>(List.of(property, small, "set" + capital, "with" + capital));
  }
}
