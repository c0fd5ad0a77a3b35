package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.MethodRef;
import io.github.looplint.reader.source.resolve.Members.Candidate;
import io.github.looplint.reader.types.ClassSignature.TypeParameter;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the type variables of one call stand for, as its parts tell one after the other: written
 * type arguments, arguments, functions; and, where none of them does, what its place asks for.
 */
final class Inference {
  private final Generics generics;
  private final Candidate candidate;
  private final Map<String, TypeRef> told = new HashMap<>();
  private final Map<String, TypeRef> asked = new HashMap<>();

  /**
   * Begins with what is said beside the arguments.
   *
   * @param place the written type arguments, and what is asked of the result
   */
  Inference(Generics generics, Candidate candidate, Arguments.Place place) {
    this.generics = generics;
    this.candidate = candidate;
    written(place.types());
    wants(place.wanted());
  }

  private void written(List<TypeRef> arguments) {
    List<TypeParameter> parameters = candidate.method().typeParameters();
    for (int i = 0; i < Math.min(arguments.size(), parameters.size()); i++) {
      told.put(parameters.get(i).name(), arguments.get(i));
    }
  }

  /** An argument of that type, or what a function takes or gives. */
  void takes(TypeRef formal, TypeRef actual) {
    generics.unify(formal, actual, told);
  }

  private void wants(TypeRef wanted) {
    if (wanted instanceof TypeRef.ClassType type) {
      generics
          .as(returns(), type.name())
          .filter(r -> r.arguments().size() == type.arguments().size())
          .ifPresent(r -> {
            for (int i = 0; i < type.arguments().size(); i++) {
              generics.unify(r.arguments().get(i), type.arguments().get(i), asked);
            }
          });
    }
    if (returns() instanceof TypeRef.Variable variable) {
      generics.unify(variable, wanted, asked);
    }
  }

  /** A formal type as far as it is known by now; variables that nothing has bound stay. */
  TypeRef seen(TypeRef formal) {
    return Generics.substitute(formal, bindings());
  }

  /** A formal type as far as it is known by now, to be asked of an argument. */
  TypeRef wanted(TypeRef formal) {
    return Generics.close(formal, bindings());
  }

  /** A type that was seen, with bounds for variables that nothing has bound but that have some. */
  TypeRef bounded(TypeRef seen) {
    Map<String, TypeRef> bounds = new HashMap<>();
    parameters().stream()
        .filter(p -> !(bound(p) instanceof TypeRef.Unknown))
        .forEach(p -> bounds.put(p.name(), bound(p)));
    return Generics.substitute(seen, bounds);
  }

  /** The type of the call's result. */
  TypeRef result() {
    Map<String, TypeRef> all = new HashMap<>();
    parameters().forEach(p -> all.put(p.name(), bound(p)));
    all.putAll(bindings());
    return Generics.upper(Generics.close(returns(), all));
  }

  /** What a variable is at least: {@code C extends Collection<T>} where T is known. */
  private TypeRef bound(TypeParameter parameter) {
    TypeRef erased = Generics.bound(parameter);
    return erased instanceof TypeRef.Unknown ? erased : wanted(parameter.bounds().get(0));
  }

  private Map<String, TypeRef> bindings() {
    Map<String, TypeRef> all = new HashMap<>(asked);
    all.putAll(told);
    return all;
  }

  private TypeRef returns() {
    return constructs()
        ? Generics.itself(candidate.owner())
        : Generics.substitute(candidate.method().returns(), candidate.bindings());
  }

  private boolean constructs() {
    return candidate.method().name().equals(MethodRef.CONSTRUCTOR);
  }

  /** Of a constructor its class's too: only a diamond leaves them open. */
  private List<TypeParameter> parameters() {
    List<TypeParameter> all = new ArrayList<>(candidate.method().typeParameters());
    if (constructs()) {
      all.addAll(candidate.owner().typeParameters());
    }
    return all;
  }
}
