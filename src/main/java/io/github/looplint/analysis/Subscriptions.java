package io.github.looplint.analysis;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.FieldRef;
import io.github.looplint.model.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Publishers that scanned code gets from elsewhere in it, and who subscribes to them there: those
 * that methods return, that kept functions give, that fields hold.
 */
final class Subscriptions {
  private final Program program;
  private final Pipelines pipelines;
  private final Map<UnitId, List<Subscription>> byUnit = new HashMap<>();

  /**
   * A publisher that a call brings.
   *
   * @param of the body that returns it
   * @param field the field that holds it; empty for what the body returns
   * @param where on which thread it is subscribed, seen from the unit of the call
   */
  record Subscription(UnitId of, Optional<FieldRef> field, Where where) {}

  Subscriptions(Program program, Pipelines pipelines) {
    this.program = program;
    this.pipelines = pipelines;
    for (CodeUnit unit : program.model().units().values()) {
      List<Subscription> found = new ArrayList<>();
      for (CallSite call : unit.calls()) {
        applied(call, found);
        kept(call, found);
        returned(call, found);
      }
      ofFields(unit.id(), found);
      if (!found.isEmpty()) {
        byUnit.put(unit.id(), List.copyOf(found));
      }
    }
  }

  private void applied(CallSite call, List<Subscription> found) {
    for (UnitId applied : pipelines.applied(call)) {
      pipelines.subscription(call).forEach(w -> found.add(of(applied, w)));
    }
  }

  /** What a function gives that is kept somewhere is subscribed where a stage runs it. */
  private void kept(CallSite call, List<Subscription> found) {
    for (int i = 0; i < call.arguments().size() && pipelines.takesInner(call); i++) {
      for (UnitId function : program.functions().of(call, i).units()) {
        if (program.takers().of(function).isEmpty()) {
          pipelines.ofFunction(call, i).forEach(w -> found.add(of(function, w)));
        }
      }
    }
  }

  private void returned(CallSite call, List<Subscription> found) {
    if (pipelines.isPublisher(call.type())) {
      for (Dispatch.Callee callee : program.dispatch().callees(call)) {
        pipelines
            .subscription(call)
            .forEach(w -> found.add(of(callee.unit(), w.and(callee.confidence()))));
      }
    }
  }

  private void ofFields(UnitId unit, List<Subscription> found) {
    for (FieldUses.FieldUse one : pipelines.fields().in(unit)) {
      for (Where where : pipelines.subscription(one.use(), one.held().by().type())) {
        found.add(of(one.held(), where));
      }
    }
    for (FieldUses.Held held : pipelines.fields().returned(unit)) {
      found.add(of(held, Pipelines.SUBSCRIBER));
    }
  }

  private static Subscription of(UnitId body, Where where) {
    return new Subscription(body, Optional.empty(), where);
  }

  private static Subscription of(FieldUses.Held held, Where where) {
    return new Subscription(held.by().id().unit(), Optional.of(held.field()), where);
  }

  boolean isEmpty() {
    return byUnit.isEmpty();
  }

  /** Those of a unit, in the order of its calls. */
  List<Subscription> in(UnitId unit) {
    return byUnit.getOrDefault(unit, List.of());
  }
}
