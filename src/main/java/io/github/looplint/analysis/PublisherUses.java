package io.github.looplint.analysis;

import io.github.looplint.model.CallId;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of the results of calls, within the unit of the call, and of what functions of
 * stages are given: who takes them, whether they are returned.
 */
final class PublisherUses {
  private final Tracing tracing;
  private final Stages stages;
  private final Map<CallId, List<Use>> uses = new HashMap<>();
  private final Map<Given, List<Use>> usesOfGiven = new HashMap<>();
  private final Set<CallId> returned = new HashSet<>();
  private final Set<Given> handedBack = new HashSet<>();

  /**
   * One use of a value.
   *
   * @param by the call that takes it
   * @param argument the place of the value among its arguments; -1 when it is made on the value
   */
  record Use(CallSite by, int argument) {
    boolean asReceiver() {
      return argument < 0;
    }
  }

  /** A parameter of a function. */
  private record Given(UnitId function, int index) {}

  PublisherUses(CodeModel model, Tracing tracing, Stages stages) {
    this.tracing = tracing;
    this.stages = stages;
    for (CodeUnit unit : model.units().values()) {
      for (CallSite call : unit.calls()) {
        add(call.receiver(), unit.id(), new Use(call, -1));
        for (int i = 0; i < call.arguments().size(); i++) {
          add(call.arguments().get(i), unit.id(), new Use(call, i));
        }
      }
      for (Value value : unit.returned()) {
        addReturned(value, unit.id());
      }
    }
  }

  private void add(Value value, UnitId unit, Use use) {
    if (value instanceof Value.Result
        || value instanceof Value.Choice
        || value instanceof Value.Parameter) {
      for (Value origin : tracing.origins(value)) {
        if (origin instanceof Value.Result result && result.call().unit().equals(unit)) {
          uses.computeIfAbsent(result.call(), id -> new ArrayList<>()).add(use);
        } else if (origin instanceof Value.Parameter parameter && isOfStage(parameter)) {
          usesOfGiven.computeIfAbsent(given(parameter), id -> new ArrayList<>()).add(use);
        }
      }
    }
  }

  private void addReturned(Value value, UnitId unit) {
    for (Value origin : tracing.origins(value)) {
      if (origin instanceof Value.Result result && result.call().unit().equals(unit)) {
        returned.add(result.call());
      } else if (origin instanceof Value.Parameter parameter
          && parameter.unit().equals(unit)
          && isOfStage(parameter)) {
        handedBack.add(given(parameter));
      }
    }
  }

  private boolean isOfStage(Value.Parameter parameter) {
    return stages.taker(parameter.unit()).flatMap(t -> stages.of(t.by())).isPresent();
  }

  private static Given given(Value.Parameter parameter) {
    return new Given(parameter.unit(), parameter.index());
  }

  /** In the order of calls. */
  List<Use> of(CallSite call) {
    return uses.getOrDefault(call.id(), List.of());
  }

  /** What a function does with its first parameter, those inside it included. */
  List<Use> ofFirst(UnitId function) {
    return usesOfGiven.getOrDefault(new Given(function, 0), List.of());
  }

  boolean isReturned(CallSite call) {
    return returned.contains(call.id());
  }

  /** Whether a function gives back what it was given first. */
  boolean isFirstReturned(UnitId function) {
    return handedBack.contains(new Given(function, 0));
  }
}
