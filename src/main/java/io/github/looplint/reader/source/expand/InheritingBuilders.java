package io.github.looplint.reader.source.expand;

import io.github.looplint.model.Modifier;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.reader.source.syntax.Statement;
import io.github.looplint.reader.source.syntax.TypeDeclaration;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Annotation;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Member;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Parameter;
import io.github.looplint.reader.source.syntax.TypeDeclaration.TypeParameter;
import io.github.looplint.reader.source.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Builders that inherit: {@code XBuilder<C, B>}, with {@code C} what it builds and {@code B}
 * itself, extends that of the superclass, and {@code XBuilderImpl} binds both. {@code builder()} is
 * declared to return the latter: the wildcards that stand there else say nothing.
 */
final class InheritingBuilders {
  private static final Set<Modifier> PUBLIC = Set.of(Modifier.PUBLIC);
  private static final String BUILT = "C";
  private static final String BUILDER = "B";

  private final TypeDeclaration type;
  private final List<Slot> slots;
  private final Additions additions;
  private final Code code;

  InheritingBuilders(TypeDeclaration type, List<Slot> slots, Additions additions) {
    this.type = type;
    this.slots = slots.stream().filter(Slot::isSettable).toList();
    this.additions = additions;
    this.code = new Code(type.position());
  }

  void add(Annotation annotation) {
    String name = Arguments.text(annotation, "builderClassName").orElse(type.name() + "Builder");
    additions.nested(builder(name, annotation));
    additions.constructor(constructor(name));
    if (type.modifiers().contains(Modifier.ABSTRACT)) {
      return;
    }
    TypeName bound = Code.type(name + "Impl", Code.variables(type.typeParameters()));
    additions.nested(bound(name, bound, annotation));
    additions.method(
        code.maker(
            Arguments.text(annotation, "builderMethodName").orElse("builder"),
            Set.of(Modifier.PUBLIC, Modifier.STATIC),
            type.typeParameters(),
            bound));
    if (Arguments.isTrue(annotation, "toBuilder")) {
      additions.method(code.maker("toBuilder", PUBLIC, List.of(), bound));
    }
  }

  private TypeDeclaration builder(String name, Annotation annotation) {
    List<TypeParameter> parameters = new ArrayList<>(type.typeParameters());
    parameters.add(new TypeParameter(BUILT, List.of(Code.self(type))));
    parameters.add(
        new TypeParameter(
            BUILDER,
            List.of(
                Code.type(
                    name, with(type.typeParameters(), TypeName.of(BUILT), TypeName.of(BUILDER))))));
    TypeName self = TypeName.of(BUILDER);
    String prefix = Arguments.text(annotation, "setterPrefix").orElse("");
    List<Member> members = new ArrayList<>();
    for (Slot slot : slots) {
      members.add(code.field(slot.name(), slot.type(), Set.of(Modifier.PRIVATE)));
      members.addAll(new BuilderSetters(code, self, code.cast(self, code.self()), prefix).of(slot));
    }
    members.add(build(annotation, TypeName.of(BUILT), Optional.empty()));
    return nested(
        name,
        Set.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.ABSTRACT),
        parameters,
        type.superclass().map(InheritingBuilders::builderOf),
        members);
  }

  private TypeDeclaration bound(String name, TypeName self, Annotation annotation) {
    return nested(
        self.name(),
        Set.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL),
        type.typeParameters(),
        Optional.of(Code.type(name, with(type.typeParameters(), Code.self(type), self))),
        List.of(
            build(
                annotation,
                Code.self(type),
                Optional.of(code.give(code.create(Code.self(type), List.of(code.self())))))));
  }

  private Member.Method build(Annotation annotation, TypeName returns, Optional<Statement> body) {
    return new Member.Method(
        type.position(),
        Arguments.text(annotation, "buildMethodName").orElse("build"),
        body.isPresent() ? PUBLIC : Set.of(Modifier.PUBLIC, Modifier.ABSTRACT),
        List.of(),
        List.of(),
        List.of(),
        Optional.of(returns),
        body.map(statement -> new Statement.Block(List.of(statement))),
        false);
  }

  private Member.Method constructor(String builder) {
    String name = "b";
    List<Statement> body = new ArrayList<>();
    if (type.superclass().isPresent()) {
      body.add(code.run(code.call("super", List.of(code.name(name)))));
    }
    slots.forEach(slot -> body.add(code.assign(slot, code.of(code.name(name), slot))));
    return code.constructor(
        Set.of(Modifier.PROTECTED),
        List.of(new Parameter(name, TypeName.of(builder), false, List.of())),
        body);
  }

  private TypeDeclaration nested(
      String name,
      Set<Modifier> modifiers,
      List<TypeParameter> parameters,
      Optional<TypeName> superclass,
      List<Member> members) {
    return new TypeDeclaration(
        type.position(),
        name,
        TypeFacts.Kind.CLASS,
        modifiers,
        List.of(),
        parameters,
        superclass,
        List.of(),
        List.of(),
        List.of(),
        members);
  }

  /** The builder of the superclass, of what this one builds. */
  private static TypeName builderOf(TypeName superclass) {
    String simple = superclass.name().substring(superclass.name().lastIndexOf('.') + 1);
    List<TypeName> arguments = new ArrayList<>(superclass.arguments());
    arguments.add(TypeName.of(BUILT));
    arguments.add(TypeName.of(BUILDER));
    return Code.type(superclass.name() + "." + simple + "Builder", arguments);
  }

  private static List<TypeName> with(
      List<TypeParameter> parameters, TypeName built, TypeName builder) {
    List<TypeName> all = new ArrayList<>(Code.variables(parameters));
    all.add(built);
    all.add(builder);
    return all;
  }
}
