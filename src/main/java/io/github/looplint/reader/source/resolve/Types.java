package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.TypeFacts;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.TypeDeclaration;
import io.github.looplint.reader.source.syntax.TypeName;
import io.github.looplint.reader.types.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types named and declared within bodies. */
final class Types {
  private static final int MOST_PARTS = 50;

  /**
   * Each name in a local class is looked for in all classes around it: quadratic, and their names
   * grow too.
   */
  private static final int DEEPEST = 200;

  private final Resolver resolver;

  Types(Resolver resolver) {
    this.resolver = resolver;
  }

  TypeRef inBody(TypeName written, Frame frame) {
    return resolver.names.resolve(written, frame.file(), frame.scope);
  }

  /** The type that a method reference starts with; empty when it starts with a value. */
  Optional<TypeRef> ofReference(Expression.MethodReference reference, Frame frame) {
    return reference
        .type()
        .map(t -> inBody(t, frame))
        .or(() -> reference.scope().flatMap(s -> named(s, frame)));
  }

  /**
   * The type that an expression before a dot names; empty when it is a value. A dotted name that is
   * neither a variable nor a known type, but looks like a type, is taken for one.
   */
  Optional<TypeRef> named(Expression scope, Frame frame) {
    Optional<String> dotted = dotted(scope);
    if (dotted.isEmpty()) {
      return Optional.empty();
    }
    String first = dotted.get().split("\\.", 2)[0];
    if (new Variables(resolver).find(first, frame).isPresent()) {
      return Optional.empty();
    }
    Optional<TypeRef> known = resolver.names.find(dotted.get(), frame.file(), frame.scope);
    String last = dotted.get().substring(dotted.get().lastIndexOf('.') + 1);
    if (known.isPresent() || !looksLikeType(last)) {
      return known;
    }
    // A constant of a type that is known, or of one that is not, is a value: Outer.FIELD.
    int dot = dotted.get().lastIndexOf('.');
    boolean constant =
        last.equals(last.toUpperCase(java.util.Locale.ROOT))
            && last.length() > 1
            && dot > 0
            && looksLikeType(
                dotted.get().substring(dotted.get().lastIndexOf('.', dot - 1) + 1, dot));
    return constant ? Optional.empty() : Optional.of(inBody(TypeName.of(dotted.get()), frame));
  }

  private static boolean looksLikeType(String name) {
    return Character.isUpperCase(name.charAt(0));
  }

  /** A name of more parts is no type's: each part more is another split to try. */
  private static Optional<String> dotted(Expression expression) {
    StringBuilder dotted = new StringBuilder();
    Expression at = expression;
    for (int parts = 1; parts <= MOST_PARTS; parts++) {
      if (at instanceof Expression.Name name) {
        return Optional.of(name.name() + dotted);
      }
      if (!(at instanceof Expression.FieldAccess access)) {
        return Optional.empty();
      }
      dotted.insert(0, "." + access.name());
      at = access.scope();
    }
    return Optional.empty();
  }

  /** The superclass of the type at hand. */
  TypeRef superclass(Frame frame) {
    return resolver
        .world
        .find(frame.type.name())
        .flatMap(s ->
            s.superclass()
                .map(c -> Generics.substitute(c, Generics.bindings(s, frame.self().type()))))
        .orElse(TypeRef.OBJECT);
  }

  /** Declares a class among statements, and walks it. */
  void local(TypeDeclaration declaration, Frame frame) {
    String name =
        frame.type.name()
            + "$"
            + frame.output.nextLocalType(frame.type.name(), declaration.name())
            + declaration.name();
    frame.scope =
        frame.scope.with(Map.of(declaration.name(), new TypeRef.ClassType(name, List.of())));
    declare(name, declaration, frame);
  }

  /** Declares an anonymous class, and walks it. */
  DeclaredType anonymous(TypeDeclaration body, TypeName written, TypeRef supertype, Frame frame) {
    boolean isInterface =
        resolver.world.find(supertype.erased()).stream()
            .anyMatch(s -> s.kind() == TypeFacts.Kind.INTERFACE);
    TypeDeclaration complete =
        new TypeDeclaration(
            body.position(),
            "",
            TypeFacts.Kind.ANONYMOUS,
            body.modifiers(),
            body.annotations(),
            List.of(),
            isInterface ? Optional.empty() : Optional.of(written),
            isInterface ? List.of(written) : List.of(),
            List.of(),
            List.of(),
            body.members());
    String name = frame.type.name() + "$" + frame.output.nextLocalType(frame.type.name(), "");
    return declare(name, complete, frame);
  }

  private DeclaredType declare(String name, TypeDeclaration declaration, Frame frame) {
    if (name.chars().filter(c -> c == '$').count() > DEEPEST) {
      throw new TooDeepException(
          "classes nest too deep in bodies to be read: split them or exclude the file");
    }
    DeclaredType type =
        new DeclaredType(
            name, declaration, frame.file(), Optional.of(frame.type), frame.scope, frame.isStatic);
    resolver.world.add(type);
    Declarations.addNested(type, resolver.world);
    new TypeBodies(resolver, frame.output).walk(type, frame.locals);
    return type;
  }

  /** Type parameters as bodies see them: as their bounds. */
  static Map<String, TypeRef> bounds(
      List<TypeDeclaration.TypeParameter> parameters,
      FileScope file,
      TypeScope scope,
      TypeNames names) {
    Map<String, TypeRef> bounds = new HashMap<>();
    parameters.forEach(p -> bounds.put(p.name(), TypeRef.OBJECT));
    TypeScope inner = scope.with(bounds);
    for (TypeDeclaration.TypeParameter parameter : parameters) {
      if (!parameter.bounds().isEmpty()) {
        bounds.put(parameter.name(), names.resolve(parameter.bounds().get(0), file, inner));
      }
    }
    return bounds;
  }
}
