package io.github.looplint.analysis;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a call is given when its method only passes on what its own callers brought, caller by
 * caller: a helper that deploys, called with one thing here and with another there.
 */
final class BroughtArguments {
  private static final int MOST_LEVELS = 4;
  private static final int MOST_CALLERS = 64;

  private final Tracing tracing;
  private final Callers callers;

  BroughtArguments(Tracing tracing, Callers callers) {
    this.tracing = tracing;
    this.callers = callers;
  }

  /**
   * The arguments of a call, parameters of its method replaced by what each caller gives, and a
   * class's name by the class; parameters that nobody in sight gives stay.
   */
  List<List<Value>> of(CallSite call) {
    List<List<Value>> done = new ArrayList<>();
    collect(call.arguments(), MOST_LEVELS, done);
    return done;
  }

  private void collect(List<Value> given, int levels, List<List<Value>> done) {
    List<Value> arguments = given.stream().map(this::classOfName).toList();
    Optional<UnitId> unit = arguments.stream().flatMap(a -> parameter(a).stream()).findFirst();
    List<CallSite> bringing = unit.isEmpty() || levels == 0 ? List.of() : callers.of(unit.get());
    if (bringing.isEmpty() || bringing.size() > MOST_CALLERS) {
      done.add(arguments);
      return;
    }
    for (CallSite caller : bringing) {
      collect(arguments.stream().map(a -> given(a, unit.get(), caller)).toList(), levels - 1, done);
    }
  }

  /** The class whose name is asked for, as in {@code X.class.getName()}; else the value itself. */
  private Value classOfName(Value value) {
    return tracing
        .call(value)
        .filter(c -> c.receiver().type().equals("java.lang.Class"))
        .filter(c -> c.target().name().startsWith("get") && c.target().name().endsWith("Name"))
        .map(CallSite::receiver)
        .orElse(value);
  }

  /** The unit whose parameter a value is; constructors and lambdas have callers out of sight. */
  private Optional<UnitId> parameter(Value value) {
    List<Value> origins = tracing.origins(value);
    return origins.size() == 1
            && origins.get(0) instanceof Value.Parameter parameter
            && !parameter.unit().isLambda()
        ? Optional.of(parameter.unit())
        : Optional.empty();
  }

  private Value given(Value value, UnitId unit, CallSite caller) {
    if (parameter(value).filter(unit::equals).isEmpty()) {
      return value;
    }
    Value.Parameter parameter = (Value.Parameter) tracing.origins(value).get(0);
    return parameter.index() < caller.arguments().size()
        ? caller.arguments().get(parameter.index())
        : Value.UNKNOWN;
  }
}
