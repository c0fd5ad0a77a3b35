package io.github.looplint.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One body that executes as a unit: a method, constructor, static initialiser, or lambda. A method
 * reference is a lambda of one call; what initialises instances is one unit too, see {@link
 * MethodRef#INSTANCE_INITIALISER}.
 *
 * @param id its name
 * @param location of its name; of a lambda, the arrow's line and column of its first token
 * @param modifiers empty for lambdas
 * @param parameters in order
 * @param type the result's type, erased; {@code void} for constructors and initialisers; {@link
 *     MethodRef#UNKNOWN} for a lambda whose function is unknown
 * @param annotations empty for lambdas
 * @param enclosing the unit in which a lambda stands
 * @param implemented the interface method that a lambda implements, where its function type is
 *     known
 * @param catchesAll whether next to nothing that is thrown in it leaves it: what it does stands in
 *     a {@code try} that catches every exception and throws none
 * @param calls in the order of evaluation; a call's index is its place here
 * @param returned what it may return, each once
 */
public record CodeUnit(
    UnitId id,
    Location location,
    Set<Modifier> modifiers,
    List<Parameter> parameters,
    String type,
    List<AnnotationFacts> annotations,
    Optional<UnitId> enclosing,
    Optional<MethodRef> implemented,
    boolean catchesAll,
    List<CallSite> calls,
    List<Value> returned) {
  public CodeUnit {
    modifiers = Set.copyOf(modifiers);
    parameters = List.copyOf(parameters);
    annotations = List.copyOf(annotations);
    calls = List.copyOf(calls);
    returned = List.copyOf(returned);
  }

  /**
   * @param name as written; a generated one where class files have none
   * @param type erased
   */
  public record Parameter(String name, String type, List<AnnotationFacts> annotations) {
    public Parameter {
      annotations = List.copyOf(annotations);
    }
  }

  /** The binary name of the type that it belongs to. */
  public String owner() {
    return id.method().owner();
  }
}
