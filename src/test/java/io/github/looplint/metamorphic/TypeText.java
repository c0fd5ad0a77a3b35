package io.github.looplint.metamorphic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Types as they are written in a program. */
final class TypeText {
  private TypeText() {}

  /** A type's text; empty where none can be written down: of anonymous classes, captures. */
  static Optional<String> of(@Nullable TypeMirror type) {
    if (type == null) {
      return Optional.empty();
    }
    if (type.getKind() == TypeKind.VOID || type.getKind().isPrimitive()) {
      return Optional.of(type.getKind().name().toLowerCase(java.util.Locale.ROOT));
    }
    return switch (type.getKind()) {
      case ARRAY -> of(((ArrayType) type).getComponentType()).map(part -> part + "[]");
      case DECLARED -> declared((DeclaredType) type);
      case TYPEVAR -> variable((TypeVariable) type);
      case WILDCARD -> wildcard((WildcardType) type);
      default -> Optional.empty();
    };
  }

  private static Optional<String> variable(TypeVariable type) {
    return type.getLowerBound().getKind() != TypeKind.NULL || type.toString().startsWith("capture")
        ? Optional.empty()
        : Optional.of(type.asElement().getSimpleName().toString());
  }

  private static Optional<String> wildcard(WildcardType type) {
    if (type.getExtendsBound() != null) {
      return of(type.getExtendsBound()).map(bound -> "? extends " + bound);
    }
    return type.getSuperBound() == null
        ? Optional.of("?")
        : of(type.getSuperBound()).map(bound -> "? super " + bound);
  }

  private static Optional<String> declared(DeclaredType type) {
    String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
    if (name.isEmpty()) {
      name = type.asElement().getSimpleName().toString();
    }
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<Optional<String>> arguments = type.getTypeArguments().stream().map(TypeText::of).toList();
    if (arguments.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(
        arguments.isEmpty()
            ? name
            : arguments.stream()
                .map(Optional::get)
                .collect(Collectors.joining(", ", name + "<", ">")));
  }
}
