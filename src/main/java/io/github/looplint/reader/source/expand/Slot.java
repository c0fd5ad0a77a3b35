package io.github.looplint.reader.source.expand;

import io.github.looplint.model.GeneratedMembers.Shape;
import io.github.looplint.model.Modifier;
import io.github.looplint.reader.source.syntax.Position;
import io.github.looplint.reader.source.syntax.TypeDeclaration;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Member;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Parameter;
import io.github.looplint.reader.source.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that has a value: a field, a record's component, a parameter of what a builder calls.
 *
 * @param initialised whether its declaration gives it a value
 */
record Slot(
    Position position,
    String name,
    TypeName type,
    boolean isStatic,
    boolean isFinal,
    boolean initialised,
    Marks.Asked asked) {

  /** A type's fields, or a record's components. */
  static List<Slot> of(TypeDeclaration type, Marks marks) {
    List<Slot> slots = new ArrayList<>();
    for (Parameter component : type.components()) {
      slots.add(of(component, type.position(), marks));
    }
    for (Member member : type.members()) {
      // Names with a dollar are other processors'.
      if (member instanceof Member.Field field && !field.name().startsWith("$")) {
        slots.add(
            new Slot(
                field.position(),
                field.name(),
                field.type(),
                field.modifiers().contains(Modifier.STATIC),
                field.modifiers().contains(Modifier.FINAL),
                field.value().isPresent(),
                marks.of(field.annotations())));
      }
    }
    return slots;
  }

  static Slot of(Parameter parameter, Position position, Marks marks) {
    return new Slot(
        position,
        parameter.name(),
        parameter.type(),
        false,
        true,
        false,
        marks.of(parameter.annotations()));
  }

  /** Whether a constructor for all fields takes it. */
  boolean isSettable() {
    return !isStatic && (!isFinal || !initialised || asked.has(Shape.DEFAULT_VALUE));
  }

  /** Whether a constructor must take it. */
  boolean isRequired() {
    return !isStatic && !initialised && (isFinal || asked.has(Shape.REQUIRED_FIELD));
  }

  Parameter parameter() {
    return new Parameter(name, type, false, List.of());
  }
}
