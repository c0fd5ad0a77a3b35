package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which scanned bodies a call may run; those that listen to the event which it publishes, too.
 * Methods of library types are not looked up in the hierarchy: whoever calls a {@code Runnable}
 * does not call every {@code Runnable} there is.
 */
final class Dispatch {
  /** More implementations than this say little about the one that is called. */
  private static final int FEW = 5;

  private static final String FUNCTIONAL = "java.lang.FunctionalInterface";
  private static final String OVERRIDE = "java.lang.Override";

  private final CodeModel model;
  private final Tracing tracing;
  private final Registries registries;
  private final Iterations iterations;
  private final Events events;
  private final StoredFunctions stored;
  private final Set<String> tests;
  private final Map<String, List<CodeUnit>> methods = new HashMap<>();
  private final Map<String, List<CodeUnit>> overriding = new HashMap<>();
  private final Map<MethodRef, List<CodeUnit>> lambdas = new HashMap<>();
  private final Map<MethodRef, List<Callee>> virtual = new HashMap<>();

  /** A body that a call may run, and how sure that is. */
  record Callee(UnitId unit, Confidence confidence) {}

  Dispatch(CodeModel model, Tracing tracing, Events events, Set<String> testFiles) {
    Containers containers = new Containers(model, tracing, testFiles);
    this.stored = new StoredFunctions(model, tracing, containers, testFiles);
    this.registries = new Registries(model, tracing, containers);
    this.iterations = new Iterations(model, tracing, containers);
    this.model = model;
    this.events = events;
    this.tracing = tracing;
    this.tests = testFiles;
    for (CodeUnit unit : model.units().values()) {
      if (unit.id().isLambda()) {
        unit.implemented()
            .ifPresent(m -> lambdas.computeIfAbsent(m, k -> new ArrayList<>()).add(unit));
      } else {
        methods
            .computeIfAbsent(unit.owner() + "#" + unit.id().method().name(), k -> new ArrayList<>())
            .add(unit);
        if (unit.annotations().stream().anyMatch(a -> a.type().equals(OVERRIDE))) {
          overriding.computeIfAbsent(unit.owner(), k -> new ArrayList<>()).add(unit);
        }
      }
    }
  }

  /** The bodies; empty when none is in the scan. */
  List<Callee> callees(CallSite call) {
    List<Callee> own = called(call);
    return own.isEmpty()
        ? events.listeners(call).stream().map(l -> new Callee(l, Confidence.LIKELY)).toList()
        : own;
  }

  private List<Callee> called(CallSite call) {
    MethodRef target = call.target();
    if (call.kind() != CallKind.VIRTUAL) {
      return inherited(target.owner(), target)
          .map(u -> List.of(new Callee(u.id(), Confidence.CERTAIN)))
          .orElse(List.of());
    }
    List<Value> origins = tracing.origins(call.receiver());
    if (origins.size() == 1) {
      if (origins.get(0) instanceof Value.Function function
          && model.findUnit(function.unit()).isPresent()) {
        return calls(function.type(), target)
            ? List.of(new Callee(function.unit(), Confidence.CERTAIN))
            : List.of();
      }
      Optional<String> exact = tracing.exactType(origins.get(0));
      if (exact.isPresent() && model.types().isScanned(exact.get())) {
        return inherited(exact.get(), target)
            .map(u -> List.of(new Callee(u.id(), Confidence.CERTAIN)))
            .orElse(List.of());
      }
    }
    if (isFunctional(target)) {
      boolean brought = origins.stream().anyMatch(o -> isBrought(o, call));
      return brought ? List.of() : stored(call);
    }
    List<Callee> all =
        model.types().isScanned(target.owner()) ? virtual(call.receiverType(), target) : List.of();
    if (all.size() > 1 && registries.isLookedUp(call.receiver())) {
      return all.stream().map(c -> new Callee(c.unit(), Confidence.POSSIBLE)).toList();
    }
    return all.size() > FEW && iterations.isOnEach(call)
        ? all.stream().map(c -> new Callee(c.unit(), Confidence.LIKELY)).toList()
        : all;
  }

  /** The functions that are kept somewhere, and called from there. */
  Set<UnitId> stored() {
    Set<UnitId> found = new HashSet<>();
    for (CodeUnit unit : model.units().values()) {
      unit.calls().stream()
          .filter(call -> call.kind() == CallKind.VIRTUAL && isFunctional(call.target()))
          .forEach(call -> called(call).forEach(callee -> found.add(callee.unit())));
    }
    return found;
  }

  /** What callers hand to a method, and it calls itself, runs for them. */
  private static boolean isBrought(Value value, CallSite call) {
    return value instanceof Value.Parameter parameter
        && !parameter.unit().isLambda()
        && parameter.unit().method().equals(call.id().unit().method());
  }

  /** Functions that were made elsewhere, and kept for this call. */
  private List<Callee> stored(CallSite call) {
    StoredFunctions.Made made = stored.of(call.receiver());
    Set<UnitId> found = new TreeSet<>(made.functions());
    for (Value object : made.objects()) {
      inherited(object.type(), call.target()).ifPresent(unit -> found.add(unit.id()));
    }
    Confidence confidence =
        made.count() <= FEW && !made.isOneOfMany() ? Confidence.LIKELY : Confidence.POSSIBLE;
    return found.stream().map(unit -> new Callee(unit, confidence)).toList();
  }

  private boolean calls(String functionalType, MethodRef target) {
    return model.types().find(functionalType).flatMap(TypeFacts::functionalMethod).stream()
        .anyMatch(m -> m.name().equals(target.name()) && m.arity() == target.arity());
  }

  /** Whether a method is the one of a functional interface. */
  boolean isFunctional(MethodRef target) {
    return model.types().find(target.owner()).stream()
        .anyMatch(t ->
            t.annotations().stream().anyMatch(a -> a.type().equals(FUNCTIONAL))
                && t.functionalMethod().filter(m -> m.name().equals(target.name())).isPresent());
  }

  private List<Callee> virtual(String receiverType, MethodRef target) {
    String from = model.types().isScanned(receiverType) ? receiverType : target.owner();
    MethodRef key = new MethodRef(from, target.name(), target.parameters());
    List<Callee> memo = virtual.get(key);
    if (memo == null) {
      memo = implementations(from, target);
      virtual.put(key, memo);
    }
    return memo;
  }

  private List<Callee> implementations(String from, MethodRef target) {
    Set<CodeUnit> found = new LinkedHashSet<>();
    for (String subtype : model.types().withSubtypes(from)) {
      Optional<TypeFacts> type = model.types().find(subtype);
      boolean real =
          type.isPresent()
              && !type.get().isAbstract()
              && type.get().origin() == TypeFacts.Origin.SCANNED;
      if (real) {
        inherited(subtype, target).ifPresent(found::add);
      }
    }
    found.addAll(lambdas.getOrDefault(target, List.of()));
    found.removeIf(u -> tests.contains(u.location().file()));
    if (found.isEmpty()) {
      // Nobody extends it here: what the class itself does is what users of it get.
      inherited(from, target).ifPresent(found::add);
    }
    Confidence confidence =
        found.size() == 1
            ? Confidence.CERTAIN
            : found.size() <= FEW ? Confidence.LIKELY : Confidence.POSSIBLE;
    Set<UnitId> sorted = new TreeSet<>(found.stream().map(CodeUnit::id).toList());
    return sorted.stream().map(u -> new Callee(u, confidence)).toList();
  }

  /** The methods of a type that say that they override another. */
  List<CodeUnit> overriding(String type) {
    return overriding.getOrDefault(type, List.of());
  }

  /** The body that an object of a type has for a method: its own, or the nearest inherited one. */
  Optional<CodeUnit> inherited(String type, MethodRef target) {
    Set<String> up = target.isConstructor() ? Set.of(type) : model.types().withSupertypes(type);
    for (String owner : up) {
      Optional<CodeUnit> own = own(owner, target);
      if (own.isPresent()) {
        return own;
      }
    }
    return Optional.empty();
  }

  private Optional<CodeUnit> own(String owner, MethodRef target) {
    List<CodeUnit> named =
        methods.getOrDefault(owner + "#" + target.name(), List.of()).stream()
            .filter(u -> !u.modifiers().contains(Modifier.ABSTRACT))
            .filter(u -> overrides(u.id().method().parameters(), target.parameters()))
            .toList();
    if (named.size() <= 1) {
      return named.stream().findFirst();
    }
    return named.stream()
        .filter(u -> u.id().method().parameters().equals(target.parameters()))
        .findFirst()
        .or(() -> named.stream().findFirst());
  }

  /**
   * Whether parameters can be those of an override: the same, or narrower where the other's was a
   * type variable.
   */
  private boolean overrides(List<String> own, List<String> above) {
    if (own.size() != above.size()) {
      return false;
    }
    for (int i = 0; i < own.size(); i++) {
      String wanted = above.get(i);
      boolean fits =
          own.get(i).equals(wanted)
              || wanted.equals(MethodRef.UNKNOWN)
              || wanted.equals("java.lang.Object")
              || model.types().isSubtype(own.get(i), wanted);
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
