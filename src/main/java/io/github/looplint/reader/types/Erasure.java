package io.github.looplint.reader.types;

import io.github.looplint.model.MethodRef;
import io.github.looplint.reader.types.ClassSignature.MethodSignature;
import io.github.looplint.reader.types.ClassSignature.TypeParameter;
import java.util.List;
import java.util.stream.Stream;

/**
 * Erases types as the compiler does: a type variable to its first bound, which {@link
 * TypeRef#erased()} cannot know.
 */
public final class Erasure {
  private Erasure() {}

  /** A declared method as the model and the catalogue name it. */
  public static MethodRef of(MethodSignature method, ClassSignature owner) {
    List<TypeParameter> scope = scope(method, owner);
    List<String> parameters = method.parameters().stream().map(type -> of(type, scope)).toList();
    return new MethodRef(owner.name(), method.name(), parameters);
  }

  /** The type that a declared method returns. */
  public static String returned(MethodSignature method, ClassSignature owner) {
    return of(method.returns(), scope(method, owner));
  }

  private static List<TypeParameter> scope(MethodSignature method, ClassSignature owner) {
    return Stream.of(method.typeParameters(), owner.typeParameters())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * A type's erased name.
   *
   * @param scope the type parameters in sight, the innermost first; a variable not among them
   *     erases to {@code Object}
   */
  public static String of(TypeRef type, List<TypeParameter> scope) {
    if (type instanceof TypeRef.ArrayType array) {
      return of(array.element(), scope) + "[]";
    }
    if (type instanceof TypeRef.Variable variable) {
      return ofVariable(variable, scope);
    }
    return type.erased();
  }

  @SuppressWarnings("ReferenceEquality") // This very parameter, not one that looks like it.
  private static String ofVariable(TypeRef.Variable variable, List<TypeParameter> scope) {
    for (TypeParameter parameter : scope) {
      if (parameter.name().equals(variable.name()) && !parameter.bounds().isEmpty()) {
        // Out of sight while its own bound is erased: broken class files have variables that bound
        // each other.
        List<TypeParameter> others = scope.stream().filter(other -> other != parameter).toList();
        return of(parameter.bounds().get(0), others);
      }
      if (parameter.name().equals(variable.name())) {
        break;
      }
    }
    return variable.erased();
  }
}
