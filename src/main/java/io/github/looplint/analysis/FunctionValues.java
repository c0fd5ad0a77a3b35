package io.github.looplint.analysis;

import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which bodies an argument stands for, when it is a function: a lambda, or an object with the
 * function's method.
 */
final class FunctionValues {
  private static final Optional<UnitId> NONE = Optional.empty();
  private static final MethodRef ITERATOR =
      new MethodRef("java.lang.Iterable", "iterator", List.of());

  private final CodeModel model;
  private final Tracing tracing;
  private final Dispatch dispatch;

  FunctionValues(CodeModel model, Tracing tracing, Dispatch dispatch) {
    this.model = model;
    this.tracing = tracing;
    this.dispatch = dispatch;
  }

  /**
   * The functions that an argument may be.
   *
   * @param units bodies in the scan
   * @param parameters parameters of units that it may be, when somebody else brought the function
   */
  record Functions(List<UnitId> units, List<Value.Parameter> parameters) {
    boolean isEmpty() {
      return units.isEmpty() && parameters.isEmpty();
    }
  }

  Functions of(CallSite call, int argument) {
    List<UnitId> units = new ArrayList<>();
    List<Value.Parameter> parameters = new ArrayList<>();
    String wanted = parameterType(call, argument);
    for (Value origin : tracing.origins(call.arguments().get(argument))) {
      if (origin instanceof Value.Function function) {
        units.add(function.unit());
      } else if (origin instanceof Value.Parameter parameter && isFunctional(parameter.type())) {
        parameters.add(parameter);
      } else {
        given(origin)
            .or(() -> wrapped(origin, wanted))
            .or(() -> object(origin, wanted).map(CodeUnit::id))
            .ifPresent(units::add);
      }
    }
    return new Functions(units, parameters);
  }

  /**
   * The one function that a library makes another of, as those do that let checked exceptions
   * through: {@code Unchecked.function(this::read)}.
   */
  private Optional<UnitId> wrapped(Value value, String wanted) {
    Optional<CallSite> call =
        tracing
            .call(value)
            .filter(c -> c.kind() == CallKind.STATIC && dispatch.callees(c).isEmpty())
            .filter(c -> isFunctional(c.type()) || c.type().equals(MethodRef.UNKNOWN))
            .filter(c -> isFunctional(wanted) && c.arguments().size() == 1);
    return call.map(c -> tracing.origins(c.arguments().get(0)))
        .filter(origins -> origins.size() == 1)
        .flatMap(origins ->
            origins.get(0) instanceof Value.Function function
                ? Optional.of(function.unit())
                : Optional.empty());
  }

  /** The one lambda that a scanned method gives back. */
  private Optional<UnitId> given(Value value) {
    List<UnitId> given =
        tracing.call(value).stream()
            .flatMap(call -> dispatch.callees(call).stream())
            .flatMap(callee -> model.findUnit(callee.unit()).stream())
            .flatMap(unit -> unit.returned().stream())
            .flatMap(returned -> tracing.origins(returned).stream())
            .map(origin -> origin instanceof Value.Function f ? Optional.of(f.unit()) : NONE)
            .flatMap(Optional::stream)
            .toList();
    return given.size() == 1 ? Optional.of(given.get(0)) : Optional.empty();
  }

  /** Whether scanned code made an argument: what it does could be seen, but is not followed. */
  boolean isMadeInScan(CallSite call, int argument) {
    return tracing.origins(call.arguments().get(argument)).stream()
        .anyMatch(
            origin -> tracing.call(origin).map(c -> !dispatch.callees(c).isEmpty()).orElse(true));
  }

  /**
   * The methods of an object that listens by several, {@code onSuccess} and {@code onFailure}: what
   * its class overrides.
   *
   * @param type the listener's type, which has no one functional method
   */
  List<UnitId> listening(CallSite call, int argument, String type) {
    if (isFunctional(type)) {
      return List.of();
    }
    return tracing.origins(call.arguments().get(argument)).stream()
        .filter(origin -> isScannedClass(origin.type()))
        .flatMap(origin -> dispatch.overriding(origin.type()).stream())
        .map(CodeUnit::id)
        .toList();
  }

  /** What an argument of a scanned class does that is asked for its elements, one by one. */
  List<UnitId> iterating(CallSite call, int argument) {
    List<UnitId> all = new ArrayList<>();
    for (Value origin : tracing.origins(call.arguments().get(argument))) {
      Optional<CodeUnit> iterator =
          isScannedClass(origin.type())
              ? dispatch.inherited(origin.type(), ITERATOR)
              : Optional.empty();
      iterator.ifPresent(unit -> {
        all.add(unit.id());
        unit.returned().stream()
            .map(Value::type)
            .filter(this::isScannedClass)
            .flatMap(type -> dispatch.overriding(type).stream())
            .forEach(u -> all.add(u.id()));
      });
    }
    return all;
  }

  /** The erased type of the parameter that an argument is for; unknown where the method is. */
  static String parameterType(CallSite call, int argument) {
    List<String> types = call.target().parameters();
    if (types.isEmpty()) {
      return MethodRef.UNKNOWN;
    }
    String type = types.get(Math.min(argument, types.size() - 1));
    return argument >= types.size() - 1
            && type.endsWith("[]")
            && types.size() != call.arguments().size()
        ? type.substring(0, type.length() - 2)
        : type;
  }

  boolean isFunctional(String type) {
    return functionalMethod(type).isPresent();
  }

  private Optional<MethodRef> functionalMethod(String type) {
    return model.types().find(type).flatMap(TypeFacts::functionalMethod);
  }

  /** The method of an object of a scanned class that the function type asks for. */
  private Optional<CodeUnit> object(Value value, String wanted) {
    String type = value.type();
    if (!isScannedClass(type)) {
      return Optional.empty();
    }
    Optional<MethodRef> method = functionalMethod(wanted);
    return method.flatMap(m -> dispatch.inherited(type, m));
  }

  private boolean isScannedClass(String type) {
    return model.types().find(type).stream()
        .anyMatch(
            t -> t.kind() != TypeFacts.Kind.INTERFACE && t.origin() == TypeFacts.Origin.SCANNED);
  }
}
