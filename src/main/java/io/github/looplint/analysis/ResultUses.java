package io.github.looplint.analysis;

import io.github.looplint.model.CallId;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.FieldFacts;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where asynchronous results go that somebody takes: from all of a method's code, lambdas that
 * capture them included.
 */
final class ResultUses {
  private final Map<CallId, List<CallSite>> takers = new HashMap<>();
  private final Set<CallId> stored = new HashSet<>();
  private final Set<CallId> returned = new HashSet<>();
  private final Map<CallId, List<CallSite>> calledOn = new HashMap<>();

  ResultUses(CodeModel model) {
    for (CodeUnit unit : model.units().values()) {
      unit.returned().forEach(v -> add(v, returned));
      for (CallSite call : unit.calls()) {
        call.arguments().stream()
            .flatMap(ResultUses::ids)
            .forEach(id -> takers.computeIfAbsent(id, k -> new ArrayList<>()).add(call));
        ids(call.receiver())
            .forEach(id -> calledOn.computeIfAbsent(id, k -> new ArrayList<>()).add(call));
      }
    }
    for (FieldFacts field : model.fields()) {
      field.assigned().forEach(v -> add(v, stored));
    }
  }

  private static void add(Value value, Set<CallId> to) {
    ids(value).forEach(to::add);
  }

  /** The calls that a value may be the result of. */
  private static Stream<CallId> ids(Value value) {
    if (value instanceof Value.Result result) {
      return Stream.of(result.call());
    }
    return value instanceof Value.Choice choice
        ? choice.of().stream().flatMap(ResultUses::ids)
        : Stream.empty();
  }

  /** Whether the result of a call is an argument of another, or is assigned to a field. */
  boolean isPassedOn(CallId call) {
    return takers.containsKey(call) || stored.contains(call);
  }

  /** The calls of which it is an argument. */
  List<CallSite> takers(CallId call) {
    return takers.getOrDefault(call, List.of());
  }

  /** Whether it is returned. */
  boolean isReturned(CallId call) {
    return returned.contains(call);
  }

  /** The calls on it. */
  List<CallSite> callsOn(CallId call) {
    return calledOn.getOrDefault(call, List.of());
  }
}
