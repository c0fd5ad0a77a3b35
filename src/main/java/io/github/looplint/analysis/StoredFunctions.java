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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Functions that are kept in a field, a collection or an object, and called later by somebody else:
 * listeners, steps of a job, tables of handlers.
 */
final class StoredFunctions {
  /** As far as a function is followed from where it is kept to where it is made. */
  private static final int MOST_STEPS = 6;

  private final CodeModel model;
  private final Tracing tracing;
  private final Containers containers;

  /**
   * By what is called, to the letter: whom a call may run else is known only with its functions.
   */
  private final Map<MethodRef, List<CallSite>> callers = new HashMap<>();

  private final Map<Value, Made> known = new HashMap<>();

  /**
   * Where functions come from.
   *
   * @param functions bodies in the scan
   * @param objects what is no lambda, but may be an object with the function's method
   * @param isOneOfMany whether each object of a class was given one of these, and which object it
   *     is here nobody knows
   */
  record Made(Set<UnitId> functions, List<Value> objects, boolean isOneOfMany) {
    int count() {
      return functions.size() + objects.size();
    }
  }

  StoredFunctions(CodeModel model, Tracing tracing, Containers containers, Set<String> tests) {
    this.model = model;
    this.tracing = tracing;
    this.containers = containers;
    for (CodeUnit unit : model.units().values()) {
      if (!tests.contains(unit.location().file())) {
        for (CallSite call : unit.calls()) {
          callers.computeIfAbsent(call.target(), t -> new ArrayList<>()).add(call);
        }
      }
    }
  }

  /** What a value may be that is read from where functions are kept. */
  Made of(Value value) {
    Made memo = known.get(value);
    if (memo == null) {
      Search search = new Search();
      search.follow(value, MOST_STEPS);
      memo = search.made();
      known.put(value, memo);
    }
    return memo;
  }

  /** From one value back to functions. */
  private final class Search {
    private final Set<UnitId> functions = new TreeSet<>();
    private final List<Value> objects = new ArrayList<>();
    private final Set<Value> seen = new HashSet<>();
    private boolean fromContainer;

    Made made() {
      boolean one = functions.size() + objects.size() <= 1;
      return new Made(functions, objects, !one && !fromContainer);
    }

    void follow(Value value, int steps) {
      if (steps == 0 || !seen.add(value)) {
        return;
      }
      for (Value origin : tracing.origins(value)) {
        if (origin instanceof Value.Function function) {
          functions.add(function.unit());
        } else if (tracing.exactType(origin).isPresent()) {
          objects.add(origin);
        } else {
          List<Value> elements = containers.elements(origin);
          fromContainer |= !elements.isEmpty();
          (elements.isEmpty() ? before(origin) : elements).forEach(v -> follow(v, steps - 1));
        }
      }
    }
  }

  /** What was put where a value stands. */
  private List<Value> before(Value value) {
    if (value instanceof Value.Field field) {
      return model.findField(field.field()).map(FieldFacts::assigned).orElse(List.of());
    }
    if (value instanceof Value.Parameter parameter && !parameter.unit().isLambda()) {
      return callers.getOrDefault(parameter.unit().method(), List.of()).stream()
          .filter(call -> parameter.index() < call.arguments().size())
          .map(call -> call.arguments().get(parameter.index()))
          .toList();
    }
    return accessed(value);
  }

  /** What a getter, or the accessor of a record, gives. */
  private List<Value> accessed(Value value) {
    Optional<CallSite> call = tracing.call(value).filter(c -> c.arguments().isEmpty());
    Optional<CodeUnit> accessor = call.flatMap(c -> model.findUnit(UnitId.of(c.target())));
    return accessor.isPresent()
        ? accessor.get().returned()
        : call.stream().flatMap(c -> component(c).stream()).toList();
  }

  /** Of a record that is seen being made, what it is made with. */
  private Optional<Value> component(CallSite accessor) {
    String owner = accessor.target().owner();
    Optional<CallSite> made =
        tracing
            .onlyCall(accessor.receiver())
            .filter(c -> c.kind() == CallKind.CONSTRUCT && c.type().equals(owner));
    Optional<FieldFacts> field =
        model
            .types()
            .find(owner)
            .filter(type -> type.kind() == TypeFacts.Kind.RECORD)
            .flatMap(type -> model.findField(new FieldRef(owner, accessor.target().name())));
    return field.map(
        f -> made.flatMap(c -> given(f, c)).orElse(new Value.Field(f.ref(), f.type())));
  }

  /** What a constructor call gives for a field that takes it as it is. */
  private static Optional<Value> given(FieldFacts field, CallSite made) {
    return field.assigned().size() == 1
            && field.assigned().get(0) instanceof Value.Parameter parameter
            && parameter.unit().method().equals(made.target())
        ? Optional.of(made.arguments().get(parameter.index()))
        : Optional.empty();
  }
}
