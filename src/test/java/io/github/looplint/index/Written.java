package io.github.looplint.index;

import io.github.looplint.reader.types.ClassSignature.MethodSignature;
import io.github.looplint.reader.types.ClassSignature.TypeParameter;
import io.github.looplint.reader.types.TypeRef;
import java.util.List;
import java.util.stream.Collectors;

/** Signatures nearly as Java writes them, for comparison in tests. */
final class Written {
  private Written() {}

  static String of(MethodSignature method) {
    String typeParameters =
        method.typeParameters().isEmpty()
            ? ""
            : method.typeParameters().stream()
                .map(Written::of)
                .collect(Collectors.joining(",", "<", "> "));
    String parameters = types(method.parameters(), "(", ")");
    String varargs = method.varargs() ? parameters.replaceFirst("\\[]\\)$", "...)") : parameters;
    return typeParameters + varargs + " " + of(method.returns());
  }

  private static String of(TypeParameter parameter) {
    return parameter.bounds().isEmpty()
        ? parameter.name()
        : parameter.bounds().stream()
            .map(Written::of)
            .collect(Collectors.joining(" & ", parameter.name() + " extends ", ""));
  }

  private static String of(TypeRef type) {
    if (type instanceof TypeRef.ClassType c) {
      return c.arguments().isEmpty() ? c.name() : c.name() + types(c.arguments(), "<", ">");
    }
    if (type instanceof TypeRef.Variable v) {
      return v.name();
    }
    if (type instanceof TypeRef.ArrayType a) {
      return of(a.element()) + "[]";
    }
    if (type instanceof TypeRef.Wildcard w) {
      String keyword = w.isSuper() ? "? super " : "? extends ";
      return w.bound().map(bound -> keyword + of(bound)).orElse("?");
    }
    return type.erased();
  }

  private static String types(List<TypeRef> types, String open, String close) {
    return types.stream().map(Written::of).collect(Collectors.joining(",", open, close));
  }
}
