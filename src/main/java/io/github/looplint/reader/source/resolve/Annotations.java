package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.AnnotationFacts;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.TypeDeclaration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Annotations as the model has them. */
final class Annotations {
  private final TypeNames names;
  private final FileScope file;
  private final TypeScope scope;

  Annotations(TypeNames names, FileScope file, TypeScope scope) {
    this.names = names;
    this.file = file;
    this.scope = scope;
  }

  AnnotationFacts facts(TypeDeclaration.Annotation annotation) {
    Map<String, Object> members = new TreeMap<>();
    for (TypeDeclaration.Annotation.Argument argument : annotation.arguments()) {
      members.put(argument.name(), value(argument.value()));
    }
    return new AnnotationFacts(names.resolve(annotation.type(), file, scope).erased(), members);
  }

  private Object value(Expression value) {
    if (value instanceof Expression.Literal literal) {
      Optional<Object> constant = literal.value();
      return constant.orElse("null");
    } else if (value instanceof Expression.ClassLiteral literal) {
      return names.resolve(literal.type(), file, scope).erased();
    } else if (value instanceof Expression.Name name) {
      return name.name();
    } else if (value instanceof Expression.FieldAccess access) {
      return value(access.scope()) + "." + access.name();
    }
    return "";
  }
}
