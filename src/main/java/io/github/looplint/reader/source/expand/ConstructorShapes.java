package io.github.looplint.reader.source.expand;

import io.github.looplint.model.GeneratedMembers.Shape;
import io.github.looplint.model.Modifier;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.Statement;
import io.github.looplint.reader.source.syntax.TypeDeclaration;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Annotation;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Constructors that take fields, and static methods that call them. */
final class ConstructorShapes {
  private final TypeDeclaration type;
  private final List<Slot> slots;
  private final Additions additions;
  private boolean asked;

  ConstructorShapes(TypeDeclaration type, List<Slot> slots, Additions additions) {
    this.type = type;
    this.slots = slots;
    this.additions = additions;
  }

  void add(Marks.Asked onType) {
    onType
        .find(Shape.NO_ARGUMENTS_CONSTRUCTOR)
        .ifPresent(a -> constructor(slot -> false, a, "staticName"));
    onType
        .find(Shape.REQUIRED_ARGUMENTS_CONSTRUCTOR)
        .ifPresent(a -> constructor(Slot::isRequired, a, "staticName"));
    onType
        .find(Shape.ALL_ARGUMENTS_CONSTRUCTOR)
        .ifPresent(a -> constructor(Slot::isSettable, a, "staticName"));
    if (asked || additions.isConstructorWritten()) {
      return;
    }
    Optional<Annotation> all = onType.find(Shape.IMPLIED_ALL_ARGUMENTS_CONSTRUCTOR);
    if (all.isPresent()) {
      constructor(Slot::isSettable, all.get(), "staticConstructor");
      return;
    }
    onType
        .find(Shape.IMPLIED_REQUIRED_ARGUMENTS_CONSTRUCTOR)
        .ifPresent(a -> constructor(Slot::isRequired, a, "staticConstructor"));
  }

  private void constructor(Predicate<Slot> which, Annotation annotation, String staticName) {
    asked = true;
    Code code = new Code(type.position());
    List<Slot> taken = slots.stream().filter(which).toList();
    List<Parameter> parameters = taken.stream().map(Slot::parameter).toList();
    List<Statement> body = new ArrayList<>();
    taken.forEach(slot -> body.add(code.assign(slot, code.name(slot.name()))));
    Optional<String> factory = Arguments.text(annotation, staticName);
    Set<Modifier> access =
        factory.isPresent()
            ? Set.of(Modifier.PRIVATE)
            : Arguments.access(annotation, "access").orElse(Set.of());
    additions.constructor(code.constructor(access, parameters, body));
    if (factory.isPresent()) {
      List<Expression> arguments = taken.stream().map(slot -> code.name(slot.name())).toList();
      additions.method(
          code.method(
              factory.get(),
              Set.of(Modifier.PUBLIC, Modifier.STATIC),
              type.typeParameters(),
              parameters,
              Code.self(type),
              code.give(code.create(Code.self(type), arguments))));
    }
  }
}
