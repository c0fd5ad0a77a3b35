package io.github.looplint.analysis;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Objects that come one by one out of a collection: {@code for (Check check : checks)}, {@code
 * Flux.fromIterable(checks).flatMap(Check::check)}. Whoever goes through them calls what each has,
 * however many implementations there are, be it in a method that is given each; where a test of the
 * object decides, one is meant.
 */
final class Iterations {
  private static final String ITERABLE = "java.lang.Iterable";
  private static final int MOST_STEPS = 4;

  private final CodeModel model;
  private final Tracing tracing;
  private final Containers containers;
  private final Map<UnitId, List<CallSite>> calling = new HashMap<>();

  Iterations(CodeModel model, Tracing tracing, Containers containers) {
    this.model = model;
    this.tracing = tracing;
    this.containers = containers;
    for (CodeUnit unit : model.units().values()) {
      for (CallSite call : unit.calls()) {
        if (!call.arguments().isEmpty()) {
          calling.computeIfAbsent(UnitId.of(call.target()), u -> new ArrayList<>()).add(call);
        }
      }
    }
  }

  /** Whether a call is made on each object of a collection. */
  boolean isOnEach(CallSite call) {
    return isEach(call.receiver(), call, MOST_STEPS);
  }

  private boolean isEach(Value value, CallSite at, int steps) {
    List<Value> origins = tracing.origins(value);
    return origins.size() == 1
        && isEach(origins.get(0), steps)
        && at.dominators().stream().noneMatch(o -> asks(o.tested(), origins.get(0), MOST_STEPS));
  }

  private boolean isEach(Value value, int steps) {
    if (value instanceof Value.Element element) {
      return isMany(element.of().type()) && !isOfJdkStream(element.of());
    }
    if (!(value instanceof Value.Parameter parameter)) {
      return false;
    }
    return parameter.unit().isLambda()
        ? parameter.index() == 0
            && containers.taker(parameter.unit()).filter(this::goesThrough).isPresent()
        : steps > 0
            && calling.getOrDefault(parameter.unit(), List.of()).stream()
                .filter(c -> parameter.index() < c.arguments().size())
                .anyMatch(c -> isEach(c.arguments().get(parameter.index()), c, steps - 1));
  }

  /** Whether a function gets all elements: what it is called on has them, or was made of them. */
  private boolean goesThrough(CallSite taker) {
    return isMany(taker.receiver().type())
        || tracing.onlyCall(taker.receiver()).filter(this::isMadeOfMany).isPresent();
  }

  private boolean isMadeOfMany(CallSite made) {
    return isMany(made.receiver().type())
        || made.arguments().stream().anyMatch(a -> isMany(a.type()) || givesMany(a));
  }

  private boolean givesMany(Value argument) {
    return argument instanceof Value.Function function
        && model.findUnit(function.unit()).map(CodeUnit::returned).stream()
            .flatMap(List::stream)
            .anyMatch(v -> isMany(v.type()));
  }

  private boolean isMany(String type) {
    return type.endsWith("[]") || model.types().isSubtype(type, ITERABLE);
  }

  /** A stream may have left out any of them on the way. */
  private boolean isOfJdkStream(Value collection) {
    return tracing
        .onlyCall(collection)
        .filter(c -> c.target().owner().startsWith("java.util.stream."))
        .isPresent();
  }

  /** Whether what was tested was told by an object: by itself, by one of its values, by another. */
  private boolean asks(Value tested, Value object, int steps) {
    if (tested.equals(object)) {
      return true;
    }
    Optional<CallSite> call = steps > 0 ? tracing.call(tested) : Optional.empty();
    return call.filter(c ->
            asks(c.receiver(), object, steps - 1)
                || c.arguments().stream().anyMatch(a -> asks(a, object, steps - 1)))
        .isPresent();
  }
}
