package io.github.looplint.reader.types;

import io.github.looplint.model.Modifier;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.reader.types.ClassSignature.MethodSignature;
import io.github.looplint.reader.types.ClassSignature.TypeParameter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Small signatures for tests. */
final class SignatureFixtures {
  private SignatureFixtures() {}

  static ClassSignature type(String name, MethodSignature... methods) {
    return generic(name, List.of(), methods);
  }

  static ClassSignature generic(
      String name, List<TypeParameter> typeParameters, MethodSignature... methods) {
    return new ClassSignature(
        name,
        TypeFacts.Kind.CLASS,
        Set.of(Modifier.PUBLIC),
        typeParameters,
        Optional.of(TypeRef.OBJECT),
        List.of(),
        List.of(methods),
        List.of(),
        List.of());
  }

  static MethodSignature method(String name, TypeRef returns, TypeRef... parameters) {
    return new MethodSignature(
        name, Set.of(Modifier.PUBLIC), List.of(), List.of(parameters), false, returns, List.of());
  }

  static TypeRef ref(String name, TypeRef... arguments) {
    return new TypeRef.ClassType(name, List.of(arguments));
  }

  static TypeRef variable(String name) {
    return new TypeRef.Variable(name);
  }
}
