package io.github.looplint.model;

import java.util.List;

/**
 * A field that the scanned code declares.
 *
 * @param ref its name
 * @param type its declared type, erased
 * @param modifiers its modifiers
 * @param annotations its annotations
 * @param assigned every value that the scanned code assigns to it, initialisers first; constructor
 *     parameters among them
 * @param setIn the methods that assign it, their lambdas among them; not what makes the object or
 *     the class
 */
public record FieldFacts(
    FieldRef ref,
    String type,
    java.util.Set<Modifier> modifiers,
    List<AnnotationFacts> annotations,
    List<Value> assigned,
    java.util.Set<MethodRef> setIn) {
  public FieldFacts {
    modifiers = java.util.Set.copyOf(modifiers);
    annotations = List.copyOf(annotations);
    assigned = List.copyOf(assigned);
    setIn = java.util.Set.copyOf(setIn);
  }
}
