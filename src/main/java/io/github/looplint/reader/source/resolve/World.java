package io.github.looplint.reader.source.resolve;

import io.github.looplint.reader.types.ClassLookup;
import io.github.looplint.reader.types.ClassSignature;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All types that can be known: the scanned ones, then the libraries'. Memoised, safe for concurrent
 * use.
 */
final class World implements ClassLookup {
  private final Map<String, DeclaredType> declared = new ConcurrentHashMap<>();
  private final Map<String, Optional<ClassSignature>> known = new ConcurrentHashMap<>();
  private final ClassLookup libraries;

  World(ClassLookup libraries) {
    this.libraries = libraries;
  }

  /** Adds a scanned type; of two with one name the first stays. */
  boolean add(DeclaredType type) {
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
}
