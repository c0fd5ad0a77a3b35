package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.Value;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The locals and parameters in sight, with what they hold at this point. */
final class Locals {
  /** More ways than this are not told apart. */
  private static final int MOST_CHOICES = 8;

  private final Map<String, Typed> held;

  private Locals(Map<String, Typed> held) {
    this.held = held;
  }

  static Locals none() {
    return new Locals(new LinkedHashMap<>());
  }

  /** What holds here, to go on with separately. */
  Locals copy() {
    return new Locals(new LinkedHashMap<>(held));
  }

  Optional<Typed> find(String name) {
    return Optional.ofNullable(held.get(name));
  }

  void declare(String name, Typed value) {
    held.put(name, value);
  }

  /** A new value for a local that is in sight; its declared type stays. */
  void assign(String name, Value value) {
    held.computeIfPresent(name, (n, old) -> new Typed(value, old.type()));
  }

  /** What is no longer known, because a loop may assign it. */
  void forget(Set<String> names) {
    for (String name : names) {
      held.computeIfPresent(name, (n, old) -> Typed.of(old.type()));
    }
  }

  /** Takes over what holds on another way to the same point: where they differ, either. */
  void join(Locals other) {
    held.replaceAll((name, mine) -> {
      Typed theirs = other.held.get(name);
      return theirs == null || theirs.value().equals(mine.value())
          ? mine
          : new Typed(either(mine.value(), theirs.value(), mine.type()), mine.type());
    });
  }

  /** Takes over what holds on the only way that goes on. */
  void replaceBy(Locals other) {
    held.replaceAll((name, mine) -> other.held.getOrDefault(name, mine));
  }

  /** One of two values. */
  static Value either(Value one, Value other, TypeRef type) {
    Set<Value> all = new LinkedHashSet<>(parts(one));
    all.addAll(parts(other));
    if (all.size() == 1) {
      return one;
    }
    return all.size() > MOST_CHOICES
        ? new Value.Unknown(type.erased())
        : new Value.Choice(new ArrayList<>(all), type.erased());
  }

  private static List<Value> parts(Value value) {
    return value instanceof Value.Choice choice ? choice.of() : List.of(value);
  }
}
