package io.github.looplint.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A type, scanned or of a library.
 *
 * @param name binary name
 * @param kind class, interface, …
 * @param modifiers its modifiers
 * @param supertypes direct ones, erased, the superclass first
 * @param annotations its annotations
 * @param outer the type that it is declared in
 * @param functionalMethod the one abstract method of a functional interface
 * @param origin where it was read
 * @param location of its name, for scanned types
 */
public record TypeFacts(
    String name,
    Kind kind,
    Set<Modifier> modifiers,
    List<String> supertypes,
    List<AnnotationFacts> annotations,
    Optional<String> outer,
    Optional<MethodRef> functionalMethod,
    Origin origin,
    Optional<Location> location) {
  public TypeFacts {
    modifiers = Set.copyOf(modifiers);
    supertypes = List.copyOf(supertypes);
    annotations = List.copyOf(annotations);
  }

  /** What sort of type. */
  public enum Kind {
    CLASS,
    INTERFACE,
    ENUM,
    RECORD,
    ANNOTATION,
    ANONYMOUS
  }

  /** Where a type was read. */
  public enum Origin {
    /** In the scanned code, outside its tests. */
    SCANNED,
    /** In a test source root. */
    TEST,
    /** In a library's signatures. */
    LIBRARY,
    /** Nowhere: only its name is known, it may have any supertype and member. */
    NOWHERE
  }

  public boolean isAbstract() {
    return kind == Kind.INTERFACE
        || kind == Kind.ANNOTATION
        || modifiers.contains(Modifier.ABSTRACT);
  }
}
