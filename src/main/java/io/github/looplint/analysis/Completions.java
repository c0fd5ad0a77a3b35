package io.github.looplint.analysis;

import io.github.looplint.catalogue.CompletionFact;
import io.github.looplint.model.CallId;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.FieldRef;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Futures, promises and sinks that the scanned code completes itself: on which threads it does so,
 * as far as the code shows: through a local that a lambda captures, a field, a parameter, or a
 * collection in a field in which they wait for their answer.
 */
final class Completions {
  private static final String COLLECTIONS = "java.util.";

  private final CodeModel model;
  private final CallFacts facts;
  private final Tracing tracing;
  private final Dispatch dispatch;
  private final Runners runners;
  private final Map<CallId, List<CallSite>> byResult = new HashMap<>();
  private final Map<FieldRef, List<CallSite>> byCollection = new HashMap<>();
  private final Map<Given, List<CallSite>> byParameter = new HashMap<>();
  private final Map<CallId, List<CallSite>> takenBy = new HashMap<>();

  /** A parameter of a method. */
  private record Given(UnitId unit, int index) {}

  Completions(Program program, Threads threads) {
    this.model = program.model();
    this.facts = program.facts();
    this.tracing = program.tracing();
    this.dispatch = program.dispatch();
    this.runners = new Runners(program, threads);
    for (CodeUnit unit : model.units().values()) {
      for (CallSite call : unit.calls()) {
        if (facts.first(CompletionFact.class, call).isPresent()) {
          tracing.origins(call.receiver()).forEach(origin -> completes(origin, call));
        }
        for (Value argument : call.arguments()) {
          if (argument instanceof Value.Result || argument instanceof Value.Field) {
            tracing.origins(argument).stream()
                .flatMap(o -> tracing.call(o).stream())
                .forEach(c -> takenBy.computeIfAbsent(c.id(), k -> new ArrayList<>()).add(call));
          }
        }
      }
    }
  }

  private void completes(Value origin, CallSite by) {
    if (origin instanceof Value.Parameter parameter) {
      byParameter
          .computeIfAbsent(new Given(parameter.unit(), parameter.index()), k -> new ArrayList<>())
          .add(by);
    } else if (origin instanceof Value.Result result) {
      byResult.computeIfAbsent(result.call(), k -> new ArrayList<>()).add(by);
      CallSite giving = model.call(result.call());
      if (isCollection(giving) && giving.receiver() instanceof Value.Field field) {
        byCollection.computeIfAbsent(field.field(), k -> new ArrayList<>()).add(by);
      }
    }
  }

  private static boolean isCollection(CallSite call) {
    return call.target().owner().startsWith(COLLECTIONS);
  }

  /**
   * The threads that complete what a call gives, seen from the unit of the call; empty when nobody
   * in sight does.
   */
  Set<Where> of(CallSite source) {
    Set<Where> found = Wheres.none();
    UnitId unit = source.id().unit();
    byResult.getOrDefault(source.id(), List.of()).forEach(c -> found.addAll(runners.of(c, unit)));
    for (CallSite taker : takenBy.getOrDefault(source.id(), List.of())) {
      found.addAll(by(taker, source, unit));
    }
    return found;
  }

  /** What a call does with it that takes it as an argument. */
  private Set<Where> by(CallSite taker, CallSite source, UnitId unit) {
    Set<Where> found = Wheres.none();
    if (isCollection(taker) && taker.receiver() instanceof Value.Field field) {
      byCollection
          .getOrDefault(field.field(), List.of())
          .forEach(c -> found.addAll(runners.of(c, unit)));
    }
    for (int i = 0; i < taker.arguments().size(); i++) {
      if (tracing.call(taker.arguments().get(i)).filter(source::equals).isPresent()) {
        for (Dispatch.Callee callee : dispatch.callees(taker)) {
          Set<Where> inside = ofParameter(callee.unit(), i);
          found.addAll(
              Wheres.replaced(
                  inside, w -> w instanceof Where.Caller, runners.of(taker.id().unit(), unit)));
        }
      }
    }
    return found;
  }

  private Set<Where> ofParameter(UnitId method, int index) {
    Set<Where> found = Wheres.none();
    byParameter
        .getOrDefault(new Given(method, index), List.of())
        .forEach(c -> found.addAll(runners.of(c, method)));
    return found;
  }
}
