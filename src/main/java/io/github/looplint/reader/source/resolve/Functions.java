package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.reader.types.ClassSignature;
import io.github.looplint.reader.types.ClassSignature.MethodSignature;
import io.github.looplint.reader.types.Erasure;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Functional interfaces: the one abstract method, and its types as a use of the interface gives
 * them.
 */
final class Functions {
  /** What every object has: abstract in an interface it asks for nothing. */
  private static final Set<String> OBJECT_METHODS =
      Set.of("equals(java.lang.Object)", "hashCode()", "toString()");

  private final World world;
  private final Generics generics;
  private final Map<String, Optional<Single>> singles = new ConcurrentHashMap<>();

  Functions(World world, Generics generics) {
    this.world = world;
    this.generics = generics;
  }

  /**
   * A functional interface as it is used.
   *
   * @param method its abstract method
   * @param parameters what a lambda for it takes
   * @param returns what a lambda for it gives; variables that nothing has bound stay
   */
  record Shape(MethodRef method, List<TypeRef> parameters, TypeRef returns) {}

  private record Single(TypeRef.ClassType owner, MethodSignature method) {}

  /** The shape of a type; empty when it is no functional interface, or is unknown. */
  Optional<Shape> shape(TypeRef type) {
    if (!(Generics.upper(type) instanceof TypeRef.ClassType use)) {
      return Optional.empty();
    }
    Optional<Single> single = single(use.name());
    if (single.isEmpty()) {
      return Optional.empty();
    }
    MethodSignature method = single.get().method();
    Map<String, TypeRef> bindings = bindings(use, single.get().owner());
    List<TypeRef> parameters =
        method.parameters().stream()
            .map(p -> Generics.upper(Generics.substitute(p, bindings)))
            .toList();
    return Optional.of(
        new Shape(
            ref(single.get()),
            parameters,
            Generics.upper(Generics.substitute(method.returns(), bindings))));
  }

  private Map<String, TypeRef> bindings(TypeRef.ClassType use, TypeRef.ClassType owner) {
    TypeRef seen = generics.as(use, owner.name()).<TypeRef>map(o -> o).orElse(owner);
    return world
        .find(owner.name())
        .map(s -> functional(Generics.bindings(s, seen)))
        .orElse(new HashMap<>());
  }

  /**
   * A function's {@code ? super T} takes T, its {@code ? extends T} gives T: both are read as T.
   */
  private static Map<String, TypeRef> functional(Map<String, TypeRef> bindings) {
    bindings.replaceAll((name, type) -> Generics.upper(type));
    return bindings;
  }

  /** The abstract method of a functional interface. */
  Optional<MethodRef> method(String type) {
    return single(type).map(this::ref);
  }

  /** Whether a type and all its supertypes are known, so that it is just what they say. */
  boolean isKnown(TypeRef type) {
    return generics.withSupertypes(type).stream().allMatch(t -> world.find(t.name()).isPresent());
  }

  private Optional<Single> single(String type) {
    Optional<Single> memo = singles.get(type);
    if (memo == null) {
      memo = findSingle(type);
      singles.put(type, memo);
    }
    return memo;
  }

  private Optional<Single> findSingle(String type) {
    if (world.find(type).filter(s -> s.kind() == TypeFacts.Kind.INTERFACE).isEmpty()) {
      return Optional.empty();
    }
    Map<String, Single> open = new java.util.LinkedHashMap<>();
    List<TypeRef.ClassType> hierarchy = new ArrayList<>(generics.withSupertypes(raw(type)));
    List<String> implemented = new ArrayList<>();
    for (TypeRef.ClassType one : hierarchy) {
      Optional<ClassSignature> signature = world.find(one.name());
      if (signature.isEmpty()) {
        return Optional.empty();
      }
      if (one.name().equals("java.lang.Object")) {
        continue;
      }
      for (MethodSignature method : signature.get().methods()) {
        String key = method.name() + "/" + method.parameters().size();
        if (method.modifiers().contains(Modifier.ABSTRACT)) {
          if (!implemented.contains(key) && !OBJECT_METHODS.contains(erased(method))) {
            open.putIfAbsent(key, new Single(one, method));
          }
        } else if (!method.modifiers().contains(Modifier.STATIC)) {
          implemented.add(key);
        }
      }
    }
    return open.size() == 1 ? Optional.of(open.values().iterator().next()) : Optional.empty();
  }

  private static String erased(MethodSignature method) {
    return method.name()
        + "("
        + String.join(",", method.parameters().stream().map(TypeRef::erased).toList())
        + ")";
  }

  private MethodRef ref(Single single) {
    String owner = single.owner().name();
    return world
        .find(owner)
        .map(s -> Erasure.of(single.method(), s))
        .orElseGet(() ->
            MethodRef.ofArity(owner, single.method().name(), single.method().parameters().size()));
  }

  private static TypeRef raw(String name) {
    return new TypeRef.ClassType(name, List.of());
  }
}
