package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.CallKind;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.Value;
import io.github.looplint.reader.source.resolve.Members.Candidate;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.types.ClassSignature.MethodSignature;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The four kinds of method reference: of a type, of a value, of any instance of a type, of a
 * constructor.
 */
final class References {
  private final Resolver resolver;
  private final Arguments arguments;

  References(Resolver resolver) {
    this.resolver = resolver;
    this.arguments = new Arguments(resolver);
  }

  /**
   * The call that a reference means.
   *
   * @param before the type whose values come as first argument, to be called; empty for others
   */
  record Meant(
      Calls.Receiver receiver, String name, Arguments.Passed passed, List<TypeRef> before) {
    Meant(Calls.Receiver receiver, String name, Arguments.Passed passed) {
      this(receiver, name, passed, List.of());
    }

    /** The types of what it takes; of a method among several nothing is said. */
    List<TypeRef> takes(Generics generics) {
      List<TypeRef> takes = new ArrayList<>(before);
      passed
          .chosen()
          .filter(Overloads.Choice::sure)
          .ifPresent(chosen -> {
            Inference nothing = new Inference(generics, chosen.candidate(), Arguments.Place.NONE);
            for (int i = 0; i < passed.values().size(); i++) {
              takes.add(nothing.wanted(chosen.candidate().parameter(i, false)));
            }
          });
      return takes;
    }
  }

  /**
   * Finds what a reference means.
   *
   * @param type before the colons, when it is one
   * @param bound the value before the colons, when it is one
   * @param given what its function takes; empty when that is not known
   * @param wanted what its function is asked to give; unknown where nothing says
   */
  Meant find(
      Expression.MethodReference reference,
      Optional<TypeRef> type,
      Optional<Typed> bound,
      Optional<List<Typed>> given,
      TypeRef wanted,
      Frame frame) {
    if (reference.name().equals("new")) {
      return constructor(type.orElse(TypeRef.UNKNOWN), given, wanted);
    }
    if (bound.isPresent()) {
      boolean isSuper = reference.scope().orElse(null) instanceof Expression.Super;
      TypeRef owner =
          isSuper ? resolver.types.superclass(frame) : Generics.upper(bound.get().type());
      Value value = isSuper ? frame.self().value() : bound.get().value();
      CallKind kind = isSuper ? CallKind.SPECIAL : CallKind.VIRTUAL;
      return of(new Calls.Receiver(value, owner, kind), reference.name(), given);
    }
    return ofType(type.orElse(TypeRef.UNKNOWN), reference.name(), given);
  }

  /** {@code ArrayList::new} leaves the type arguments open, as {@code new ArrayList<>()} does. */
  private Meant constructor(TypeRef written, Optional<List<Typed>> given, TypeRef wanted) {
    List<Typed> values = given.orElse(List.of());
    boolean open = written instanceof TypeRef.ClassType type && type.arguments().isEmpty();
    List<Candidate> candidates = resolver.members.constructors(written, open, values.size());
    Arguments.Passed passed = arguments.given(candidates, values, open ? wanted : TypeRef.UNKNOWN);
    TypeRef type = open && passed.target().isPresent() ? passed.type() : written;
    Calls.Receiver receiver = new Calls.Receiver(Value.UNKNOWN, type, CallKind.CONSTRUCT);
    return new Meant(receiver, MethodRef.CONSTRUCTOR, passed);
  }

  private Meant of(Calls.Receiver receiver, String name, Optional<List<Typed>> given) {
    List<Typed> values = given.orElseGet(() -> anyArity(receiver.type(), name, false));
    List<Candidate> candidates = resolver.members.methods(receiver.type(), name, values.size());
    return new Meant(receiver, name, arguments.given(candidates, values, TypeRef.UNKNOWN));
  }

  private Meant ofType(TypeRef type, String name, Optional<List<Typed>> given) {
    List<Typed> values = given.orElseGet(() -> anyArity(type, name, true));
    List<Candidate> statics =
        resolver.members.methods(type, name, values.size()).stream()
            .filter(resolver.members::isStatic)
            .filter(c -> resolver.overloads.takes(c, values.stream().map(Typed::type).toList()))
            .toList();
    if (!statics.isEmpty() || values.isEmpty()) {
      return new Meant(
          new Calls.Receiver(Value.UNKNOWN, type, CallKind.STATIC),
          name,
          arguments.given(statics, values, TypeRef.UNKNOWN));
    }
    List<Typed> rest = values.subList(1, values.size());
    List<Candidate> instance =
        resolver.members.methods(type, name, rest.size()).stream()
            .filter(c -> !resolver.members.isStatic(c))
            .toList();
    TypeRef first = values.get(0).type();
    TypeRef owner =
        resolver.generics.isSubtype(first.erased(), type.erased()) ? Generics.upper(first) : type;
    return new Meant(
        new Calls.Receiver(values.get(0).value(), owner, CallKind.VIRTUAL),
        name,
        arguments.given(instance, rest, TypeRef.UNKNOWN),
        List.of(type));
  }

  /**
   * Unknown arguments for the one method of that name, where the function's own number is not
   * known.
   */
  private List<Typed> anyArity(TypeRef type, String name, boolean unbound) {
    for (TypeRef.ClassType one : resolver.generics.withSupertypes(type)) {
      for (MethodSignature method :
          resolver.world.find(one.name()).map(s -> s.methods()).orElse(List.of())) {
        if (method.name().equals(name)) {
          boolean isStatic = method.modifiers().contains(Modifier.STATIC);
          int arity = method.parameters().size() + (unbound && !isStatic ? 1 : 0);
          return java.util.Collections.nCopies(arity, Typed.UNKNOWN);
        }
      }
    }
    return List.of();
  }
}
