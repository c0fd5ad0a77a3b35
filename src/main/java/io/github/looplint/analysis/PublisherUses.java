package io.github.looplint.analysis;

import io.github.looplint.model.CallId;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeUnit;
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
 * What becomes of the results of calls, within the unit of the call and the lambdas inside it, and
 * of what methods and functions of stages are given: who takes them, whether they are returned.
 */
final class PublisherUses {
  private final Takers takers;
  private final Tracing tracing;
  private final Stages stages;
  private final Map<CallId, List<Use>> uses = new HashMap<>();
  private final Map<CallId, List<Use>> usesInside = new HashMap<>();
  private final Map<Given, List<Use>> usesOfGiven = new HashMap<>();
  private final Set<CallId> returned = new HashSet<>();
  private final Map<CallId, Set<UnitId>> returnedInside = new HashMap<>();
  private final Map<Given, Set<UnitId>> handedBack = new HashMap<>();

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

  /** A parameter of a method or a function. */
  private record Given(UnitId unit, int index) {}

  PublisherUses(Program program, Stages stages) {
    this.takers = program.takers();
    this.tracing = program.tracing();
    this.stages = stages;
    for (CodeUnit unit : program.model().units().values()) {
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
        if (origin instanceof Value.Result result && stands(result.call().unit(), unit)) {
          Map<CallId, List<Use>> map = result.call().unit().equals(unit) ? uses : usesInside;
          map.computeIfAbsent(result.call(), id -> new ArrayList<>()).add(use);
        } else if (origin instanceof Value.Parameter parameter && isPublisher(parameter)) {
          usesOfGiven.computeIfAbsent(given(parameter), id -> new ArrayList<>()).add(use);
        }
      }
    }
  }

  private void addReturned(Value value, UnitId unit) {
    for (Value origin : tracing.origins(value)) {
      if (origin instanceof Value.Result result && stands(result.call().unit(), unit)) {
        if (result.call().unit().equals(unit)) {
          returned.add(result.call());
        } else {
          returnedInside.computeIfAbsent(result.call(), id -> new TreeSet<>()).add(unit);
        }
      } else if (origin instanceof Value.Parameter parameter && isPublisher(parameter)) {
        handedBack.computeIfAbsent(given(parameter), id -> new TreeSet<>()).add(unit);
      }
    }
  }

  /** Whether a unit is another one, or stands inside it. */
  private boolean stands(UnitId outer, UnitId unit) {
    Optional<UnitId> at = Optional.of(unit);
    while (at.isPresent() && !at.get().equals(outer)) {
      at = takers.around(at.get());
    }
    return at.isPresent();
  }

  /** Whether somebody in sight gives a publisher: a stage to its function, or callers. */
  private boolean isPublisher(Value.Parameter parameter) {
    Optional<Takers.Taken> taker = takers.of(parameter.unit());
    return taker.isPresent()
        ? stages.of(taker.get().by()).isPresent()
        : !parameter.unit().isLambda() && stages.isPublisher(parameter.type());
  }

  private static Given given(Value.Parameter parameter) {
    return new Given(parameter.unit(), parameter.index());
  }

  /** Those in the same body, in the order of calls. */
  List<Use> of(CallSite call) {
    return uses.getOrDefault(call.id(), List.of());
  }

  /** Those in lambdas inside the call's body. */
  List<Use> inside(CallSite call) {
    return usesInside.getOrDefault(call.id(), List.of());
  }

  /** What a unit does with a parameter, lambdas inside it included. */
  List<Use> of(UnitId unit, int parameter) {
    return usesOfGiven.getOrDefault(new Given(unit, parameter), List.of());
  }

  boolean isReturned(CallSite call) {
    return returned.contains(call.id());
  }

  /** The lambdas inside the call's body that give back what it gave. */
  Set<UnitId> returningInside(CallSite call) {
    return returnedInside.getOrDefault(call.id(), Set.of());
  }

  /** The units that give back a parameter: its own, and lambdas inside it. */
  Set<UnitId> returning(UnitId unit, int parameter) {
    return handedBack.getOrDefault(new Given(unit, parameter), Set.of());
  }
}
