package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.FieldRef;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.model.Value;
import io.github.looplint.reader.source.syntax.Position;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Member;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the language adds to constructors: the call of the superclass's, the instance initialiser, a
 * record's fields.
 */
final class Constructors {
  private final Resolver resolver;
  private final TypeBodies bodies;

  Constructors(Resolver resolver, TypeBodies bodies) {
    this.resolver = resolver;
    this.bodies = bodies;
  }

  /** What a written constructor does before its own statements. */
  void begin(Member.Method constructor, Frame frame) {
    if (TypeBodies.callsConstructor(constructor, "this")) {
      return;
    }
    if (!TypeBodies.callsConstructor(constructor, "super")) {
      superCall(frame, constructor.position());
    }
    initialise(frame, constructor.position());
  }

  /** The constructor that a class or record has without writing one. */
  void walkImplied(DeclaredType type, Locals captured, TypeScope scope) {
    TypeFacts.Kind kind = type.declaration().kind();
    boolean written =
        type.declaration().members().stream()
            .anyMatch(m -> m instanceof Member.Method c && isCanonical(c, type));
    if (written || kind == TypeFacts.Kind.INTERFACE || kind == TypeFacts.Kind.ANNOTATION) {
      return;
    }
    List<String> components =
        resolver.world.find(type.name()).stream()
            .flatMap(s -> s.fields().stream())
            .filter(f -> TypeBodies.components(type).contains(new FieldRef(type.name(), f.name())))
            .map(f -> f.type().erased())
            .toList();
    Position position = type.declaration().position();
    UnitBuilder unit =
        bodies.unit(new MethodRef(type.name(), MethodRef.CONSTRUCTOR, components), type, position);
    unit.modifiers = Set.of(Modifier.PUBLIC);
    Frame frame = new Frame(type, unit, bodies.output(), false, captured.copy(), scope);
    superCall(frame, position);
    initialise(frame, position);
    assignComponents(type, frame);
    bodies.output().add(unit.build());
  }

  private static boolean isCanonical(Member.Method method, DeclaredType type) {
    return method.name().equals(MethodRef.CONSTRUCTOR)
        && (type.declaration().kind() != TypeFacts.Kind.RECORD
            || method.compact()
            || method.parameters().size() == type.declaration().components().size());
  }

  private void superCall(Frame frame, Position position) {
    resolver
        .world
        .find(frame.type.name())
        .flatMap(s -> s.superclass())
        .filter(s -> resolver.world.declared(s.erased()).isPresent())
        .ifPresent(s ->
            resolver.calls.implied(
                new MethodRef(s.erased(), MethodRef.CONSTRUCTOR, List.of()), position, frame));
  }

  private void initialise(Frame frame, Position position) {
    if (TypeBodies.hasInitialiser(frame.type, false)) {
      resolver.calls.implied(
          new MethodRef(frame.type.name(), MethodRef.INSTANCE_INITIALISER, List.of()),
          position,
          frame);
    }
  }

  /** A record's fields get the constructor's parameters. */
  void assignComponents(DeclaredType type, Frame frame) {
    List<FieldRef> components = new ArrayList<>(TypeBodies.components(type));
    for (int i = 0; i < components.size(); i++) {
      String name = components.get(i).name();
      Value value =
          frame
              .locals
              .find(name)
              .map(Typed::value)
              .orElse(new Value.Parameter(frame.unit.id(), i, TypeRef.UNKNOWN.erased()));
      frame.assigned(components.get(i), value);
    }
  }
}
