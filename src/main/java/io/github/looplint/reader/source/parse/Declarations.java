package io.github.looplint.reader.source.parse;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.TypeFacts.Kind;
import io.github.looplint.reader.source.parse.Modifiers.Place;
import io.github.looplint.reader.source.syntax.Position;
import io.github.looplint.reader.source.syntax.TypeDeclaration;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Annotation;
import io.github.looplint.reader.source.syntax.TypeDeclaration.EnumConstant;
import io.github.looplint.reader.source.syntax.TypeDeclaration.TypeParameter;
import io.github.looplint.reader.source.syntax.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Declared types, and what stands before their members. */
final class Declarations {
  private final SyntaxExtractor in;

  Declarations(SyntaxExtractor in) {
    this.in = in;
  }

  TypeDeclaration topLevel(com.github.javaparser.ast.body.TypeDeclaration<?> node) {
    return declared(node, Place.FILE);
  }

  TypeDeclaration local(com.github.javaparser.ast.body.TypeDeclaration<?> node) {
    return declared(node, Place.STATEMENTS);
  }

  TypeDeclaration nested(com.github.javaparser.ast.body.TypeDeclaration<?> node, Place place) {
    return declared(node, place);
  }

  /**
   * The class around a file of bare members: it has the file's name, and its place is the file's
   * start.
   */
  TypeDeclaration around(ClassOrInterfaceDeclaration type, String reported) {
    String file = reported.substring(reported.lastIndexOf('/') + 1);
    return new TypeDeclaration(
        new Position(1, 1),
        in.names.shared(file.replaceFirst("\\.java$", "")),
        Kind.CLASS,
        Set.of(Modifier.FINAL),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        in.members.all(type.getMembers(), Kind.CLASS));
  }

  /**
   * The body behind {@code new T()} or an enum's constant.
   *
   * @param position of the type's or the constant's name
   */
  TypeDeclaration anonymous(Position position, NodeList<BodyDeclaration<?>> members) {
    return new TypeDeclaration(
        position,
        "",
        Kind.ANONYMOUS,
        Set.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        in.members.all(members, Kind.ANONYMOUS));
  }

  private TypeDeclaration declared(
      com.github.javaparser.ast.body.TypeDeclaration<?> node, Place place) {
    if (node instanceof ClassOrInterfaceDeclaration type) {
      return type.isInterface() ? interfaceOf(type, place) : classOf(type, place);
    }
    if (node instanceof EnumDeclaration type) {
      Supertypes supertypes =
          new Supertypes(Optional.empty(), in.types.all(type.getImplementedTypes()));
      return declared(type, Kind.ENUM, place, supertypes, List.of(), constants(type));
    }
    if (node instanceof RecordDeclaration type) {
      Supertypes supertypes =
          new Supertypes(Optional.empty(), in.types.all(type.getImplementedTypes()));
      return declared(
          type, Kind.RECORD, place, supertypes, parameters(type.getParameters()), List.of());
    }
    if (node instanceof AnnotationDeclaration type) {
      return declared(type, Kind.ANNOTATION, place, Supertypes.NONE, List.of(), List.of());
    }
    throw new IllegalStateException("a new sort of type: " + node.getClass());
  }

  private TypeDeclaration interfaceOf(ClassOrInterfaceDeclaration type, Place place) {
    Supertypes supertypes = new Supertypes(Optional.empty(), in.types.all(type.getExtendedTypes()));
    return declared(type, Kind.INTERFACE, place, supertypes, List.of(), List.of());
  }

  private TypeDeclaration classOf(ClassOrInterfaceDeclaration type, Place place) {
    Optional<ClassOrInterfaceType> superclass = type.getExtendedTypes().getFirst();
    Supertypes supertypes =
        new Supertypes(superclass.map(in.types::of), in.types.all(type.getImplementedTypes()));
    return declared(type, Kind.CLASS, place, supertypes, List.of(), List.of());
  }

  private TypeDeclaration declared(
      com.github.javaparser.ast.body.TypeDeclaration<?> type,
      Kind kind,
      Place place,
      Supertypes supertypes,
      List<TypeDeclaration.Parameter> components,
      List<EnumConstant> constants) {
    return new TypeDeclaration(
        in.positions.of(type.getName()),
        in.names.shared(type.getName()),
        kind,
        in.modifiers.ofType(type.getModifiers(), type, kind, place),
        annotations(type.getAnnotations()),
        type instanceof NodeWithTypeParameters<?> generic ? typeParameters(generic) : List.of(),
        supertypes.superclass(),
        supertypes.interfaces(),
        components,
        constants,
        in.members.all(type.getMembers(), kind));
  }

  private record Supertypes(Optional<TypeName> superclass, List<TypeName> interfaces) {
    static final Supertypes NONE = new Supertypes(Optional.empty(), List.of());
  }

  private List<EnumConstant> constants(EnumDeclaration type) {
    return type.getEntries().stream().map(this::constant).toList();
  }

  private EnumConstant constant(EnumConstantDeclaration node) {
    Position position = in.positions.of(node.getName());
    return new EnumConstant(
        position,
        in.names.shared(node.getName()),
        in.expressions.all(node.getArguments()),
        node.getClassBody().isEmpty()
            ? Optional.empty()
            : Optional.of(anonymous(position, node.getClassBody())));
  }

  List<TypeParameter> typeParameters(NodeWithTypeParameters<?> node) {
    return node.getTypeParameters().stream()
        .map(parameter ->
            new TypeParameter(
                in.names.shared(parameter.getName()), in.types.all(parameter.getTypeBound())))
        .toList();
  }

  /** Parameters of a method, or a record's components; a receiver parameter is none. */
  List<TypeDeclaration.Parameter> parameters(NodeList<Parameter> nodes) {
    return nodes.stream().map(this::parameter).toList();
  }

  private TypeDeclaration.Parameter parameter(Parameter node) {
    TypeName type = in.types.of(node.getType());
    return new TypeDeclaration.Parameter(
        in.names.shared(node.getName()),
        node.isVarArgs() ? TypeNames.withDimensions(type, 1) : type,
        node.isVarArgs(),
        annotations(node.getAnnotations()));
  }

  List<Annotation> annotations(NodeList<AnnotationExpr> nodes) {
    return nodes.stream().map(this::annotation).toList();
  }

  private Annotation annotation(AnnotationExpr node) {
    return new Annotation(in.types.of(node.getName()), arguments(node));
  }

  private List<Annotation.Argument> arguments(AnnotationExpr node) {
    if (node instanceof SingleMemberAnnotationExpr single) {
      return List.of(new Annotation.Argument("value", in.expressions.of(single.getMemberValue())));
    }
    if (node instanceof NormalAnnotationExpr several) {
      return several.getPairs().stream()
          .map(pair ->
              new Annotation.Argument(
                  in.names.shared(pair.getName()), in.expressions.of(pair.getValue())))
          .toList();
    }
    return List.of();
  }
}
