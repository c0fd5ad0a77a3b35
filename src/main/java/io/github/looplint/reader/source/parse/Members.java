package io.github.looplint.reader.source.parse;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import io.github.looplint.model.TypeFacts.Kind;
import io.github.looplint.reader.source.parse.Modifiers.Place;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Member;
import io.github.looplint.reader.source.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in a type's body. */
final class Members {
  private static final String CONSTRUCTOR = "<init>";

  private final SyntaxExtractor in;

  Members(SyntaxExtractor in) {
    this.in = in;
  }

  /**
   * All members of a type.
   *
   * @param owner the type's kind, which implies modifiers
   */
  List<Member> all(NodeList<BodyDeclaration<?>> nodes, Kind owner) {
    List<Member> members = new ArrayList<>(nodes.size());
    nodes.forEach(node -> add(node, owner, members));
    return members;
  }

  private void add(BodyDeclaration<?> node, Kind owner, List<Member> out) {
    if (node instanceof MethodDeclaration method) {
      out.add(method(method, Place.in(owner)));
    } else if (node instanceof FieldDeclaration fields) {
      fields.getVariables().forEach(field -> out.add(field(fields, field, Place.in(owner))));
    } else if (node instanceof ConstructorDeclaration constructor) {
      out.add(constructor(constructor, owner));
    } else if (node instanceof CompactConstructorDeclaration constructor) {
      out.add(compact(constructor));
    } else if (node instanceof InitializerDeclaration initialiser) {
      out.add(
          new Member.Initialiser(
              initialiser.isStatic(), in.statements.block(initialiser.getBody())));
    } else if (node instanceof AnnotationMemberDeclaration member) {
      out.add(annotationMember(member));
    } else if (node instanceof com.github.javaparser.ast.body.TypeDeclaration<?> type) {
      out.add(new Member.Nested(in.declarations.nested(type, Place.in(owner))));
    } else {
      throw new IllegalStateException("a new sort of member: " + node.getClass());
    }
  }

  private Member method(MethodDeclaration node, Place place) {
    return new Member.Method(
        in.positions.of(node.getName()),
        in.names.shared(node.getName()),
        in.modifiers.ofMethod(node, place),
        in.declarations.annotations(node.getAnnotations()),
        in.declarations.typeParameters(node),
        in.declarations.parameters(node.getParameters()),
        Optional.of(in.types.of(node.getType())),
        node.getBody().map(in.statements::block),
        false);
  }

  private Member constructor(ConstructorDeclaration node, Kind owner) {
    return new Member.Method(
        in.positions.of(node.getName()),
        CONSTRUCTOR,
        in.modifiers.ofConstructor(node.getModifiers(), owner),
        in.declarations.annotations(node.getAnnotations()),
        in.declarations.typeParameters(node),
        in.declarations.parameters(node.getParameters()),
        Optional.empty(),
        Optional.of(in.statements.block(node.getBody())),
        false);
  }

  private Member compact(CompactConstructorDeclaration node) {
    return new Member.Method(
        in.positions.of(node.getName()),
        CONSTRUCTOR,
        in.modifiers.ofConstructor(node.getModifiers(), Kind.RECORD),
        in.declarations.annotations(node.getAnnotations()),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.of(in.statements.block(node.getBody())),
        true);
  }

  private Member field(FieldDeclaration node, VariableDeclarator variable, Place place) {
    TypeName type = in.types.of(variable.getType());
    return new Member.Field(
        in.positions.of(variable.getName()),
        in.names.shared(variable.getName()),
        type,
        in.modifiers.ofField(node.getModifiers(), place),
        in.declarations.annotations(node.getAnnotations()),
        variable.getInitializer().map(value -> in.expressions.of(value, type)));
  }

  /** Its default is a constant, and no code that runs. */
  private Member annotationMember(AnnotationMemberDeclaration node) {
    return new Member.Method(
        in.positions.of(node.getName()),
        in.names.shared(node.getName()),
        in.modifiers.ofAnnotationMember(),
        in.declarations.annotations(node.getAnnotations()),
        List.of(),
        List.of(),
        Optional.of(in.types.of(node.getType())),
        Optional.empty(),
        false);
  }
}
