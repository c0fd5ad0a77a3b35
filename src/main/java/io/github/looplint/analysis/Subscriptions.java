package io.github.looplint.analysis;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Publishers that scanned methods return to scanned callers, and who subscribes to them there. */
final class Subscriptions {
  private final Map<UnitId, List<Subscription>> byUnit = new HashMap<>();

  /**
   * A publisher that a call brings.
   *
   * @param of the body that returns it
   * @param where on which thread it is subscribed, seen from the unit of the call
   */
  record Subscription(UnitId of, Where where) {}

  Subscriptions(CodeModel model, Pipelines pipelines, Dispatch dispatch) {
    for (CodeUnit unit : model.units().values()) {
      List<Subscription> found = new ArrayList<>();
      for (CallSite call : unit.calls()) {
        for (UnitId applied : pipelines.applied(call)) {
          pipelines.subscription(call).forEach(w -> found.add(new Subscription(applied, w)));
        }
        if (!pipelines.isPublisher(call.type())) {
          continue;
        }
        for (Dispatch.Callee callee : dispatch.callees(call)) {
          for (Where where : pipelines.subscription(call)) {
            found.add(new Subscription(callee.unit(), where.and(callee.confidence())));
          }
        }
      }
      if (!found.isEmpty()) {
        byUnit.put(unit.id(), List.copyOf(found));
      }
    }
  }

  boolean isEmpty() {
    return byUnit.isEmpty();
  }

  /** Those of a unit, in the order of its calls. */
  List<Subscription> in(UnitId unit) {
    return byUnit.getOrDefault(unit, List.of());
  }
}
