package io.github.looplint.analysis;

import io.github.looplint.catalogue.CallbackFact;
import io.github.looplint.catalogue.ExecutorFact;
import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * On which threads executors and schedulers run what they are given: those that a library's factory
 * makes, those that scanned methods give, fields, arguments, and scanned executors, whose bodies
 * say it.
 */
final class ExecutorValues {
  private final CodeModel model;
  private final CallFacts facts;
  private final Threads threads;
  private final Callbacks callbacks;
  private final Tracing tracing;
  private final Dispatch dispatch;
  private final Callers callers;
  private final Map<String, ExecutorFact> byType = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  ExecutorValues(Program program, Threads threads) {
    this.model = program.model();
    this.facts = program.facts();
    this.threads = threads;
    this.callbacks = program.callbacks();
    this.tracing = program.tracing();
    this.dispatch = program.dispatch();
    this.callers = program.callers();
    for (ExecutorFact fact : facts.catalogue().facts(ExecutorFact.class)) {
      byType.putIfAbsent(fact.type(), fact);
    }
  }

  /** The threads of an executor: what its value says, else its type. */
  Where of(Value executor) {
    return of(executor, new HashSet<>());
  }

  /** One of several is known when all run on threads of one kind. */
  private Where of(Value executor, Set<Value> seen) {
    if (!seen.add(executor)) {
      return Where.UNKNOWN;
    }
    List<Where> found = new ArrayList<>();
    for (Value origin : tracing.origins(executor)) {
      if (!isNull(origin)) {
        found.add(ofOrigin(origin, executor, seen));
      }
    }
    return agreed(found);
  }

  private static boolean isNull(Value value) {
    return value instanceof Value.Constant constant && constant.isNull();
  }

  private Where ofOrigin(Value origin, Value executor, Set<Value> seen) {
    Where known = ofValue(origin, executor, seen);
    // What a field is declared as may say less than what is in it.
    if (known instanceof Where.Unknown) {
      known = ofType(origin.type());
    }
    return known instanceof Where.Unknown ? ofType(executor.type()) : known;
  }

  private Where ofValue(Value origin, Value executor, Set<Value> seen) {
    if (origin instanceof Value.Function function) {
      return model.findUnit(function.unit()).map(this::executing).orElse(Where.UNKNOWN);
    }
    if (origin instanceof Value.Result result) {
      return ofCall(model.call(result.call()), seen);
    }
    return origin instanceof Value.Parameter parameter
        ? ofParameter(parameter, executor, seen)
        : Where.UNKNOWN;
  }

  private Where ofCall(CallSite call, Set<Value> seen) {
    Where given = threads.result(call);
    if (!(given instanceof Where.Unknown)) {
      return given;
    }
    if (call.kind() == CallKind.CONSTRUCT) {
      return Where.UNKNOWN;
    }
    List<Where> returned = new ArrayList<>();
    for (Dispatch.Callee callee : dispatch.callees(call)) {
      Set<Where> inside = Wheres.none();
      List<Value> values = model.findUnit(callee.unit()).map(CodeUnit::returned).orElse(List.of());
      values.forEach(v -> inside.add(of(v, seen)));
      threads
          .at(call, callee.unit(), inside)
          .forEach(w -> returned.add(w.and(callee.confidence())));
    }
    Where agreed = agreed(returned);
    if (!(agreed instanceof Where.Unknown)) {
      return agreed;
    }
    // An executor that a group of executors gives is one of the group's.
    return ofType(call.receiver().type()) instanceof Where.Unknown
        ? Where.UNKNOWN
        : of(call.receiver(), seen);
  }

  /**
   * What a field holds was given by whoever made the object; what a method is given, callers say.
   */
  private Where ofParameter(Value.Parameter parameter, Value executor, Set<Value> seen) {
    if (!callers.bring(parameter)) {
      return Where.UNKNOWN;
    }
    if (!(executor instanceof Value.Field)) {
      return Where.Given.of(Where.Role.EXECUTOR, parameter);
    }
    List<Where> given = new ArrayList<>();
    for (CallSite caller : callers.of(parameter.unit())) {
      given.add(of(caller.arguments().get(parameter.index()), seen));
    }
    return agreed(given);
  }

  /** Where all run on one kind of thread; unknown where they differ or one is not known. */
  private static Where agreed(List<Where> all) {
    if (all.isEmpty()) {
      return Where.UNKNOWN;
    }
    Where first = all.get(0);
    for (Where one : all) {
      if (!isAlike(one, first)) {
        return Where.UNKNOWN;
      }
      first = first.and(one.confidence());
    }
    return first;
  }

  private static boolean isAlike(Where one, Where other) {
    if (one instanceof Where.Fixed a && other instanceof Where.Fixed b) {
      return a.kind() == b.kind();
    }
    return one.equals(other);
  }

  /** An executor that is a function, {@code loop::execute}: what it does with the task. */
  private Where executing(CodeUnit unit) {
    for (CallSite call : unit.calls()) {
      if (isTask(call.receiver(), unit)) {
        return Where.CALLER;
      }
      for (int i = 0; i < call.arguments().size(); i++) {
        Optional<CallbackFact> fact =
            isTask(call.arguments().get(i), unit) ? callbacks.of(call, i) : Optional.empty();
        if (fact.isPresent()) {
          return threads.ofTask(fact.get(), call);
        }
      }
    }
    return Where.UNKNOWN;
  }

  private static boolean isTask(Value value, CodeUnit unit) {
    return value instanceof Value.Parameter parameter && parameter.unit().equals(unit.id());
  }

  /** By the most specific type that the catalogue knows, else by the body of a scanned one. */
  private Where ofType(String type) {
    for (String supertype : facts.supertypes(type)) {
      ExecutorFact fact = byType.get(supertype);
      Where known = fact == null ? Where.UNKNOWN : threads.of(fact);
      if (!(known instanceof Where.Unknown)) {
        return known;
      }
    }
    for (String supertype : facts.supertypes(type)) {
      Optional<CodeUnit> body = execute(supertype);
      // One that hands on to another of its own type says nothing.
      if (body.isPresent() && open.add(type)) {
        Where where = executing(body.get());
        open.remove(type);
        return where;
      }
    }
    return Where.UNKNOWN;
  }

  /** How a scanned executor runs one task. */
  private Optional<CodeUnit> execute(String type) {
    boolean scanned =
        model.types().find(type).stream().anyMatch(t -> t.origin() == TypeFacts.Origin.SCANNED);
    return scanned && facts.supertypes(type).contains("java.util.concurrent.Executor")
        ? dispatch
            .inherited(
                type,
                new MethodRef(
                    "java.util.concurrent.Executor", "execute", List.of("java.lang.Runnable")))
            .filter(u -> u.owner().equals(type))
        : Optional.empty();
  }
}
