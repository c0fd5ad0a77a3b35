package io.github.looplint.reader.source.syntax;

import io.github.looplint.model.Modifier;
import io.github.looplint.model.TypeFacts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A declared type, with all its members.
 *
 * @param name simple; empty for an anonymous class, whose supertype is written at its {@code new}
 * @param modifiers as written, plus what the language implies (an interface's members are public, a
 *     nested enum or record is static)
 * @param superclass absent for interfaces
 * @param interfaces of an interface those that it extends
 * @param components of a record, in order
 * @param constants of an enum, in order
 * @param members in the order of the text
 */
public record TypeDeclaration(
    Position position,
    String name,
    TypeFacts.Kind kind,
    Set<Modifier> modifiers,
    List<Annotation> annotations,
    List<TypeParameter> typeParameters,
    Optional<TypeName> superclass,
    List<TypeName> interfaces,
    List<Parameter> components,
    List<EnumConstant> constants,
    List<Member> members) {
  public TypeDeclaration {
    modifiers = Set.copyOf(modifiers);
    annotations = List.copyOf(annotations);
    typeParameters = List.copyOf(typeParameters);
    interfaces = List.copyOf(interfaces);
    components = List.copyOf(components);
    constants = List.copyOf(constants);
    members = List.copyOf(members);
  }

  public record TypeParameter(String name, List<TypeName> bounds) {
    public TypeParameter {
      bounds = List.copyOf(bounds);
    }
  }

  /** {@code @Type(name = value)}; a single unnamed value has the name {@code value}. */
  public record Annotation(TypeName type, List<Argument> arguments) {
    public Annotation {
      arguments = List.copyOf(arguments);
    }

    public record Argument(String name, Expression value) {}
  }

  public record Parameter(
      String name, TypeName type, boolean varargs, List<Annotation> annotations) {
    public Parameter {
      annotations = List.copyOf(annotations);
    }
  }

  public record EnumConstant(
      Position position, String name, List<Expression> arguments, Optional<TypeDeclaration> body) {
    public EnumConstant {
      arguments = List.copyOf(arguments);
    }
  }

  /** A member. */
  public sealed interface Member {
    /**
     * A method or constructor (named {@code <init>}, with no return type).
     *
     * @param position of the name
     * @param returns absent for constructors
     * @param body absent when abstract or native
     * @param compact whether it is a record's compact constructor, whose parameters are the
     *     components
     */
    record Method(
        Position position,
        String name,
        Set<Modifier> modifiers,
        List<Annotation> annotations,
        List<TypeParameter> typeParameters,
        List<Parameter> parameters,
        Optional<TypeName> returns,
        Optional<Statement.Block> body,
        boolean compact)
        implements Member {
      public Method {
        modifiers = Set.copyOf(modifiers);
        annotations = List.copyOf(annotations);
        typeParameters = List.copyOf(typeParameters);
        parameters = List.copyOf(parameters);
      }
    }

    /** One field; {@code int a, b} gives two. */
    record Field(
        Position position,
        String name,
        TypeName type,
        Set<Modifier> modifiers,
        List<Annotation> annotations,
        Optional<Expression> value)
        implements Member {
      public Field {
        modifiers = Set.copyOf(modifiers);
        annotations = List.copyOf(annotations);
      }
    }

    record Initialiser(boolean isStatic, Statement.Block body) implements Member {}

    record Nested(TypeDeclaration declaration) implements Member {}
  }
}
