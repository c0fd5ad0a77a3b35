package io.github.looplint.analysis;

import io.github.looplint.catalogue.CallbackFact;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.ResultFact;
import io.github.looplint.catalogue.Runs;
import io.github.looplint.model.CallId;
import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * On which threads futures complete, and with that, call back: one of several, where the code does
 * not decide. Seen from the unit in which the future stands; one that a scanned method returns is
 * followed into it.
 */
final class Futures {
  /** Of what is completed from outside, whoever does so decides. */
  private static final Set<Runs> OPEN = Set.of(Runs.COMPLETER, Runs.UNKNOWN);

  private final CodeModel model;
  private final CallFacts facts;
  private final Threads threads;
  private final Tracing tracing;
  private final Dispatch dispatch;
  private final FunctionValues functions;
  private final Callers callers;
  private final Completions completions;
  private final Map<Key, Set<Where>> known = new HashMap<>();
  private final Set<UnitId> open = new HashSet<>();

  /** A future, and whether only its failing counts. */
  private record Key(CallId call, boolean failed) {}

  Futures(Program program, Threads threads) {
    this.model = program.model();
    this.facts = program.facts();
    this.threads = threads;
    this.tracing = program.tracing();
    this.dispatch = program.dispatch();
    this.functions = program.functions();
    this.callers = program.callers();
    this.completions = new Completions(program, threads);
  }

  /**
   * Where a future completes.
   *
   * @param failed whether it may also be a thread that only lets it fail
   * @return at least one thread, which may be unknown
   */
  Set<Where> of(Value future, boolean failed) {
    List<Value> origins = tracing.origins(future);
    Set<Where> found = Wheres.none();
    for (Value origin : origins) {
      if (origin instanceof Value.Parameter parameter && callers.bring(parameter)) {
        found.add(Where.Given.of(Where.Role.FUTURE, parameter));
      } else {
        found.addAll(tracing.call(origin).map(c -> of(c, failed)).orElse(Set.of(Where.UNKNOWN)));
      }
    }
    return origins.size() == 1 ? found : Wheres.likely(found);
  }

  /**
   * Where the futures complete that a call goes on from: its receiver and those among its
   * arguments. Empty where there is none.
   *
   * @param executor the argument that is none; -1 for none
   */
  Set<Where> awaited(CallSite call, int executor, boolean failed) {
    Set<Where> found = Wheres.none();
    if (call.kind() == CallKind.VIRTUAL) {
      found.addAll(of(call.receiver(), failed));
    }
    found.addAll(ofArguments(call, executor, failed));
    return found;
  }

  private Set<Where> ofArguments(CallSite call, int executor, boolean failed) {
    Set<Where> found = Wheres.none();
    for (int i = 0; i < call.arguments().size(); i++) {
      if (i != executor && functions.of(call, i).isEmpty()) {
        found.addAll(of(call.arguments().get(i), failed));
      }
    }
    return found;
  }

  /** What a call gives. */
  private Set<Where> of(CallSite call, boolean failed) {
    Key key = new Key(call.id(), failed);
    Set<Where> memo = known.get(key);
    if (memo == null) {
      // A future that is made of itself is no clue; and each call of a long chain is asked once.
      known.put(key, Set.of(Where.UNKNOWN));
      memo = find(call, failed);
      known.put(key, memo);
    }
    return memo;
  }

  private Set<Where> find(CallSite call, boolean failed) {
    Set<Where> returned = returned(call, failed);
    if (returned.stream().anyMatch(w -> !(w instanceof Where.Unknown))) {
      return returned;
    }
    Optional<ResultFact> fact = fact(call);
    if (fact.isEmpty() || OPEN.contains(fact.get().runs())) {
      Set<Where> completing = completions.of(call);
      if (!completing.isEmpty()) {
        return Wheres.likely(completing);
      }
    }
    if (fact.isPresent()) {
      // Where a body was read, what is known of the type it belongs to says less.
      Set<Where> found = completion(fact.get(), call, failed);
      return returned.isEmpty() ? found : Wheres.likely(found);
    }
    boolean derived =
        facts.of(CallbackFact.class, call).stream()
            .anyMatch(f -> f.runs() == Runs.RECEIVERS_CONTEXT);
    return derived ? of(call.receiver(), failed) : Set.of(Where.UNKNOWN);
  }

  /** What the catalogue says of what a call gives; empty where it says nothing. */
  Set<Where> known(CallSite call) {
    return fact(call).map(f -> completion(f, call, false)).orElse(Set.of());
  }

  private Optional<ResultFact> fact(CallSite call) {
    return facts.of(ResultFact.class, call).stream()
        .filter(f -> f.returns().isEmpty() || f.returns().get().equals(call.type()))
        .findFirst();
  }

  private Set<Where> completion(ResultFact fact, CallSite call, boolean failed) {
    Set<Where> found = Wheres.none();
    found.addAll(Wheres.weaker(usual(fact, call, failed), fact.confidence()));
    if (fact.also().isPresent() && (failed || !fact.alsoFails())) {
      found.add(threads.stated(fact, fact.also().get(), call).and(Confidence.LIKELY));
    }
    return found.isEmpty() ? Set.of(Where.UNKNOWN) : found;
  }

  private Set<Where> usual(ResultFact fact, CallSite call, boolean failed) {
    return switch (fact.runs()) {
      case RECEIVERS_CONTEXT -> of(call.receiver(), failed);
      case ARGUMENTS_CONTEXT -> ofArguments(call, -1, failed);
      case COMPLETER -> awaited(call, -1, failed);
      case INNER_CONTEXT -> inner(call, failed);
      case ARGUMENT_EXECUTOR -> {
        int place = fact.executor().orElseThrow();
        Where where = threads.argument(call, place);
        // What runs tasks at once goes on where the future before it was completed.
        Set<Where> before = awaited(call, place, failed);
        yield where instanceof Where.Caller && !before.isEmpty() ? before : Set.of(where);
      }
      default -> Set.of(threads.stated(fact, fact.runs(), call));
    };
  }

  /** The futures that a call's functions give; one that is complete goes on where they ran. */
  private Set<Where> inner(CallSite call, boolean failed) {
    Set<Where> found = Wheres.none();
    for (int i = 0; i < call.arguments().size(); i++) {
      for (UnitId function : functions.of(call, i).units()) {
        found.addAll(
            Wheres.replaced(
                returned(function, failed),
                w -> w instanceof Where.Caller,
                of(call.receiver(), failed)));
      }
    }
    return found;
  }

  /** What the bodies return that a call may run, as far as they are in the scan. */
  private Set<Where> returned(CallSite call, boolean failed) {
    Set<Where> found = Wheres.none();
    for (Dispatch.Callee callee : dispatch.callees(call)) {
      Set<Where> seen = threads.at(call, callee.unit(), returned(callee.unit(), failed));
      found.addAll(Wheres.weaker(seen, callee.confidence()));
    }
    return found;
  }

  private Set<Where> returned(UnitId unit, boolean failed) {
    Set<Where> found = Wheres.none();
    if (open.add(unit)) {
      List<Value> values = model.findUnit(unit).map(CodeUnit::returned).orElse(List.of());
      values.forEach(v -> found.addAll(of(v, failed)));
      open.remove(unit);
    }
    return found;
  }
}
