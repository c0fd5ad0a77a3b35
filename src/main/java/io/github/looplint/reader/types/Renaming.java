package io.github.looplint.reader.types;

import io.github.looplint.reader.types.ClassSignature.MethodSignature;
import io.github.looplint.reader.types.ClassSignature.TypeParameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives one generation's class type parameters the names that another has for them.
 *
 * <p>A method's own type parameter that already has such a name would be confused with it; the
 * libraries known have none.
 */
record Renaming(Map<String, String> names) {
  /** By position; what one of the two has more keeps its name. */
  static Renaming between(List<TypeParameter> older, List<TypeParameter> newer) {
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < Math.min(older.size(), newer.size()); i++) {
      if (!older.get(i).name().equals(newer.get(i).name())) {
        names.put(older.get(i).name(), newer.get(i).name());
      }
    }
    return new Renaming(names);
  }

  MethodSignature apply(MethodSignature method) {
    if (names.isEmpty()) {
      return method;
    }
    Map<String, String> visible = new HashMap<>(names);
    method.typeParameters().forEach(own -> visible.remove(own.name()));
    Renaming here = new Renaming(visible);
    return new MethodSignature(
        method.name(),
        method.modifiers(),
        method.typeParameters().stream()
            .map(own -> new TypeParameter(own.name(), here.apply(own.bounds())))
            .toList(),
        here.apply(method.parameters()),
        method.varargs(),
        here.apply(method.returns()),
        method.annotations());
  }

  private List<TypeRef> apply(List<TypeRef> types) {
    return types.stream().map(this::apply).toList();
  }

  TypeRef apply(TypeRef type) {
    if (type instanceof TypeRef.ClassType c) {
      return new TypeRef.ClassType(c.name(), apply(c.arguments()));
    }
    if (type instanceof TypeRef.Variable v) {
      return new TypeRef.Variable(names.getOrDefault(v.name(), v.name()));
    }
    if (type instanceof TypeRef.ArrayType a) {
      return new TypeRef.ArrayType(apply(a.element()));
    }
    if (type instanceof TypeRef.Wildcard w) {
      return new TypeRef.Wildcard(w.isSuper(), w.bound().map(this::apply));
    }
    return type;
  }
}
