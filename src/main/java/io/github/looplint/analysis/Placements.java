package io.github.looplint.analysis;

import io.github.looplint.catalogue.MethodPattern;
import io.github.looplint.catalogue.PlacementFact;
import io.github.looplint.catalogue.Runs;
import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Objects whose entry points run elsewhere than their type says, because of how they were
 * registered.
 */
final class Placements {
  private static final int MOST_STEPS = 64;

  private final CodeModel model;
  private final CallFacts facts;
  private final Tracing tracing;
  private final BroughtArguments brought;
  private final Factories factories;
  private final Contents contents;
  private final Map<String, List<Placed>> byType = new HashMap<>();
  private final Map<UnitId, List<Placed>> byFunction = new HashMap<>();

  /**
   * One registration of an object of a type.
   *
   * @param runs where its entry points run; empty for the usual place, unknown where that cannot be
   *     told
   */
  record Placed(Optional<Runs> runs, String why, CallSite call) {}

  Placements(
      CodeModel model,
      CallFacts facts,
      Tracing tracing,
      BroughtArguments brought,
      Factories factories,
      Set<String> testFiles) {
    this.model = model;
    this.facts = facts;
    this.tracing = tracing;
    this.brought = brought;
    this.factories = factories;
    this.contents = new Contents(model, tracing);
    for (CodeUnit unit : model.units().values()) {
      if (!testFiles.contains(unit.location().file())) {
        unit.calls().forEach(this::collect);
      }
    }
  }

  /** The registrations of a type's objects, in the order of units and calls. */
  List<Placed> of(String type) {
    return byType.getOrDefault(type, List.of());
  }

  /** The registrations of what a function stands in. */
  List<Placed> of(UnitId function) {
    return byFunction.getOrDefault(function, List.of());
  }

  private void collect(CallSite call) {
    List<PlacementFact> matching = facts.of(PlacementFact.class, call);
    if (!matching.isEmpty()) {
      brought.of(call).forEach(arguments -> collect(call, arguments, matching));
    }
  }

  private void collect(CallSite call, List<Value> arguments, List<PlacementFact> matching) {
    PlacementFact fact =
        matching.stream()
            .filter(f ->
                applies(f, arguments).filter(Runs.UNKNOWN::equals).isEmpty()
                    && applies(f, arguments).isPresent())
            .findFirst()
            .orElse(matching.get(0));
    Placed placed = new Placed(applies(fact, arguments), fact.why(), call);
    if (fact.contents() && fact.instance() < 0) {
      contents.of(call.receiver()).forEach(value -> add(value, placed));
    }
    for (int i = 0; i < arguments.size(); i++) {
      boolean instance =
          fact.instance() == i || (fact.instance() < 0 && i > fact.given().orElse(-1));
      if (instance && fact.contents()) {
        contents.of(arguments.get(i)).forEach(value -> add(value, placed));
      } else if (instance) {
        add(arguments.get(i), placed);
      }
    }
  }

  private void add(Value instance, Placed placed) {
    types(instance).forEach(t -> byType.computeIfAbsent(t, k -> new ArrayList<>()).add(placed));
    if (instance instanceof Value.Function function) {
      byFunction.computeIfAbsent(function.unit(), k -> new ArrayList<>()).add(placed);
    }
  }

  /** Where the fact says that the object runs; empty when it does not apply. */
  private Optional<Runs> applies(PlacementFact fact, List<Value> arguments) {
    if (fact.given().isEmpty()) {
      return Optional.of(fact.runs());
    }
    int given = fact.given().getAsInt();
    if (given >= arguments.size()) {
      return Optional.empty();
    }
    List<Value> origins = tracing.origins(arguments.get(given));
    if (origins.stream().allMatch(o -> o instanceof Value.Constant c && c.isNull())) {
      return Optional.empty();
    }
    if (fact.builtWith().isEmpty()) {
      return Optional.of(fact.runs());
    }
    return origins.size() == 1 ? built(fact, origins.get(0)) : Optional.of(Runs.UNKNOWN);
  }

  /** Looks along the chain that built a value for one of the calls that matter. */
  private Optional<Runs> built(PlacementFact fact, Value value) {
    if (setElsewhere(fact, value)) {
      return Optional.of(fact.runs());
    }
    Optional<CallSite> call = tracing.call(value);
    for (int i = 0; i < MOST_STEPS && call.isPresent(); i++) {
      CallSite step = call.get();
      if (isOneOf(fact.builtWith(), step) && !saysNo(step)) {
        return Optional.of(fact.runs());
      }
      if (step.kind() == CallKind.CONSTRUCT) {
        return Optional.empty();
      }
      List<Value> before = tracing.origins(step.receiver());
      call = before.size() == 1 ? tracing.call(before.get(0)) : Optional.empty();
    }
    return Optional.of(Runs.UNKNOWN);
  }

  /** A setter called as a statement on the same object, in the unit that made it. */
  private boolean setElsewhere(PlacementFact fact, Value value) {
    return value instanceof Value.Result result
        && model.findUnit(result.call().unit()).stream()
            .flatMap(u -> u.calls().stream())
            .anyMatch(c ->
                isOneOf(fact.builtWith(), c) && tracing.same(c.receiver(), value) && !saysNo(c));
  }

  private boolean saysNo(CallSite setter) {
    return setter.arguments().size() == 1
        && tracing.constant(setter.arguments().get(0)).filter(Boolean.FALSE::equals).isPresent();
  }

  private boolean isOneOf(List<MethodPattern> patterns, CallSite call) {
    List<String> owners = facts.supertypes(call.receiverType());
    return patterns.stream()
        .anyMatch(p ->
            p.matchesName(call.target().name())
                && p.matchesParameters(call.target().parameters())
                && owners.stream().anyMatch(p::matchesOwner));
  }

  /** The types that an argument may bring: an object's, a class's, a supplier's, a name's. */
  private Set<String> types(Value argument) {
    Set<String> types = new TreeSet<>();
    for (Value origin : factories.origins(argument)) {
      if (origin instanceof Value.ClassLiteral literal) {
        types.add(literal.of());
      } else if (origin instanceof Value.Function function) {
        model.findUnit(function.unit()).stream()
            .flatMap(u -> u.returned().stream())
            .forEach(v -> types.add(v.type()));
      } else if (origin instanceof Value.Constant constant
          && constant.value() instanceof String name) {
        types.add(name.substring(name.indexOf(':') + 1));
      } else {
        types.add(origin.type());
      }
    }
    types.removeIf(
        t -> model.types().find(t).stream().noneMatch(f -> f.origin() == TypeFacts.Origin.SCANNED));
    return types;
  }
}
