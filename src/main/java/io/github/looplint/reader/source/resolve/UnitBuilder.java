package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.AnnotationFacts;
import io.github.looplint.model.CallId;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.Location;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.ResultUse;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A code unit while its body is walked. */
final class UnitBuilder {
  private final UnitId id;
  private final Location location;
  private final List<CallSite> calls = new ArrayList<>();
  private final Set<Value> returned = new LinkedHashSet<>();

  // Lambdas are numbered through the whole method, nested ones too.
  private final int[] lambdas;

  Set<Modifier> modifiers = Set.of();
  List<CodeUnit.Parameter> parameters = List.of();
  String type = "void";
  List<AnnotationFacts> annotations = List.of();
  Optional<UnitId> enclosing = Optional.empty();
  Optional<MethodRef> implemented = Optional.empty();
  boolean catchesAll;

  UnitBuilder(MethodRef method, Location location) {
    this(UnitId.of(method), location, new int[1]);
  }

  private UnitBuilder(UnitId id, Location location, int[] lambdas) {
    this.id = id;
    this.location = location;
    this.lambdas = lambdas;
  }

  /** A lambda in this unit. */
  UnitBuilder lambda(Location at) {
    UnitBuilder lambda = new UnitBuilder(new UnitId(id.method(), ++lambdas[0]), at, lambdas);
    lambda.enclosing = Optional.of(id);
    return lambda;
  }

  UnitId id() {
    return id;
  }

  int nextCall() {
    return calls.size();
  }

  void add(CallSite call) {
    calls.add(call);
  }

  /** Nobody takes what a call gives that was added as one whose result is taken. */
  void discard(CallId call) {
    if (call.unit().equals(id) && calls.get(call.index()).use() == ResultUse.CHAINED) {
      calls.set(call.index(), calls.get(call.index()).discarded());
    }
  }

  void returns(Value value) {
    returned.add(value);
  }

  CodeUnit build() {
    return new CodeUnit(
        id,
        location,
        modifiers,
        parameters,
        type,
        annotations,
        enclosing,
        implemented,
        catchesAll,
        calls,
        new ArrayList<>(returned));
  }
}
