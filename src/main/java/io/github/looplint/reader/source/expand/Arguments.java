package io.github.looplint.reader.source.expand;

import io.github.looplint.model.Modifier;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is written between an annotation's parentheses. */
final class Arguments {
  private Arguments() {}

  static Optional<Expression> find(Annotation annotation, String name) {
    return annotation.arguments().stream()
        .filter(argument -> argument.name().equals(name))
        .map(Annotation.Argument::value)
        .findFirst();
  }

  static boolean isTrue(Annotation annotation, String name) {
    return find(annotation, name)
        .filter(v -> v instanceof Expression.Literal l && l.value().equals(Optional.of(true)))
        .isPresent();
  }

  /** A text that is not empty. */
  static Optional<String> text(Annotation annotation, String name) {
    return texts(annotation, name).stream().findFirst().filter(text -> !text.isEmpty());
  }

  /** One text, or those of an array. */
  static List<String> texts(Annotation annotation, String name) {
    List<String> texts = new ArrayList<>();
    find(annotation, name)
        .map(
            value -> value instanceof Expression.NewArray array ? array.elements() : List.of(value))
        .orElse(List.of())
        .forEach(value -> {
          if (value instanceof Expression.Literal literal
              && literal.value().orElse(0) instanceof String text) {
            texts.add(text);
          }
        });
    return texts;
  }

  /** An access level asked for, as modifiers; empty for none, {@code NONE}: nothing is written. */
  static Optional<Set<Modifier>> access(Annotation annotation, String name) {
    String level =
        find(annotation, name)
            .map(value ->
                value instanceof Expression.FieldAccess access
                    ? access.name()
                    : value instanceof Expression.Name plain ? plain.name() : "")
            .orElse("");
    return switch (level) {
      case "NONE" -> Optional.empty();
      case "PRIVATE" -> Optional.of(Set.of(Modifier.PRIVATE));
      case "PROTECTED" -> Optional.of(Set.of(Modifier.PROTECTED));
      case "PACKAGE", "MODULE" -> Optional.of(Set.of());
      default -> Optional.of(Set.of(Modifier.PUBLIC));
    };
  }
}
