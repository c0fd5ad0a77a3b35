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
 * type arguments, arguments, the type that its place asks for, functions. What came first stays.
 */
final class Inference {
  private final Generics generics;
  private final Candidate candidate;
  private final Map<String, TypeRef> bindings = new HashMap<>();

  Inference(Generics generics, Candidate candidate) {
    this.generics = generics;
    this.candidate = candidate;
  }

  /** The type arguments that are written before the name. */
  void written(List<TypeRef> arguments) {
    List<TypeParameter> parameters = candidate.method().typeParameters();
    for (int i = 0; i < Math.min(arguments.size(), parameters.size()); i++) {
      bindings.put(parameters.get(i).name(), arguments.get(i));
    }
  }

  /** An argument of that type, or what a function takes or gives. */
  void takes(TypeRef formal, TypeRef actual) {
    generics.unify(formal, actual, bindings);
  }

  /** What the place of the call asks for: tells what no argument does. */
  void wants(TypeRef wanted) {
    if (wanted instanceof TypeRef.ClassType type) {
      generics
          .as(returns(), type.name())
          .filter(r -> r.arguments().size() == type.arguments().size())
          .ifPresent(r -> {
            for (int i = 0; i < type.arguments().size(); i++) {
              generics.unify(r.arguments().get(i), type.arguments().get(i), bindings);
            }
          });
    }
    if (returns() instanceof TypeRef.Variable variable) {
      generics.unify(variable, wanted, bindings);
    }
  }

  /** A formal type as far as it is known by now; variables that nothing has bound stay. */
  TypeRef seen(TypeRef formal) {
    return Generics.substitute(formal, bindings);
  }

  /** A formal type as far as it is known by now, to be asked of an argument. */
  TypeRef wanted(TypeRef formal) {
    Map<String, TypeRef> all = new HashMap<>();
    parameters().forEach(p -> all.put(p.name(), TypeRef.UNKNOWN));
    all.putAll(bindings);
    return Generics.substitute(formal, all);
  }

  /** The type of the call's result. */
  TypeRef result() {
    Map<String, TypeRef> all = new HashMap<>();
    for (TypeParameter parameter : parameters()) {
      TypeRef bound = Generics.bound(parameter);
      all.put(parameter.name(), bindings.getOrDefault(parameter.name(), bound));
    }
    return Generics.upper(Generics.substitute(returns(), all));
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
