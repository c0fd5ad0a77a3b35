package io.github.looplint.reader.source.expand;

import io.github.looplint.model.GeneratedMembers.Shape;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.TypeDeclaration;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Annotation;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Member;
import io.github.looplint.reader.source.syntax.TypeDeclaration.TypeParameter;
import io.github.looplint.reader.source.syntax.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Builders for a type, a constructor or a method. */
final class Builders {
  private static final Set<Modifier> PUBLIC = Set.of(Modifier.PUBLIC);
  private static final Set<Modifier> PUBLIC_STATIC = Set.of(Modifier.PUBLIC, Modifier.STATIC);

  private final TypeDeclaration type;
  private final Marks marks;
  private final Additions additions;

  Builders(TypeDeclaration type, Marks marks, Additions additions) {
    this.type = type;
    this.marks = marks;
    this.additions = additions;
  }

  /**
   * What a builder is for.
   *
   * @param slots what it collects
   * @param typeParameters of what it calls
   * @param result what comes of it
   * @param method the method that it calls; empty for the constructor
   */
  private record Target(
      List<Slot> slots,
      List<TypeParameter> typeParameters,
      TypeName result,
      Optional<String> method) {}

  void add(Marks.Asked onType, List<Slot> slots) {
    Optional<Annotation> ofType = onType.find(Shape.BUILDER);
    if (ofType.isPresent()) {
      List<Slot> settable = slots.stream().filter(Slot::isSettable).toList();
      add(
          new Target(settable, type.typeParameters(), Code.self(type), Optional.empty()),
          ofType.get());
    }
    for (Member member : type.members()) {
      if (member instanceof Member.Method method) {
        marks
            .of(method.annotations())
            .find(Shape.BUILDER)
            .ifPresent(annotation -> add(target(method), annotation));
      }
    }
  }

  private Target target(Member.Method method) {
    List<Slot> slots =
        method.parameters().stream().map(p -> Slot.of(p, method.position(), marks)).toList();
    boolean constructor = method.name().equals(MethodRef.CONSTRUCTOR);
    return new Target(
        slots,
        constructor ? type.typeParameters() : method.typeParameters(),
        constructor ? Code.self(type) : method.returns().orElse(TypeName.of("void")),
        constructor ? Optional.empty() : Optional.of(method.name()));
  }

  private void add(Target target, Annotation annotation) {
    Code code = new Code(type.position());
    String result = target.result().name();
    String built = result.equals("void") ? target.method().orElse("") : result;
    String name =
        Arguments.text(annotation, "builderClassName")
            .orElse(Code.capitalised(built.substring(built.lastIndexOf('.') + 1)) + "Builder");
    TypeName builder = Code.type(name, Code.variables(target.typeParameters()));
    additions.nested(builderType(name, builder, target, annotation));
    Optional<Expression> starts = Arguments.find(annotation, "builderMethodName");
    if (starts.isEmpty() || Arguments.text(annotation, "builderMethodName").isPresent()) {
      additions.method(
          code.maker(
              Arguments.text(annotation, "builderMethodName").orElse("builder"),
              PUBLIC_STATIC,
              target.typeParameters(),
              builder));
    }
    if (Arguments.isTrue(annotation, "toBuilder")) {
      additions.method(code.maker("toBuilder", PUBLIC, List.of(), builder));
    }
  }

  private TypeDeclaration builderType(
      String name, TypeName self, Target target, Annotation annotation) {
    Code code = new Code(type.position());
    List<Member> members = new ArrayList<>();
    String prefix = Arguments.text(annotation, "setterPrefix").orElse("");
    for (Slot slot : distinct(target.slots())) {
      members.add(code.field(slot.name(), slot.type(), Set.of(Modifier.PRIVATE)));
      members.addAll(new BuilderSetters(code, self, code.self(), prefix).of(slot));
    }
    List<Expression> arguments = target.slots().stream().map(code::read).toList();
    Expression creation =
        target
            .method()
            .map(method -> code.call(method, arguments))
            .orElseGet(() -> code.create(target.result(), arguments));
    members.add(
        code.method(
            Arguments.text(annotation, "buildMethodName").orElse("build"),
            PUBLIC,
            List.of(),
            List.of(),
            target.result(),
            target.result().name().equals("void") ? code.run(creation) : code.give(creation)));
    return new TypeDeclaration(
        type.position(),
        name,
        TypeFacts.Kind.CLASS,
        PUBLIC_STATIC,
        List.of(),
        target.typeParameters(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        members);
  }

  private static Set<Slot> distinct(List<Slot> slots) {
    return new LinkedHashSet<>(slots);
  }
}
