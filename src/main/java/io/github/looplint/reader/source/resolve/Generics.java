package io.github.looplint.reader.source.resolve;

import io.github.looplint.reader.types.ClassSignature;
import io.github.looplint.reader.types.ClassSignature.TypeParameter;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Type variables: what stands for them, and what arguments say of them. */
final class Generics {
  /** How deep type arguments are followed: {@code T extends Comparable<T>} has no end. */
  private static final int DEPTH = 8;

  private final World world;
  private final Steps steps;

  Generics(World world, Steps steps) {
    this.world = world;
    this.steps = steps;
  }

  /** A type with its variables replaced; those without a binding stay. */
  static TypeRef substitute(TypeRef type, Map<String, TypeRef> bindings) {
    return bindings.isEmpty()
        ? type
        : replace(type, variable -> bindings.getOrDefault(variable.name(), variable), DEPTH);
  }

  /** A type with its variables replaced; those without a binding are unknown. */
  static TypeRef close(TypeRef type, Map<String, TypeRef> bindings) {
    return replace(
        type, variable -> bindings.getOrDefault(variable.name(), TypeRef.UNKNOWN), DEPTH);
  }

  /** What stands for a variable is not looked into: that may share parts, and be huge as a tree. */
  private static TypeRef replace(
      TypeRef type, Function<TypeRef.Variable, TypeRef> meaning, int depth) {
    if (depth == 0) {
      return TypeRef.UNKNOWN;
    }
    if (type instanceof TypeRef.Variable variable) {
      return meaning.apply(variable);
    }
    if (type instanceof TypeRef.ArrayType array) {
      return new TypeRef.ArrayType(replace(array.element(), meaning, depth - 1));
    }
    if (type instanceof TypeRef.Wildcard wildcard && wildcard.bound().isPresent()) {
      return new TypeRef.Wildcard(
          wildcard.isSuper(), wildcard.bound().map(b -> replace(b, meaning, depth - 1)));
    }
    if (type instanceof TypeRef.ClassType named && !named.arguments().isEmpty()) {
      List<TypeRef> arguments = new ArrayList<>();
      for (TypeRef argument : named.arguments()) {
        arguments.add(replace(argument, meaning, depth - 1));
      }
      return new TypeRef.ClassType(named.name(), arguments);
    }
    return type;
  }

  /**
   * What a type's own parameters stand for, given how it is used; where it is used raw, the erased
   * bound, or unknown without one.
   */
  static Map<String, TypeRef> bindings(ClassSignature signature, TypeRef use) {
    Map<String, TypeRef> bindings = new HashMap<>();
    List<TypeRef> arguments =
        use instanceof TypeRef.ClassType type ? type.arguments() : List.<TypeRef>of();
    for (int i = 0; i < signature.typeParameters().size(); i++) {
      boolean given = arguments.size() == signature.typeParameters().size();
      TypeParameter parameter = signature.typeParameters().get(i);
      bindings.put(
          parameter.name(), given ? captured(arguments.get(i), parameter) : bound(parameter));
    }
    return bindings;
  }

  /** {@code ?} stands for something within the bounds of its parameter. */
  private static TypeRef captured(TypeRef argument, TypeParameter parameter) {
    boolean any = argument instanceof TypeRef.Wildcard wildcard && wildcard.bound().isEmpty();
    if (!any) {
      return argument;
    }
    TypeRef bound = bound(parameter);
    return bound instanceof TypeRef.Unknown ? TypeRef.OBJECT : bound;
  }

  /** What every value of a variable is; unknown where only {@code Object} is known of it. */
  static TypeRef bound(TypeParameter parameter) {
    return parameter.bounds().stream()
        .findFirst()
        .filter(b -> b instanceof TypeRef.ClassType && !b.equals(TypeRef.OBJECT))
        .<TypeRef>map(b -> new TypeRef.ClassType(b.erased(), List.of()))
        .orElse(TypeRef.UNKNOWN);
  }

  /** A type with its own parameters as arguments. */
  static TypeRef itself(ClassSignature signature) {
    return new TypeRef.ClassType(
        signature.name(),
        signature.typeParameters().stream()
            .map(p -> (TypeRef) new TypeRef.Variable(p.name()))
            .toList());
  }

  /** A wildcard as the type that a value of it has at least; anything else as itself. */
  static TypeRef upper(TypeRef type) {
    if (type instanceof TypeRef.Wildcard wildcard) {
      return wildcard.bound().orElse(TypeRef.UNKNOWN);
    }
    return type;
  }

  /** A type and its supertypes as they are seen from it, nearest first, each once. */
  List<TypeRef.ClassType> withSupertypes(TypeRef type) {
    steps.take();
    Map<String, TypeRef.ClassType> found = new LinkedHashMap<>();
    List<TypeRef> level = List.of(upper(type));
    while (!level.isEmpty()) {
      List<TypeRef> next = new ArrayList<>();
      for (TypeRef one : level) {
        if (one instanceof TypeRef.ClassType named
            && found.putIfAbsent(named.name(), named) == null) {
          world.find(named.name()).ifPresent(s -> next.addAll(supertypes(s, named)));
        } else if (one instanceof TypeRef.ArrayType) {
          next.add(TypeRef.OBJECT);
        }
      }
      level = next;
    }
    // An interface has Object's members too.
    found.putIfAbsent("java.lang.Object", (TypeRef.ClassType) TypeRef.OBJECT);
    return new ArrayList<>(found.values());
  }

  private static List<TypeRef> supertypes(ClassSignature signature, TypeRef use) {
    Map<String, TypeRef> bindings = bindings(signature, use);
    List<TypeRef> supertypes = new ArrayList<>();
    signature.superclass().ifPresent(s -> supertypes.add(substitute(s, bindings)));
    signature.interfaces().forEach(i -> supertypes.add(substitute(i, bindings)));
    return supertypes;
  }

  /** A type seen as one of its supertypes. */
  Optional<TypeRef.ClassType> as(TypeRef type, String ancestor) {
    return withSupertypes(type).stream().filter(t -> t.name().equals(ancestor)).findFirst();
  }

  boolean isSubtype(String type, String ancestor) {
    return type.equals(ancestor)
        || withSupertypes(new TypeRef.ClassType(type, List.of())).stream()
            .anyMatch(t -> t.name().equals(ancestor));
  }

  /**
   * What an actual type says of the variables in a formal one.
   *
   * @param bindings where an answer goes; the first one stays
   */
  void unify(TypeRef formal, TypeRef actual, Map<String, TypeRef> bindings) {
    unify(formal, actual, bindings, DEPTH);
  }

  private void unify(TypeRef formal, TypeRef actual, Map<String, TypeRef> bindings, int depth) {
    steps.take();
    if (depth == 0 || actual instanceof TypeRef.Unknown) {
      return;
    }
    if (formal instanceof TypeRef.Variable variable) {
      TypeRef value = boxed(upper(actual));
      boolean says =
          !(value instanceof TypeRef.Unknown
              || value instanceof TypeRef.Variable
              || value.equals(Overloads.NULL));
      if (says) {
        bindings.merge(
            variable.name(), value, (one, other) -> depth == DEPTH ? join(one, other) : one);
      }
    } else if (formal instanceof TypeRef.Wildcard wildcard) {
      wildcard.bound().ifPresent(b -> unify(b, upper(actual), bindings, depth - 1));
    } else if (formal instanceof TypeRef.ArrayType array) {
      if (upper(actual) instanceof TypeRef.ArrayType other) {
        unify(array.element(), other.element(), bindings, depth - 1);
      }
    } else if (formal instanceof TypeRef.ClassType named && !named.arguments().isEmpty()) {
      as(actual, named.name())
          .filter(a -> a.arguments().size() == named.arguments().size())
          .ifPresent(a -> {
            for (int i = 0; i < named.arguments().size(); i++) {
              unify(named.arguments().get(i), a.arguments().get(i), bindings, depth - 1);
            }
          });
    }
  }

  /** What two values have in common: the one type when the other is below it, else a supertype. */
  TypeRef join(TypeRef one, TypeRef other) {
    if (one instanceof TypeRef.Unknown || one.equals(Overloads.NULL)) {
      return other;
    }
    if (other instanceof TypeRef.Unknown
        || other.equals(Overloads.NULL)
        || one.erased().equals(other.erased())) {
      return one;
    }
    List<String> others = withSupertypes(other).stream().map(TypeRef.ClassType::name).toList();
    return withSupertypes(one).stream()
        .filter(t -> others.contains(t.name()))
        .findFirst()
        .<TypeRef>map(t -> t)
        .orElse(one);
  }

  /** A primitive type as its class. */
  static TypeRef boxed(TypeRef type) {
    if (!(type instanceof TypeRef.Primitive primitive)) {
      return type;
    }
    String name =
        switch (primitive.name()) {
          case "int" -> "Integer";
          case "char" -> "Character";
          case "void" -> "Void";
          default ->
              Character.toUpperCase(primitive.name().charAt(0)) + primitive.name().substring(1);
        };
    return new TypeRef.ClassType("java.lang." + name, List.of());
  }
}
