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
 * What becomes of the results of calls, within the unit of the call: who takes them, whether they
 * are returned.
 */
final class PublisherUses {
  private final Tracing tracing;
  private final Map<CallId, List<Use>> uses = new HashMap<>();
  private final Set<CallId> returned = new HashSet<>();

  /**
   * One use of a result.
   *
   * @param by the call that takes it
   * @param asReceiver whether it is made on the result; else the result is an argument
   */
  record Use(CallSite by, boolean asReceiver) {}

  PublisherUses(CodeModel model, Tracing tracing) {
    this.tracing = tracing;
    for (CodeUnit unit : model.units().values()) {
      for (CallSite call : unit.calls()) {
        add(call.receiver(), unit.id(), new Use(call, true));
        for (Value argument : call.arguments()) {
          add(argument, unit.id(), new Use(call, false));
        }
      }
      for (Value value : unit.returned()) {
        for (Value origin : tracing.origins(value)) {
          if (origin instanceof Value.Result result && result.call().unit().equals(unit.id())) {
            returned.add(result.call());
          }
        }
      }
    }
  }

  private void add(Value value, UnitId unit, Use use) {
    if (value instanceof Value.Result || value instanceof Value.Choice) {
      for (Value origin : tracing.origins(value)) {
        if (origin instanceof Value.Result result && result.call().unit().equals(unit)) {
          uses.computeIfAbsent(result.call(), id -> new ArrayList<>()).add(use);
        }
      }
    }
  }

  /** In the order of calls. */
  List<Use> of(CallSite call) {
    return uses.getOrDefault(call.id(), List.of());
  }

  boolean isReturned(CallSite call) {
    return returned.contains(call.id());
  }
}
