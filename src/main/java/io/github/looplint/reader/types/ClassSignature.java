package io.github.looplint.reader.types;

import io.github.looplint.model.Modifier;
import io.github.looplint.model.TypeFacts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a type declares.
 *
 * @param name binary name
 * @param kind never {@code ANONYMOUS} for library types
 * @param modifiers its modifiers
 * @param typeParameters in order
 * @param superclass absent for interfaces and {@code java.lang.Object}
 * @param interfaces in declared order
 * @param methods declared ones, constructors as {@code <init>}; of library types only what is
 *     public or protected
 * @param fields declared ones; of library types only what is public or protected
 * @param annotations binary names of the annotations that matter
 */
public record ClassSignature(
    String name,
    TypeFacts.Kind kind,
    Set<Modifier> modifiers,
    List<TypeParameter> typeParameters,
    Optional<TypeRef> superclass,
    List<TypeRef> interfaces,
    List<MethodSignature> methods,
    List<FieldSignature> fields,
    List<String> annotations) {
  public ClassSignature {
    modifiers = Set.copyOf(modifiers);
    typeParameters = List.copyOf(typeParameters);
    interfaces = List.copyOf(interfaces);
    methods = List.copyOf(methods);
    fields = List.copyOf(fields);
    annotations = List.copyOf(annotations);
  }

  /** A type parameter; no bounds means {@code Object}. */
  public record TypeParameter(String name, List<TypeRef> bounds) {
    public TypeParameter {
      bounds = List.copyOf(bounds);
    }
  }

  /**
   * A declared method or constructor.
   *
   * @param varargs whether the last parameter, an array, takes any number of arguments
   * @param returns {@link TypeRef#VOID} for constructors
   */
  public record MethodSignature(
      String name,
      Set<Modifier> modifiers,
      List<TypeParameter> typeParameters,
      List<TypeRef> parameters,
      boolean varargs,
      TypeRef returns,
      List<String> annotations) {
    public MethodSignature {
      modifiers = Set.copyOf(modifiers);
      typeParameters = List.copyOf(typeParameters);
      parameters = List.copyOf(parameters);
      annotations = List.copyOf(annotations);
    }
  }

  /** A declared field. */
  public record FieldSignature(String name, Set<Modifier> modifiers, TypeRef type) {
    public FieldSignature {
      modifiers = Set.copyOf(modifiers);
    }
  }
}
