package io.github.looplint.analysis;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.Outcome;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What boolean parameters must be for a way through the code to be taken: {@code connect(true)}
 * does not take the branch of {@code if (!reconnect)}.
 *
 * @param parameters the parameters, of the unit at hand or of one around it, and what they must be
 */
record Assumptions(SortedMap<Parameter, Boolean> parameters) {
  /** Nothing is assumed. */
  static final Assumptions NONE = new Assumptions(new TreeMap<>());

  /** A parameter by its place. */
  record Parameter(UnitId unit, int index) implements Comparable<Parameter> {
    private static final Comparator<Parameter> ORDER =
        Comparator.comparing(Parameter::unit).thenComparingInt(Parameter::index);

    static Parameter of(Value.Parameter value) {
      return new Parameter(value.unit(), value.index());
    }

    @Override
    public int compareTo(Parameter other) {
      return ORDER.compare(this, other);
    }
  }

  /** What must also hold for a call to be made; empty when it contradicts. */
  Optional<Assumptions> at(CallSite call) {
    SortedMap<Parameter, Boolean> all = new TreeMap<>(parameters);
    for (Outcome outcome : call.dominators()) {
      if (outcome.tested() instanceof Value.Parameter tested) {
        Boolean other = all.put(Parameter.of(tested), outcome.value());
        if (other != null && other != outcome.value()) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Assumptions(all));
  }

  /**
   * What is assumed of a unit, asked of a step that leads into it; empty when the step's arguments
   * say otherwise.
   *
   * @param isCall whether the step passes arguments to the unit; a function that a library calls
   *     gets others
   */
  Optional<Assumptions> before(CallSite step, UnitId into, boolean isCall) {
    SortedMap<Parameter, Boolean> asked = new TreeMap<>();
    for (Map.Entry<Parameter, Boolean> one : parameters.entrySet()) {
      Parameter parameter = one.getKey();
      if (!parameter.unit().equals(into)) {
        asked.put(parameter, one.getValue());
      } else if (isCall && parameter.index() < step.arguments().size()) {
        Value given = step.arguments().get(parameter.index());
        if (given instanceof Value.Constant constant
            && constant.value() instanceof Boolean value
            && !value.equals(one.getValue())) {
          return Optional.empty();
        }
        if (given instanceof Value.Parameter passedOn) {
          asked.put(Parameter.of(passedOn), one.getValue());
        }
      }
    }
    return Optional.of(new Assumptions(asked));
  }
}
