package io.github.looplint.analysis;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
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
 * What a call is given when its method only passes on what its own callers brought, caller by
 * caller: a helper that deploys, called with one thing here and with another there.
 */
final class BroughtArguments {
  private static final int MOST_LEVELS = 4;
  private static final int MOST_CALLERS = 64;

  private final CodeModel model;
  private final Tracing tracing;
  private final Dispatch dispatch;
  private final Set<String> tests;
  private final Map<String, List<CallSite>> byName = new HashMap<>();

  BroughtArguments(CodeModel model, Tracing tracing, Dispatch dispatch, Set<String> testFiles) {
    this.model = model;
    this.tracing = tracing;
    this.dispatch = dispatch;
    this.tests = testFiles;
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
    List<CallSite> callers = unit.isEmpty() || levels == 0 ? List.of() : callers(unit.get());
    if (callers.isEmpty() || callers.size() > MOST_CALLERS) {
      done.add(arguments);
      return;
    }
    for (CallSite caller : callers) {
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

  private List<CallSite> callers(UnitId unit) {
    if (byName.isEmpty()) {
      for (CodeUnit one : model.units().values()) {
        if (!tests.contains(one.location().file())) {
          one.calls()
              .forEach(
                  c -> byName.computeIfAbsent(c.target().name(), n -> new ArrayList<>()).add(c));
        }
      }
    }
    Set<CallSite> callers = new LinkedHashSet<>();
    for (CallSite call : byName.getOrDefault(unit.method().name(), List.of())) {
      boolean same = call.arguments().size() == unit.method().parameters().size();
      if (same && dispatch.callees(call).stream().anyMatch(c -> c.unit().equals(unit))) {
        callers.add(call);
      }
    }
    return List.copyOf(callers);
  }
}
