package io.github.looplint.reader.source.resolve;

import io.github.looplint.reader.types.ClassSignature;
import io.github.looplint.reader.types.ClassSignature.MethodSignature;
import io.github.looplint.reader.types.ClassSignature.TypeParameter;
import io.github.looplint.reader.types.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Erasure as class files have it: a type variable is its first bound. */
final class Erasure {
  private Erasure() {}

  /** A method's parameters, with the bounds of its own variables and of its type's. */
  static List<String> parameters(MethodSignature method, Optional<ClassSignature> owner) {
    Map<String, TypeRef> bounds = new HashMap<>();
    owner.ifPresent(o -> o.typeParameters().forEach(p -> addBound(p, bounds)));
    method.typeParameters().forEach(p -> addBound(p, bounds));
    return method.parameters().stream().map(p -> erase(p, bounds, 4)).toList();
  }

  private static void addBound(TypeParameter parameter, Map<String, TypeRef> bounds) {
    bounds.put(
        parameter.name(), parameter.bounds().isEmpty() ? TypeRef.OBJECT : parameter.bounds().get(0));
  }

  private static String erase(TypeRef type, Map<String, TypeRef> bounds, int depth) {
    if (type instanceof TypeRef.Variable variable && bounds.containsKey(variable.name()) && depth > 0) {
      return erase(bounds.get(variable.name()), bounds, depth - 1);
    }
    if (type instanceof TypeRef.ArrayType array) {
      return erase(array.element(), bounds, depth) + "[]";
    }
    return type.erased();
  }
}
