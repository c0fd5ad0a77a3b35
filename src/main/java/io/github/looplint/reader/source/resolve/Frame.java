package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.FieldRef;
import io.github.looplint.model.Location;
import io.github.looplint.model.Loop;
import io.github.looplint.model.Outcome;
import io.github.looplint.model.Value;
import io.github.looplint.reader.source.syntax.Position;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Where the walk through a body stands: in which type and unit, what the locals hold, what is known
 * to hold. Mutable, for one walk; all that is saved and restored around a part of a body goes
 * through the methods here.
 */
final class Frame {
  final DeclaredType type;
  final UnitBuilder unit;
  final Output output;
  final boolean isStatic;
  Locals locals;
  TypeScope scope;

  /** What the unit's place asks of what it returns; unknown where nothing says. */
  TypeRef returns = TypeRef.UNKNOWN;

  private List<Outcome> outcomes = List.of();
  private List<Value> locks = List.of();
  private Optional<Loop> loop = Optional.empty();

  Frame(
      DeclaredType type,
      UnitBuilder unit,
      Output output,
      boolean isStatic,
      Locals locals,
      TypeScope scope) {
    this.type = type;
    this.unit = unit;
    this.output = output;
    this.isStatic = isStatic;
    this.locals = locals;
    this.scope = scope;
  }

  /** The frame of a lambda that stands here: it sees these locals, and runs nobody knows when. */
  Frame lambda(UnitBuilder lambda) {
    return new Frame(type, lambda, output, isStatic, locals.copy(), scope);
  }

  FileScope file() {
    return type.file();
  }

  Location at(Position position) {
    return new Location(file().path(), position.line(), position.column());
  }

  /** The object that the body belongs to. */
  Typed self() {
    return new Typed(new Value.This(type.name()), new TypeRef.ClassType(type.name(), List.of()));
  }

  List<Outcome> outcomes() {
    return outcomes;
  }

  Optional<Loop> loop() {
    return loop;
  }

  List<Value> locks() {
    return locks;
  }

  /** From here on these outcomes hold. */
  void know(List<Outcome> more) {
    if (!more.isEmpty()) {
      List<Outcome> all = new ArrayList<>(outcomes);
      all.addAll(more);
      outcomes = List.copyOf(all);
    }
  }

  /** Does something where more outcomes hold. */
  <T> T knowing(List<Outcome> more, Supplier<T> work) {
    List<Outcome> before = outcomes;
    know(more);
    try {
      return work.get();
    } finally {
      outcomes = before;
    }
  }

  /** Does something within one more loop. */
  <T> T looping(OptionalLong bound, Supplier<T> work) {
    Optional<Loop> before = loop;
    OptionalLong product =
        before.isEmpty()
            ? bound
            : bound.isPresent() && before.get().constantBound().isPresent()
                ? OptionalLong.of(
                    times(bound.getAsLong(), before.get().constantBound().getAsLong()))
                : OptionalLong.empty();
    loop = Optional.of(new Loop(before.map(Loop::depth).orElse(0) + 1, product));
    List<Outcome> known = outcomes;
    try {
      return work.get();
    } finally {
      loop = before;
      outcomes = known;
    }
  }

  private static long times(long one, long other) {
    long high = Math.multiplyHigh(one, other);
    return high == 0 && one * other >= 0 ? one * other : Long.MAX_VALUE;
  }

  /** A lock is held from here on. */
  void lock(Value lock) {
    List<Value> all = new ArrayList<>(locks);
    all.add(lock);
    locks = List.copyOf(all);
  }

  /** A lock is free again. */
  void unlock(Value lock) {
    List<Value> all = new ArrayList<>(locks);
    all.remove(lock);
    locks = List.copyOf(all);
  }

  /** Sets back which locks are held. */
  void locks(List<Value> held) {
    locks = held;
  }

  /** Notes what is assigned to a field. */
  void assigned(FieldRef field, Value value) {
    output.assigned(field, value, unit.id().method());
  }
}
