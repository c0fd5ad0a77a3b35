package io.github.looplint.reader.source.expand;

import io.github.looplint.model.MethodRef;
import io.github.looplint.reader.source.syntax.TypeDeclaration;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The members of a type, and what is added to them: what is written stays as it is. */
final class Additions {
  private final List<Member> members;
  private final Set<String> writtenMethods;
  private final boolean constructorWritten;

  Additions(List<Member> written) {
    members = new ArrayList<>(written);
    writtenMethods =
        written.stream()
            .filter(Member.Method.class::isInstance)
            .map(member -> ((Member.Method) member).name())
            .collect(Collectors.toSet());
    constructorWritten = writtenMethods.contains(MethodRef.CONSTRUCTOR);
  }

  /** A method, unless one of that name is written, whatever it takes. */
  void method(Member.Method method) {
    if (!writtenMethods.contains(method.name())) {
      members.add(method);
    }
  }

  void constructor(Member.Method constructor) {
    members.add(constructor);
  }

  boolean isConstructorWritten() {
    return constructorWritten;
  }

  /** A field, unless it is written. */
  void field(Member.Field field) {
    boolean written =
        members.stream()
            .anyMatch(m -> m instanceof Member.Field f && f.name().equals(field.name()));
    if (!written) {
      members.add(field);
    }
  }

  /** A member type; of one that is written in part, the rest. */
  void nested(TypeDeclaration type) {
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i) instanceof Member.Nested nested
          && nested.declaration().name().equals(type.name())) {
        members.set(i, new Member.Nested(completed(nested.declaration(), type)));
        return;
      }
    }
    members.add(new Member.Nested(type));
  }

  private static TypeDeclaration completed(TypeDeclaration written, TypeDeclaration whole) {
    Additions additions = new Additions(written.members());
    for (Member member : whole.members()) {
      if (member instanceof Member.Method method) {
        additions.method(method);
      } else if (member instanceof Member.Field field) {
        additions.field(field);
      }
    }
    return new TypeDeclaration(
        written.position(),
        written.name(),
        written.kind(),
        written.modifiers(),
        written.annotations(),
        written.typeParameters(),
        written.superclass().or(whole::superclass),
        written.interfaces(),
        written.components(),
        written.constants(),
        additions.members());
  }

  List<Member> members() {
    return members;
  }
}
