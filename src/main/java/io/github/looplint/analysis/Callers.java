package io.github.looplint.analysis;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who calls a method, in the scan, tests left out. */
final class Callers {
  private final Dispatch dispatch;
  private final Map<String, List<CallSite>> byName = new HashMap<>();
  private final Map<UnitId, List<CallSite>> callers = new HashMap<>();

  Callers(CodeModel model, Dispatch dispatch, Set<String> testFiles) {
    this.dispatch = dispatch;
    for (CodeUnit unit : model.units().values()) {
      if (!testFiles.contains(unit.location().file())) {
        for (CallSite call : unit.calls()) {
          byName.computeIfAbsent(name(call.target()), n -> new ArrayList<>()).add(call);
        }
      }
    }
  }

  /** What is called has that name; of constructors, there would be too many. */
  private static String name(MethodRef method) {
    return method.isConstructor() ? method.owner() : method.name() + "/" + method.arity();
  }

  /** The calls that may run a body, with as many arguments as it has parameters. */
  List<CallSite> of(UnitId unit) {
    List<CallSite> memo = callers.get(unit);
    if (memo == null) {
      memo =
          unit.isLambda()
              ? List.of()
              : byName.getOrDefault(name(unit.method()), List.of()).stream()
                  .filter(c -> c.arguments().size() == unit.method().arity())
                  .filter(c ->
                      dispatch.callees(c).stream().anyMatch(callee -> callee.unit().equals(unit)))
                  .toList();
      callers.put(unit, memo);
    }
    return memo;
  }

  /** Whether somebody in sight gives a method its arguments. */
  boolean bring(Value.Parameter parameter) {
    return !of(parameter.unit()).isEmpty();
  }
}
