package io.github.looplint.reader.source.resolve;

import io.github.looplint.reader.types.TypeRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What simple type names mean at a place, beyond the file's imports: type variables, local types,
 * the types around. A chain, innermost first.
 */
final class TypeScope {
  /** The scope of a file's top level. */
  static final TypeScope TOP = new TypeScope(Optional.empty(), Optional.empty(), Map.of());

  private final Optional<TypeScope> outer;
  private final Optional<DeclaredType> type;
  private final Map<String, TypeRef> names;

  private TypeScope(
      Optional<TypeScope> outer, Optional<DeclaredType> type, Map<String, TypeRef> names) {
    this.outer = outer;
    this.type = type;
    this.names = names;
  }

  /** This scope, seen from inside a type: its members and what it inherits come first. */
  TypeScope inside(DeclaredType declared) {
    return new TypeScope(Optional.of(this), Optional.of(declared), Map.of());
  }

  /** This scope with more names: type variables, or a local type. */
  TypeScope with(Map<String, TypeRef> more) {
    return more.isEmpty()
        ? this
        : new TypeScope(Optional.of(this), Optional.empty(), new HashMap<>(more));
  }

  Optional<TypeScope> outer() {
    return outer;
  }

  /** The type whose members this link of the chain brings. */
  Optional<DeclaredType> type() {
    return type;
  }

  /** What this link of the chain itself calls by that name. */
  Optional<TypeRef> own(String name) {
    return Optional.ofNullable(names.get(name));
  }

  /** The innermost type around. */
  Optional<DeclaredType> enclosing() {
    for (TypeScope at = this; ; at = at.outer.get()) {
      if (at.type.isPresent() || at.outer.isEmpty()) {
        return at.type;
      }
    }
  }
}
