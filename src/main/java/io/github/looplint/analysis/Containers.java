package io.github.looplint.analysis;

import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is put into the JDK's collections, maps and holders, and taken out of them elsewhere. A
 * container is known by the field that holds it, or by the call that made it.
 */
final class Containers {
  private static final String JDK = "java.util.";
  private static final int MOST_STEPS = 8;

  private final Tracing tracing;
  private final Map<UnitId, CallSite> takers = new HashMap<>();
  private final Map<Value, Set<Value>> put = new HashMap<>();

  Containers(CodeModel model, Tracing tracing, Set<String> tests) {
    this.tracing = tracing;
    for (CodeUnit unit : model.units().values()) {
      if (!tests.contains(unit.location().file())) {
        unit.calls().forEach(this::collect);
      }
    }
  }

  private void collect(CallSite call) {
    for (Value argument : call.arguments()) {
      for (Value origin : tracing.origins(argument)) {
        if (origin instanceof Value.Function function) {
          takers.putIfAbsent(function.unit(), call);
        }
      }
    }
    if (!isOfJdk(call)) {
      return;
    }
    Value into = call.kind() == CallKind.VIRTUAL ? call.receiver() : call.result();
    Optional<Value> container = container(into, MOST_STEPS);
    for (int i = 0; i < call.arguments().size() && container.isPresent(); i++) {
      if (isKept(call, i)) {
        put.computeIfAbsent(container.get(), c -> new LinkedHashSet<>())
            .add(call.arguments().get(i));
      }
    }
  }

  private static boolean isOfJdk(CallSite call) {
    return call.target().owner().startsWith(JDK);
  }

  /** An element has any type; a function that the collection calls itself has its own. */
  private static boolean isKept(CallSite call, int argument) {
    String type = FunctionValues.parameterType(call, argument);
    return type.equals("java.lang.Object")
        || type.equals(MethodRef.UNKNOWN)
        || type.startsWith("java.util.Collection")
        || type.equals("java.util.Map")
        || type.equals("java.util.Map$Entry");
  }

  /** The call that is given a function; empty for none. */
  Optional<CallSite> taker(UnitId function) {
    return Optional.ofNullable(takers.get(function));
  }

  /** What may have been put where a value is taken from; none when it is no element. */
  List<Value> elements(Value value) {
    Optional<Value> from = source(value).flatMap(v -> container(v, MOST_STEPS));
    List<Value> found = new ArrayList<>();
    from.ifPresent(container -> collect(container, found, MOST_STEPS));
    return found;
  }

  private void collect(Value container, List<Value> found, int steps) {
    for (Value element : put.getOrDefault(container, Set.of())) {
      Optional<Value> inner = steps > 0 ? container(element, MOST_STEPS) : Optional.empty();
      if (inner.isPresent() && put.containsKey(inner.get()) && !inner.get().equals(container)) {
        collect(inner.get(), found, steps - 1);
      } else {
        found.add(element);
      }
    }
  }

  /** What a value was taken from: by a call, a loop, or a function that gets each element. */
  private Optional<Value> source(Value value) {
    if (value instanceof Value.Element element) {
      return Optional.of(element.of());
    }
    if (value instanceof Value.Parameter parameter && parameter.unit().isLambda()) {
      return taker(parameter.unit()).filter(Containers::isOfJdk).map(CallSite::receiver);
    }
    return tracing.call(value).filter(Containers::isTaken).map(CallSite::receiver);
  }

  private static boolean isTaken(CallSite call) {
    return call.kind() == CallKind.VIRTUAL && isOfJdk(call);
  }

  /** The container behind its views, streams and copies. */
  private Optional<Value> container(Value value, int steps) {
    List<Value> origins = tracing.origins(value);
    if (origins.size() != 1 || steps == 0) {
      return Optional.empty();
    }
    Value origin = origins.get(0);
    if (origin instanceof Value.Field) {
      return Optional.of(origin);
    }
    if (origin instanceof Value.Element element) {
      return container(element.of(), steps - 1);
    }
    Optional<CallSite> call = tracing.call(origin).filter(Containers::isOfJdk);
    return call.isPresent() && call.get().kind() == CallKind.VIRTUAL
        ? container(call.get().receiver(), steps - 1)
        : call.map(c -> origin);
  }
}
