package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.AnnotationFacts;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.FieldFacts;
import io.github.looplint.model.FieldRef;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.ResultUse;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.model.Value;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.Position;
import io.github.looplint.reader.source.syntax.Statement;
import io.github.looplint.reader.source.syntax.TypeDeclaration;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Member;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks all bodies of a declared type, those of its member types too. */
final class TypeBodies {
  private final Resolver resolver;
  private final Output output;

  TypeBodies(Resolver resolver, Output output) {
    this.resolver = resolver;
    this.output = output;
  }

  /**
   * Walks a type.
   *
   * @param captured the locals that its bodies may use, of the body that it stands in
   */
  @SuppressWarnings("ReferenceEquality") // Two declarations of a name may be written alike.
  void walk(DeclaredType type, Locals captured) {
    TypeScope scope = scope(type);
    fields(type, scope);
    initialiser(type, scope, captured, true);
    initialiser(type, scope, captured, false);
    Constructors constructors = new Constructors(resolver, this);
    constructors.walkImplied(type, captured, scope);
    for (Member member : type.declaration().members()) {
      if (member instanceof Member.Method method) {
        method(method, type, scope, captured, constructors);
      } else if (member instanceof Member.Nested nested) {
        // The first declaration of a name is the one that counts.
        resolver
            .world
            .declared(type.name() + "$" + nested.declaration().name())
            .filter(n -> n.declaration() == nested.declaration())
            .ifPresent(n -> walk(n, captured));
      }
    }
  }

  private TypeScope scope(DeclaredType type) {
    return type.scope()
        .with(
            Types.bounds(
                type.declaration().typeParameters(), type.file(), type.scope(), resolver.names))
        .inside(type);
  }

  private void fields(DeclaredType type, TypeScope scope) {
    for (Member member : type.declaration().members()) {
      if (member instanceof Member.Field field) {
        output.add(
            new FieldFacts(
                new FieldRef(type.name(), field.name()),
                resolver.names.resolve(field.type(), type.file(), scope).erased(),
                field.modifiers(),
                annotations(field.annotations(), type, scope),
                List.of(),
                Set.of()));
      }
    }
    for (TypeDeclaration.Parameter component : type.declaration().components()) {
      output.add(
          new FieldFacts(
              new FieldRef(type.name(), component.name()),
              resolver.names.resolve(component.type(), type.file(), scope).erased(),
              Set.of(Modifier.PRIVATE, Modifier.FINAL),
              List.of(),
              List.of(),
              Set.of()));
    }
  }

  /** The unit of what initialises static fields, or each instance; none when nothing does. */
  private void initialiser(DeclaredType type, TypeScope scope, Locals captured, boolean isStatic) {
    if (!hasInitialiser(type, isStatic)) {
      return;
    }
    String name = isStatic ? MethodRef.STATIC_INITIALISER : MethodRef.INSTANCE_INITIALISER;
    Position position = type.declaration().position();
    UnitBuilder unit = unit(new MethodRef(type.name(), name, List.of()), type, position);
    unit.modifiers = isStatic ? Set.of(Modifier.STATIC) : Set.of(Modifier.PRIVATE);
    Frame frame = new Frame(type, unit, output, isStatic, captured.copy(), scope);
    if (isStatic) {
      type.declaration().constants().forEach(c -> constant(c, frame));
    }
    for (Member member : type.declaration().members()) {
      if (member instanceof Member.Field field && isStatic == isStatic(field)) {
        field.value().ifPresent(v -> field(field, v, frame));
      } else if (member instanceof Member.Initialiser block && isStatic == block.isStatic()) {
        resolver.statements.body(block.body(), frame);
      }
    }
    output.add(unit.build());
  }

  static boolean hasInitialiser(DeclaredType type, boolean isStatic) {
    return (isStatic && !type.declaration().constants().isEmpty())
        || type.declaration().members().stream()
            .anyMatch(m ->
                (m instanceof Member.Field f && isStatic == isStatic(f) && f.value().isPresent())
                    || (m instanceof Member.Initialiser i && isStatic == i.isStatic()));
  }

  private static boolean isStatic(Member.Field field) {
    return field.modifiers().contains(Modifier.STATIC);
  }

  private void field(Member.Field field, Expression initial, Frame frame) {
    TypeRef type = resolver.types.inBody(field.type(), frame);
    Typed value = resolver.expressions.evaluate(initial, type, ResultUse.ASSIGNED, frame);
    frame.assigned(new FieldRef(frame.type.name(), field.name()), value.value());
  }

  private void constant(TypeDeclaration.EnumConstant constant, Frame frame) {
    String name = MethodRef.simpleName(frame.type.name());
    Typed value =
        resolver.calls.create(
            new Expression.New(
                constant.position(),
                io.github.looplint.reader.source.syntax.TypeName.of(name),
                constant.arguments(),
                constant.body(),
                Optional.empty()),
            TypeRef.UNKNOWN,
            ResultUse.ASSIGNED,
            frame);
    frame.assigned(new FieldRef(frame.type.name(), constant.name()), value.value());
  }

  private void method(
      Member.Method method,
      DeclaredType type,
      TypeScope outer,
      Locals captured,
      Constructors constructors) {
    TypeScope scope =
        outer.with(Types.bounds(method.typeParameters(), type.file(), outer, resolver.names));
    List<TypeDeclaration.Parameter> written =
        method.compact() ? type.declaration().components() : method.parameters();
    List<TypeRef> types =
        written.stream().map(p -> resolver.names.resolve(p.type(), type.file(), scope)).toList();
    MethodRef ref =
        new MethodRef(type.name(), method.name(), types.stream().map(TypeRef::erased).toList());
    UnitBuilder unit = unit(ref, type, method.position());
    unit.modifiers = method.modifiers();
    unit.annotations = annotations(method.annotations(), type, scope);
    TypeRef returns =
        method
            .returns()
            .map(r -> resolver.names.resolve(r, type.file(), scope))
            .orElse(TypeRef.VOID);
    unit.type = returns.erased();
    boolean isStatic = method.modifiers().contains(Modifier.STATIC);
    Frame frame = new Frame(type, unit, output, isStatic, captured.copy(), scope);
    frame.returns = returns;
    unit.parameters = parameters(written, types, type, scope, frame);
    if (method.modifiers().contains(Modifier.SYNCHRONIZED)) {
      frame.lock(isStatic ? new Value.ClassLiteral(type.name()) : frame.self().value());
    }
    if (method.name().equals(MethodRef.CONSTRUCTOR)) {
      constructors.begin(method, frame);
    }
    method.body().ifPresent(b -> resolver.statements.body(b, frame));
    if (method.compact()) {
      constructors.assignComponents(type, frame);
    }
    output.add(unit.build());
  }

  private List<CodeUnit.Parameter> parameters(
      List<TypeDeclaration.Parameter> written,
      List<TypeRef> types,
      DeclaredType type,
      TypeScope scope,
      Frame frame) {
    List<CodeUnit.Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      TypeDeclaration.Parameter parameter = written.get(i);
      TypeRef parameterType = types.get(i);
      parameters.add(
          new CodeUnit.Parameter(
              parameter.name(),
              parameterType.erased(),
              annotations(parameter.annotations(), type, scope)));
      Value value = new Value.Parameter(frame.unit.id(), i, parameterType.erased());
      frame.locals.declare(parameter.name(), new Typed(value, parameterType));
    }
    return parameters;
  }

  UnitBuilder unit(MethodRef ref, DeclaredType type, Position position) {
    return new UnitBuilder(
        ref,
        new io.github.looplint.model.Location(
            type.file().path(), position.line(), position.column()));
  }

  Output output() {
    return output;
  }

  List<AnnotationFacts> annotations(
      List<TypeDeclaration.Annotation> written, DeclaredType type, TypeScope scope) {
    return written.stream()
        .map(a -> new Annotations(resolver.names, type.file(), scope).facts(a))
        .toList();
  }

  /** The fields that a record's constructor fills. */
  static List<FieldRef> components(DeclaredType type) {
    return type.declaration().kind() == TypeFacts.Kind.RECORD
        ? type.declaration().components().stream()
            .map(c -> new FieldRef(type.name(), c.name()))
            .toList()
        : List.of();
  }

  /** Whether a body begins with {@code this(…)} or {@code super(…)} of that name. */
  static boolean callsConstructor(Member.Method constructor, String name) {
    return constructor.body().stream()
        .flatMap(b -> b.statements().stream())
        .anyMatch(s ->
            s instanceof Statement.Expressed e
                && e.expression() instanceof Expression.Call call
                && call.scope().isEmpty()
                && call.name().equals(name));
  }
}
