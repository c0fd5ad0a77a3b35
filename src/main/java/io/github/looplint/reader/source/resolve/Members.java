package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.reader.types.ClassSignature;
import io.github.looplint.reader.types.ClassSignature.FieldSignature;
import io.github.looplint.reader.types.ClassSignature.MethodSignature;
import io.github.looplint.reader.types.Erasure;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Methods and fields of a type, inherited ones too. */
final class Members {
  private final World world;
  private final Generics generics;

  Members(World world, Generics generics) {
    this.world = world;
    this.generics = generics;
  }

  /**
   * A method that a call may mean.
   *
   * @param owner the type that declares it
   * @param bindings what the owner's type parameters stand for here
   */
  record Candidate(ClassSignature owner, MethodSignature method, Map<String, TypeRef> bindings) {
    /** The type of a parameter by the place of its argument, varargs unpacked when asked for. */
    TypeRef parameter(int index, boolean spread) {
      List<TypeRef> parameters = method.parameters();
      int last = parameters.size() - 1;
      TypeRef type = parameters.get(Math.min(index, last));
      if (spread && method.varargs() && index >= last && type instanceof TypeRef.ArrayType array) {
        type = array.element();
      }
      return Generics.substitute(type, bindings);
    }
  }

  /** A field, and its type as it is seen. */
  record FoundField(String owner, FieldSignature field, TypeRef type) {}

  /**
   * The methods of that name which take that many arguments, nearest first; an overridden one is
   * not repeated.
   *
   * @param use the receiver's type; an unknown one has none, not even those of {@code Object}
   */
  List<Candidate> methods(TypeRef use, String name, int arity) {
    if (use instanceof TypeRef.Unknown) {
      return List.of();
    }
    List<Candidate> found = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (Seen type : classesFirst(generics.withSupertypes(use))) {
      ClassSignature signature = type.signature();
      Map<String, TypeRef> bindings = Map.of();
      for (MethodSignature method : signature.methods()) {
        if (!method.name().equals(name) || !takes(method, arity) || isHidden(method, type, use)) {
          continue;
        }
        bindings = bindings.isEmpty() ? Generics.bindings(signature, type.use()) : bindings;
        if (seen.add(seenParameters(method, bindings))) {
          found.add(new Candidate(signature, method, withoutOwn(method, bindings)));
        }
      }
    }
    return found;
  }

  /** A supertype as it is seen from below. */
  private record Seen(TypeRef.ClassType use, ClassSignature signature) {
    boolean isInterface() {
      return signature.kind() == TypeFacts.Kind.INTERFACE
          || signature.kind() == TypeFacts.Kind.ANNOTATION;
    }
  }

  /** A class inherits from its superclasses rather than from its interfaces, however near. */
  private List<Seen> classesFirst(List<TypeRef.ClassType> types) {
    List<Seen> seen = new ArrayList<>();
    for (TypeRef.ClassType type : types) {
      world.find(type.name()).ifPresent(signature -> seen.add(new Seen(type, signature)));
    }
    if (!seen.isEmpty() && !seen.get(0).isInterface()) {
      seen.sort(Comparator.comparing(Seen::isInterface));
    }
    return seen;
  }

  /** Static methods of interfaces are not inherited. */
  private static boolean isHidden(MethodSignature method, Seen type, TypeRef use) {
    return type.isInterface()
        && method.modifiers().contains(Modifier.STATIC)
        && !type.use().name().equals(use.erased());
  }

  /** A method's own type parameters hide its type's. */
  private static Map<String, TypeRef> withoutOwn(
      MethodSignature method, Map<String, TypeRef> bindings) {
    if (method.typeParameters().stream().noneMatch(p -> bindings.containsKey(p.name()))) {
      return bindings;
    }
    Map<String, TypeRef> outer = new HashMap<>(bindings);
    method.typeParameters().forEach(p -> outer.remove(p.name()));
    return outer;
  }

  /** Parameter types by which one method overrides another: {@code compareTo(T)} for one T. */
  private static List<String> seenParameters(
      MethodSignature method, Map<String, TypeRef> bindings) {
    return method.parameters().stream()
        .map(p -> Erasure.of(Generics.substitute(p, bindings), method.typeParameters()))
        .toList();
  }

  /**
   * The constructors of a type which take that many arguments.
   *
   * @param use what is made
   * @param open whether its type arguments are still to be found, as behind a diamond
   */
  List<Candidate> constructors(TypeRef use, boolean open, int arity) {
    List<Candidate> found = new ArrayList<>();
    Optional<ClassSignature> signature = world.find(use.erased());
    for (MethodSignature method : signature.map(ClassSignature::methods).orElse(List.of())) {
      if (method.name().equals(MethodRef.CONSTRUCTOR) && takes(method, arity)) {
        Map<String, TypeRef> bindings = open ? Map.of() : Generics.bindings(signature.get(), use);
        found.add(new Candidate(signature.get(), method, withoutOwn(method, bindings)));
      }
    }
    return found;
  }

  private static boolean takes(MethodSignature method, int arity) {
    int declared = method.parameters().size();
    return declared == arity || (method.varargs() && arity >= declared - 1);
  }

  Optional<FoundField> field(TypeRef use, String name) {
    for (TypeRef.ClassType type : generics.withSupertypes(use)) {
      Optional<ClassSignature> signature = world.find(type.name());
      for (FieldSignature field : signature.map(ClassSignature::fields).orElse(List.of())) {
        if (field.name().equals(name)) {
          TypeRef seen = Generics.close(field.type(), Generics.bindings(signature.get(), type));
          return Optional.of(new FoundField(type.name(), field, Generics.upper(seen)));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether some supertype is known by name only, so that it may hold any member. */
  boolean hasUnknownSupertype(TypeRef use) {
    return generics.withSupertypes(use).stream().anyMatch(t -> world.find(t.name()).isEmpty());
  }

  boolean isStatic(Candidate candidate) {
    return candidate.method().modifiers().contains(Modifier.STATIC);
  }
}
