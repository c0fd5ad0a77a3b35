package io.github.looplint.analysis;

import io.github.looplint.catalogue.CallbackFact;
import io.github.looplint.catalogue.CallbackTrait;
import io.github.looplint.catalogue.Runs;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every function that is handed over in the scan, and where it runs: as the catalogue says for
 * libraries, as the bodies show for scanned code, which calls its functional parameters itself or
 * hands them on.
 */
final class Handovers {
  private final CodeModel model;
  private final CallFacts facts;
  private final Callbacks callbacks;
  private final Threads threads;
  private final Pipelines pipelines;
  private final FunctionValues functions;
  private final Dispatch dispatch;
  private final Callers callers;
  private final Map<UnitId, List<Handover>> byUnit = new LinkedHashMap<>();
  private final Map<UnitId, List<Handover>> byFunction = new HashMap<>();
  private final Map<ParameterKey, Set<Where>> uses = new HashMap<>();
  private final Map<UnitId, Set<Handover>> brought = new HashMap<>();

  private record ParameterKey(UnitId unit, int index) {}

  Handovers(Program program, Threads threads, Pipelines pipelines) {
    this.model = program.model();
    this.facts = program.facts();
    this.callbacks = program.callbacks();
    this.threads = threads;
    this.pipelines = pipelines;
    this.functions = program.functions();
    this.dispatch = program.dispatch();
    this.callers = program.callers();
    // What a body does with a parameter may depend on what another does with the one it is handed
    // to.
    do {
      byUnit.clear();
      byFunction.clear();
      model.units().values().forEach(this::collect);
    } while (learn());
    byUnit.values().stream().flatMap(List::stream).toList().forEach(this::bring);
  }

  /**
   * What runs where something emits, completes or executes that a method is given: each caller
   * knows where that is, and hands the function over there.
   */
  private void bring(Handover handover) {
    if (handover.where() instanceof Where.Given given) {
      for (CallSite caller : callers.of(given.unit())) {
        for (Where where : pipelines.at(caller, given.unit(), Set.of(given))) {
          Handover there = handover.on(where);
          Set<Handover> all =
              brought.computeIfAbsent(caller.id().unit(), u -> new LinkedHashSet<>());
          if (!(where instanceof Where.Unknown) && all.add(there)) {
            bring(there);
          }
        }
      }
    }
  }

  /** What a unit hands over, in the order of its calls. */
  List<Handover> of(UnitId unit) {
    Set<Handover> more = brought.get(unit);
    List<Handover> own = byUnit.getOrDefault(unit, List.of());
    if (more == null) {
      return own;
    }
    List<Handover> all = new ArrayList<>(own);
    all.addAll(more);
    return all;
  }

  /** Where a function is handed over. */
  List<Handover> to(UnitId function) {
    return byFunction.getOrDefault(function, List.of());
  }

  /** The call that hands a root's function over, where that is how it came to its thread. */
  Optional<CallSite> handingOver(Root root) {
    return to(root.unit()).stream()
        .filter(h -> h.step(model).equals(root.step()))
        .map(Handover::call)
        .findFirst();
  }

  private void collect(CodeUnit unit) {
    List<Handover> found = new ArrayList<>();
    for (CallSite call : unit.calls()) {
      for (int i = 0; i < call.arguments().size(); i++) {
        for (UnitId function : given(call, i)) {
          for (Target target : targets(call, i)) {
            found.add(new Handover(call, i, function, target.where(), target.framework()));
          }
        }
      }
    }
    if (!found.isEmpty()) {
      byUnit.put(unit.id(), List.copyOf(found));
      found.forEach(h -> byFunction.computeIfAbsent(h.function(), f -> new ArrayList<>()).add(h));
    }
  }

  /** The bodies of the function, or the listener, that is an argument. */
  private List<UnitId> given(CallSite call, int argument) {
    List<UnitId> units = functions.of(call, argument).units();
    Optional<CallbackFact> fact = callbacks.of(call, argument);
    if (fact.filter(f -> f.traits().contains(CallbackTrait.ELEMENTS)).isPresent()) {
      List<UnitId> all = new ArrayList<>(units);
      all.addAll(functions.iterating(call, argument));
      return all;
    }
    return units.isEmpty()
        ? fact.flatMap(CallbackFact::argumentType)
            .map(type -> functions.listening(call, argument, type))
            .orElse(units)
        : units;
  }

  private record Target(Where where, Optional<String> framework) {}

  /** What a call does with an argument. */
  private List<Target> targets(CallSite call, int argument) {
    Optional<CallbackFact> fact = callbacks.of(call, argument);
    // A body that was read says more than what is known of the type it extends, but for executors:
    // the type says it all.
    boolean byExecutor = fact.filter(Handovers::isByExecutor).isPresent();
    List<Target> found = byExecutor ? List.of() : byBodies(call, argument);
    return found.isEmpty() && fact.isPresent() ? byFact(fact.get(), call) : found;
  }

  private List<Target> byFact(CallbackFact fact, CallSite call) {
    String name = facts.catalogue().libraryOf(fact).framework();
    Optional<String> framework = name.isEmpty() ? Optional.empty() : Optional.of(name);
    return threads.inPipeline(fact, call).stream()
        .map(where -> new Target(where, framework))
        .toList();
  }

  private static boolean isByExecutor(CallbackFact fact) {
    return fact.runs() == Runs.RECEIVER_EXECUTOR || fact.runs() == Runs.ARGUMENT_EXECUTOR;
  }

  private List<Target> byBodies(CallSite call, int argument) {
    Set<Where> found = Wheres.none();
    for (Dispatch.Callee callee : dispatch.callees(call)) {
      Set<Where> inside = uses.getOrDefault(new ParameterKey(callee.unit(), argument), Set.of());
      found.addAll(Wheres.weaker(pipelines.at(call, callee.unit(), inside), callee.confidence()));
    }
    return found.stream().map(w -> new Target(w, Optional.empty())).toList();
  }

  /** Adds what the bodies do with their functional parameters; whether anything new came of it. */
  private boolean learn() {
    boolean learnt = false;
    for (CodeUnit unit : model.units().values()) {
      for (CallSite call : unit.calls()) {
        if (call.receiver() instanceof Value.Parameter parameter
            && functions.isFunctional(parameter.type())
            && callsFunction(call, parameter)) {
          learnt |= use(parameter, Where.CALLER, unit);
        }
        for (int i = 0; i < call.arguments().size(); i++) {
          for (Value.Parameter parameter : functions.of(call, i).parameters()) {
            for (Target target : targets(call, i)) {
              learnt |= use(parameter, target.where(), unit);
            }
          }
        }
      }
    }
    return learnt;
  }

  private boolean callsFunction(CallSite call, Value.Parameter parameter) {
    return model.types().find(parameter.type()).flatMap(t -> t.functionalMethod()).stream()
        .anyMatch(
            m -> m.name().equals(call.target().name()) && m.arity() == call.arguments().size());
  }

  /**
   * A parameter's function runs there, seen from a unit that may be a lambda deep inside the
   * parameter's own.
   */
  private boolean use(Value.Parameter parameter, Where where, CodeUnit unit) {
    boolean learnt = false;
    for (Where seen : outward(where, unit, parameter.unit(), 0)) {
      learnt |=
          uses.computeIfAbsent(
                  new ParameterKey(parameter.unit(), parameter.index()), k -> Wheres.none())
              .add(seen);
    }
    return learnt;
  }

  private Set<Where> outward(Where where, CodeUnit unit, UnitId owner, int depth) {
    if (unit.id().equals(owner) || where instanceof Where.Fixed || where instanceof Where.Unknown) {
      return Set.of(where);
    }
    if (where instanceof Where.Given given) {
      return Set.of(given.unit().equals(owner) ? given : Where.UNKNOWN);
    }
    if (where instanceof Where.Subscriber) {
      // Of a publisher that a nested body returns: who subscribes to that is another question.
      return Set.of(Where.UNKNOWN);
    }
    if (depth > 32 || (unit.enclosing().isEmpty() && to(unit.id()).isEmpty())) {
      // A method of an anonymous class that is no function: nothing says when it runs.
      return Set.of(Where.UNKNOWN);
    }
    Set<Where> found = Wheres.none();
    for (Handover handover : to(unit.id())) {
      // An anonymous class is made where it is handed over.
      Optional<CodeUnit> outer =
          model.findUnit(unit.enclosing().orElse(handover.call().id().unit()));
      Where here = handover.where();
      if (!(here instanceof Where.Caller)) {
        found.add(where instanceof Where.Home ? where : here);
      } else if (outer.isPresent()) {
        outward(where, outer.get(), owner, depth + 1)
            .forEach(w -> found.add(w.and(here.confidence())));
      }
    }
    return found;
  }
}
