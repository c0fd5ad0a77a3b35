package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.model.CallId;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.model.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happens on a unit's own thread: the bodies that its calls run at once, and the calls that
 * block.
 */
final class Flow {
  private final Tests tests;
  private final Map<UnitId, List<Edge>> edges = new HashMap<>();
  private final IdentityHashMap<CallSite, List<Effect>> effects = new IdentityHashMap<>();

  /**
   * A step from a unit into another body, on the same thread.
   *
   * @param call the call that makes it
   * @param to the body
   * @param inline whether the body is a function that the call runs, not the method called
   */
  record Edge(CallSite call, UnitId to, boolean inline, Confidence confidence) {}

  Flow(
      CodeModel model,
      Effects verdicts,
      Guards guards,
      Tests tests,
      Asynchronous asynchronous,
      Dispatch dispatch,
      Handovers handovers) {
    this.tests = tests;
    for (CodeUnit unit : model.units().values()) {
      List<Edge> found = new ArrayList<>();
      OtherBranches otherBranches = new OtherBranches(unit, model, handovers, dispatch);
      IdentityHashMap<CallSite, Boolean> off = new IdentityHashMap<>();
      for (CallSite call : unit.calls()) {
        if (guards.offLoop(call).isPresent() || otherBranches.offload(call)) {
          off.put(call, true);
          continue;
        }
        Effects.Verdict verdict = verdicts.of(call);
        if (!verdict.effects().isEmpty()) {
          effects.put(call, verdict.effects());
        }
        if (!verdict.ends()) {
          for (Dispatch.Callee callee : dispatch.callees(call)) {
            if (makesException(callee, model) || asynchronous.runs(callee.unit(), call)) {
              continue;
            }
            found.add(
                new Edge(
                    call,
                    callee.unit(),
                    isFunction(callee, dispatch.isFunctional(call.target()), model),
                    callee.confidence()));
          }
        }
      }
      for (Handover handover : handovers.of(unit.id())) {
        if (handover.isInline() && !off.containsKey(handover.call())) {
          found.add(
              new Edge(handover.call(), handover.function(), true, handover.where().confidence()));
        }
      }
      edges.put(unit.id(), List.copyOf(found));
    }
  }

  private Flow(Flow all, Set<CallId> without) {
    this.tests = all.tests;
    all.edges.forEach((unit, found) ->
        edges.put(
            unit,
            found.stream().filter(e -> e.inline() || !without.contains(e.call().id())).toList()));
    all.effects.forEach((call, found) -> {
      if (!without.contains(call.id())) {
        effects.put(call, found);
      }
    });
  }

  /** The same, but that some calls do nothing to their thread themselves. */
  Flow without(Set<CallId> calls) {
    return new Flow(this, calls);
  }

  /** Making an exception is not what a thread does all day. */
  private static boolean makesException(Dispatch.Callee callee, CodeModel model) {
    return callee.unit().method().isConstructor()
        && model.types().isSubtype(callee.unit().method().owner(), "java.lang.Throwable");
  }

  /**
   * A lambda that is called through a local, or an anonymous class: its body stands in the same
   * method.
   */
  private static boolean isFunction(Dispatch.Callee callee, boolean functional, CodeModel model) {
    return callee.unit().isLambda()
        || ((functional || callee.confidence() == Confidence.CERTAIN)
            && !callee.unit().method().isConstructor()
            && model.types().find(callee.unit().method().owner()).stream()
                .anyMatch(t -> t.kind() == TypeFacts.Kind.ANONYMOUS));
  }

  /** What the tests before calls say. */
  Tests tests() {
    return tests;
  }

  List<Edge> edges(UnitId unit) {
    return edges.getOrDefault(unit, List.of());
  }

  /** What a call itself does to its thread: it may wait, compute, or both. */
  List<Effect> effects(CallSite call) {
    return effects.getOrDefault(call, List.of());
  }
}
