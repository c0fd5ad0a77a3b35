package io.github.looplint.reader.types;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A type as it is used: with its type arguments, as far as they are known. */
public sealed interface TypeRef {
  /** A type of which nothing is known. */
  TypeRef UNKNOWN = new Unknown();

  TypeRef VOID = new Primitive("void");

  TypeRef OBJECT = new ClassType("java.lang.Object", List.of());

  TypeRef STRING = new ClassType("java.lang.String", List.of());

  /** The erased name as the model writes it: {@code java.util.List}, {@code int[]}, {@code ?}. */
  String erased();

  /** A class or interface, by binary name; no arguments where it is raw or not generic. */
  record ClassType(String name, List<TypeRef> arguments) implements TypeRef {
    public ClassType {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String erased() {
      return name;
    }

    @Override
    public String toString() {
      return arguments.isEmpty()
          ? name
          : name
              + arguments.stream().map(Object::toString).collect(Collectors.joining(",", "<", ">"));
    }
  }

  /**
   * A type variable by its name; whose it is follows from where the signature stands.
   *
   * @param name as declared
   */
  record Variable(String name) implements TypeRef {
    @Override
    public String erased() {
      return "java.lang.Object";
    }
  }

  /** An array of something. */
  record ArrayType(TypeRef element) implements TypeRef {
    @Override
    public String erased() {
      return element.erased() + "[]";
    }
  }

  /** A primitive type, or {@code void}. */
  record Primitive(String name) implements TypeRef {
    @Override
    public String erased() {
      return name;
    }
  }

  /**
   * {@code ?}, {@code ? extends bound}, {@code ? super bound}.
   *
   * @param isSuper whether the bound is a lower one
   */
  record Wildcard(boolean isSuper, Optional<TypeRef> bound) implements TypeRef {
    @Override
    public String erased() {
      return bound.map(TypeRef::erased).orElse("java.lang.Object");
    }
  }

  /** See {@link #UNKNOWN}. */
  record Unknown() implements TypeRef {
    @Override
    public String erased() {
      return "?";
    }
  }
}
