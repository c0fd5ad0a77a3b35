package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.reader.source.syntax.TypeDeclaration;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Member;
import io.github.looplint.reader.source.syntax.TypeName;
import io.github.looplint.reader.types.ClassSignature;
import io.github.looplint.reader.types.ClassSignature.FieldSignature;
import io.github.looplint.reader.types.ClassSignature.MethodSignature;
import io.github.looplint.reader.types.ClassSignature.TypeParameter;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a scanned type declares, from its syntax: the same form as a library's types have. */
final class Signatures {
  private static final TypeRef BOOLEAN = new TypeRef.Primitive("boolean");
  private static final Set<Modifier> PUBLIC = Set.of(Modifier.PUBLIC);
  private static final Set<Modifier> PUBLIC_STATIC = Set.of(Modifier.PUBLIC, Modifier.STATIC);

  private final TypeNames names;

  Signatures(World world) {
    this.names = new TypeNames(world);
  }

  ClassSignature of(DeclaredType type) {
    TypeDeclaration declaration = type.declaration();
    TypeScope scope = type.scope().with(variables(declaration.typeParameters())).inside(type);
    TypeScope header = type.scope().with(variables(declaration.typeParameters()));
    List<MethodSignature> methods = new ArrayList<>();
    List<FieldSignature> fields = new ArrayList<>();
    for (Member member : declaration.members()) {
      if (member instanceof Member.Method method) {
        methods.add(method(method, type, scope));
      } else if (member instanceof Member.Field field) {
        fields.add(
            new FieldSignature(
                field.name(), field.modifiers(), names.resolve(field.type(), type.file(), scope)));
      }
    }
    addImplied(type, scope, methods, fields);
    return new ClassSignature(
        type.name(),
        declaration.kind(),
        declaration.modifiers(),
        parameters(declaration.typeParameters(), type.file(), header),
        superclass(type, header),
        all(declaration.interfaces(), type.file(), header),
        methods,
        fields,
        annotations(declaration.annotations(), type.file(), header));
  }

  private Optional<TypeRef> superclass(DeclaredType type, TypeScope header) {
    TypeDeclaration declaration = type.declaration();
    TypeRef self = new TypeRef.ClassType(type.name(), List.of());
    return switch (declaration.kind()) {
      case ENUM -> Optional.of(new TypeRef.ClassType("java.lang.Enum", List.of(self)));
      case RECORD -> Optional.of(new TypeRef.ClassType("java.lang.Record", List.of()));
      case INTERFACE, ANNOTATION -> Optional.empty();
      case CLASS, ANONYMOUS ->
          Optional.of(
              declaration
                  .superclass()
                  .map(s -> names.resolve(s, type.file(), header))
                  .orElse(TypeRef.OBJECT));
    };
  }

  private MethodSignature method(Member.Method method, DeclaredType type, TypeScope outer) {
    TypeScope scope = outer.with(variables(method.typeParameters()));
    List<TypeDeclaration.Parameter> written =
        method.compact() ? type.declaration().components() : method.parameters();
    List<TypeRef> parameters = new ArrayList<>();
    for (TypeDeclaration.Parameter parameter : written) {
      parameters.add(names.resolve(parameter.type(), type.file(), scope));
    }
    return new MethodSignature(
        method.name(),
        method.modifiers(),
        parameters(method.typeParameters(), type.file(), scope),
        parameters,
        !written.isEmpty() && written.get(written.size() - 1).varargs(),
        method.returns().map(r -> names.resolve(r, type.file(), scope)).orElse(TypeRef.VOID),
        annotations(method.annotations(), type.file(), scope));
  }

  /** What the language adds: default constructors, a record's accessors, an enum's constants. */
  private void addImplied(
      DeclaredType type,
      TypeScope scope,
      List<MethodSignature> methods,
      List<FieldSignature> fields) {
    TypeDeclaration declaration = type.declaration();
    TypeRef self = new TypeRef.ClassType(type.name(), List.of());
    List<TypeRef> components = new ArrayList<>();
    for (TypeDeclaration.Parameter component : declaration.components()) {
      TypeRef componentType = names.resolve(component.type(), type.file(), scope);
      components.add(componentType);
      fields.add(
          new FieldSignature(
              component.name(), Set.of(Modifier.PRIVATE, Modifier.FINAL), componentType));
      addAbsent(methods, plain(component.name(), PUBLIC, List.of(), componentType));
    }
    for (TypeDeclaration.EnumConstant constant : declaration.constants()) {
      fields.add(
          new FieldSignature(
              constant.name(), Set.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL), self));
    }
    if (declaration.kind() == TypeFacts.Kind.ENUM) {
      methods.add(plain("values", PUBLIC_STATIC, List.of(), new TypeRef.ArrayType(self)));
      methods.add(plain("valueOf", PUBLIC_STATIC, List.of(TypeRef.STRING), self));
    }
    if (declaration.kind() == TypeFacts.Kind.RECORD) {
      addAbsent(methods, plain("equals", PUBLIC, List.of(TypeRef.OBJECT), BOOLEAN));
      addAbsent(methods, plain("hashCode", PUBLIC, List.of(), new TypeRef.Primitive("int")));
      addAbsent(methods, plain("toString", PUBLIC, List.of(), TypeRef.STRING));
      addAbsent(methods, plain(MethodRef.CONSTRUCTOR, PUBLIC, components, TypeRef.VOID));
    }
    boolean hasConstructor = methods.stream().anyMatch(m -> m.name().equals(MethodRef.CONSTRUCTOR));
    boolean mayHave =
        declaration.kind() != TypeFacts.Kind.INTERFACE
            && declaration.kind() != TypeFacts.Kind.ANNOTATION
            && declaration.kind() != TypeFacts.Kind.ANONYMOUS;
    if (!hasConstructor && mayHave) {
      methods.add(plain(MethodRef.CONSTRUCTOR, PUBLIC, List.of(), TypeRef.VOID));
    }
  }

  /** What is written is not implied. */
  private static void addAbsent(List<MethodSignature> methods, MethodSignature implied) {
    boolean written =
        methods.stream()
            .anyMatch(m ->
                m.name().equals(implied.name()) && m.parameters().equals(implied.parameters()));
    if (!written) {
      methods.add(implied);
    }
  }

  private static MethodSignature plain(
      String name, Set<Modifier> modifiers, List<TypeRef> parameters, TypeRef returns) {
    return new MethodSignature(name, modifiers, List.of(), parameters, false, returns, List.of());
  }

  private List<TypeParameter> parameters(
      List<TypeDeclaration.TypeParameter> written, FileScope file, TypeScope scope) {
    return written.stream()
        .map(p -> new TypeParameter(p.name(), all(p.bounds(), file, scope)))
        .toList();
  }

  private List<TypeRef> all(List<TypeName> written, FileScope file, TypeScope scope) {
    return written.stream().map(t -> names.resolve(t, file, scope)).toList();
  }

  private List<String> annotations(
      List<TypeDeclaration.Annotation> written, FileScope file, TypeScope scope) {
    return written.stream().map(a -> names.resolve(a.type(), file, scope).erased()).toList();
  }

  /** Type parameters as variables, for signatures. */
  static Map<String, TypeRef> variables(List<TypeDeclaration.TypeParameter> parameters) {
    Map<String, TypeRef> variables = new HashMap<>();
    parameters.forEach(p -> variables.put(p.name(), new TypeRef.Variable(p.name())));
    return variables;
  }
}
