package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.CallKind;
import io.github.looplint.model.Value;
import io.github.looplint.reader.source.resolve.Calls.Receiver;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.types.TypeRef;
import java.util.List;
import java.util.Optional;

/** What calls are made on: a value, a type, this object or one around it, an import. */
final class Scopes {
  private final Resolver resolver;

  Scopes(Resolver resolver) {
    this.resolver = resolver;
  }

  Receiver receiver(Expression.Call call, Frame frame) {
    if (call.scope().isEmpty()) {
      return unqualified(call, frame);
    }
    Expression scope = call.scope().get();
    if (scope instanceof Expression.Super above) {
      TypeRef type =
          above
              .type()
              .map(t -> resolver.types.inBody(t, frame))
              .filter(t -> isInterface(t))
              .orElseGet(() -> resolver.types.superclass(frame));
      return new Receiver(frame.self().value(), type, CallKind.SPECIAL);
    }
    Optional<TypeRef> type = resolver.types.named(scope, frame);
    if (type.isPresent()) {
      return new Receiver(Value.UNKNOWN, type.get(), CallKind.STATIC);
    }
    Typed value = resolver.expressions.scope(scope, frame);
    return new Receiver(value.value(), Generics.upper(value.type()), CallKind.VIRTUAL);
  }

  private boolean isInterface(TypeRef type) {
    return resolver.world.find(type.erased()).stream()
        .anyMatch(s -> s.kind() == io.github.looplint.model.TypeFacts.Kind.INTERFACE);
  }

  private Receiver unqualified(Expression.Call call, Frame frame) {
    int arity = call.arguments().size();
    for (Optional<DeclaredType> at = Optional.of(frame.type);
        at.isPresent();
        at = at.get().outer()) {
      TypeRef type = self(at.get());
      if (!resolver.members.methods(type, call.name(), arity).isEmpty()) {
        return new Receiver(new Value.This(type.erased()), type, CallKind.VIRTUAL);
      }
    }
    List<String> owners = frame.file().staticOwners(call.name());
    for (String owner : owners) {
      Optional<TypeRef> type =
          resolver.names.qualified(owner).map(o -> new TypeRef.ClassType(o, List.of()));
      if (type.isPresent() && !resolver.members.methods(type.get(), call.name(), arity).isEmpty()) {
        return new Receiver(Value.UNKNOWN, type.get(), CallKind.STATIC);
      }
    }
    return undeclared(owners, frame);
  }

  /**
   * A method that no type in sight declares: an imported one of an unknown type, or inherited from
   * one.
   */
  private Receiver undeclared(List<String> owners, Frame frame) {
    for (Optional<DeclaredType> at = Optional.of(frame.type);
        at.isPresent();
        at = at.get().outer()) {
      TypeRef type = self(at.get());
      if (resolver.members.hasUnknownSupertype(type)) {
        return new Receiver(new Value.This(type.erased()), type, CallKind.VIRTUAL);
      }
    }
    if (!owners.isEmpty()) {
      TypeRef type = new TypeRef.ClassType(TypeNames.byConvention(owners.get(0)), List.of());
      return new Receiver(Value.UNKNOWN, type, CallKind.STATIC);
    }
    return new Receiver(frame.self().value(), frame.self().type(), CallKind.VIRTUAL);
  }

  private static TypeRef self(DeclaredType type) {
    return new TypeRef.ClassType(type.name(), List.of());
  }

  /** A member type of a value's type, as in {@code outer.new Inner()}. */
  Optional<TypeRef> member(TypeRef outer, String name) {
    for (TypeRef.ClassType type : resolver.generics.withSupertypes(outer)) {
      String member = type.name() + "$" + name;
      if (resolver.world.exists(member)) {
        return Optional.of(new TypeRef.ClassType(member, List.of()));
      }
    }
    return Optional.empty();
  }
}
