package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.Modifier;
import io.github.looplint.reader.types.ClassSignature;
import io.github.looplint.reader.types.ClassSignature.FieldSignature;
import io.github.looplint.reader.types.ClassSignature.MethodSignature;
import io.github.looplint.reader.types.Erasure;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
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
   * @param use the receiver's type
   */
  List<Candidate> methods(TypeRef use, String name, int arity) {
    List<Candidate> found = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (TypeRef.ClassType type : generics.withSupertypes(use)) {
      Optional<ClassSignature> signature = world.find(type.name());
      if (signature.isEmpty()) {
        continue;
      }
      for (MethodSignature method : signature.get().methods()) {
        if (method.name().equals(name)
            && takes(method, arity)
            && seen.add(Erasure.of(method, signature.get()).parameters())) {
          Map<String, TypeRef> bindings = Generics.bindings(signature.get(), type);
          // A method's own variables hide the type's of the same name: static <T> Box<T> of(T t).
          method.typeParameters().forEach(own -> bindings.remove(own.name()));
          found.add(new Candidate(signature.get(), method, bindings));
        }
      }
    }
    return found;
  }

  /** The constructors of a type which take that many arguments. */
  List<Candidate> constructors(TypeRef use, int arity) {
    List<Candidate> found = new ArrayList<>();
    Optional<ClassSignature> signature = world.find(use.erased());
    for (MethodSignature method : signature.map(ClassSignature::methods).orElse(List.of())) {
      if (method.name().equals("<init>") && takes(method, arity)) {
        found.add(new Candidate(signature.get(), method, Generics.bindings(signature.get(), use)));
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
          TypeRef seen =
              Generics.substitute(field.type(), Generics.bindings(signature.get(), type));
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
