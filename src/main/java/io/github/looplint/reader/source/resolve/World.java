package io.github.looplint.reader.source.resolve;

import io.github.looplint.reader.types.ClassLookup;
import io.github.looplint.reader.types.ClassSignature;
import io.github.looplint.reader.types.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All types that can be known: the scanned ones, then the libraries'. Memoised, safe for concurrent
 * use.
 */
final class World implements ClassLookup {
  private final Map<String, DeclaredType> declared = new ConcurrentHashMap<>();
  private final Map<String, Optional<ClassSignature>> known = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> memberTypes = new ConcurrentHashMap<>();
  private final Map<String, List<String>> supertypes = new ConcurrentHashMap<>();
  private final ClassLookup libraries;
  private final Set<String> inferredTypes;

  /**
   * Nothing is scanned yet.
   *
   * @param inferredTypes names of types that stand for a local's inferred type
   */
  World(ClassLookup libraries, Set<String> inferredTypes) {
    this.libraries = libraries;
    this.inferredTypes = Set.copyOf(inferredTypes);
  }

  /** Whether a type stands, like {@code var}, for the inferred one. */
  boolean isInferred(TypeRef type) {
    return !inferredTypes.isEmpty() && inferredTypes.contains(type.erased());
  }

  /** Adds a scanned type; of two with one name the first stays. */
  boolean add(DeclaredType type) {
    memberTypes.putIfAbsent(type.name(), type.memberTypes());
    return declared.putIfAbsent(type.name(), type) == null;
  }

  Optional<DeclaredType> declared(String name) {
    return Optional.ofNullable(declared.get(name));
  }

  Iterable<DeclaredType> declared() {
    return declared.values();
  }

  @Override
  public Optional<ClassSignature> find(String name) {
    Optional<ClassSignature> memo = known.get(name);
    if (memo != null) {
      return memo;
    }
    // Not computeIfAbsent: a signature may need others, and those this one.
    DeclaredType type = declared.get(name);
    Optional<ClassSignature> found =
        type != null ? Optional.of(new Signatures(this).of(type)) : libraries.find(name);
    known.putIfAbsent(name, found);
    return found;
  }

  boolean exists(String name) {
    return declared.containsKey(name) || find(name).isPresent();
  }

  /** Whether a scanned type itself has a member type of that simple name. */
  boolean declaresMember(String type, String name) {
    return memberTypes.getOrDefault(type, Set.of()).contains(name);
  }

  /** The names of a scanned type's direct supertypes, where somebody has looked for them. */
  Optional<List<String>> keptSupertypes(String name) {
    return Optional.ofNullable(supertypes.get(name));
  }

  void keepSupertypes(String name, List<String> found) {
    supertypes.putIfAbsent(name, found);
  }
}
