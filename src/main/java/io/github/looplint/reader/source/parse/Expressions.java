package io.github.looplint.reader.source.parse;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.visitor.GenericVisitorWithDefaults;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.Expression.Lambda.LambdaParameter;
import io.github.looplint.reader.source.syntax.Pattern;
import io.github.looplint.reader.source.syntax.Position;
import io.github.looplint.reader.source.syntax.TypeDeclaration;
import io.github.looplint.reader.source.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Expressions. The visitor's argument is the array type that the place asks for, which only {@code
 * {a, b}} looks at.
 *
 * <p>Work per node is constant, so that a chain of ten thousand calls costs ten thousand steps.
 */
final class Expressions extends GenericVisitorWithDefaults<Expression, TypeName> {
  /** Where nothing says what an array holds, as in an annotation. */
  private static final TypeName ANY_ARRAY = TypeNames.withDimensions(TypeName.of("var"), 1);

  private final SyntaxExtractor in;

  Expressions(SyntaxExtractor in) {
    this.in = in;
  }

  Expression of(Node node) {
    return of(node, ANY_ARRAY);
  }

  /** An initial value, which may be {@code {a, b}}. */
  Expression of(Node node, TypeName expected) {
    return node.accept(this, expected);
  }

  List<Expression> all(NodeList<? extends Node> nodes) {
    return nodes.stream().map(this::of).toList();
  }

  /** Literals, and what has no record of its own, as an annotation among an annotation's values. */
  @Override
  public Expression defaultAction(Node node, TypeName expected) {
    if (node instanceof LiteralExpr literal) {
      return literal(literal);
    }
    List<Expression> parts = new ArrayList<>();
    for (Node child : node.getChildNodes()) {
      if (child instanceof com.github.javaparser.ast.expr.Expression part) {
        parts.add(of(part));
      } else if (child instanceof MemberValuePair pair) {
        parts.add(of(pair.getValue()));
      }
    }
    return new Expression.Other(in.positions.of(node), parts);
  }

  @Override
  public Expression visit(MethodCallExpr node, TypeName expected) {
    return new Expression.Call(
        in.positions.of(node.getName()),
        node.getScope().map(this::of),
        node.getTypeArguments().stream().flatMap(List::stream).map(in.types::of).toList(),
        in.names.shared(node.getName()),
        all(node.getArguments()));
  }

  @Override
  public Expression visit(ObjectCreationExpr node, TypeName expected) {
    Position position = in.positions.of(node.getType().getName());
    Optional<TypeDeclaration> body =
        node.getAnonymousClassBody().map(members -> in.declarations.anonymous(position, members));
    return new Expression.New(
        position,
        in.types.of(node.getType()),
        all(node.getArguments()),
        body,
        node.getScope().map(this::of));
  }

  @Override
  public Expression visit(LambdaExpr node, TypeName expected) {
    return new Expression.Lambda(
        in.positions.of(node),
        node.getParameters().stream().map(this::lambdaParameter).toList(),
        in.statements.of(node.getBody()));
  }

  private LambdaParameter lambdaParameter(Parameter parameter) {
    Optional<TypeName> type = in.types.unlessInferred(parameter.getType());
    return new LambdaParameter(
        in.names.shared(parameter.getName()),
        parameter.isVarArgs() ? type.map(one -> TypeNames.withDimensions(one, 1)) : type);
  }

  @Override
  public Expression visit(MethodReferenceExpr node, TypeName expected) {
    if (node.getScope() instanceof CastExpr cast) {
      // JavaParser reads (T) this::m as ((T) this)::m, which would have a pair of parentheses more.
      return new Expression.Cast(
          in.positions.of(cast),
          in.types.of(cast.getType()),
          new Expression.MethodReference(
              in.positions.ofLast(node),
              Optional.of(of(cast.getExpression())),
              Optional.empty(),
              in.names.shared(node.getIdentifier())));
    }
    Optional<Type> type =
        node.getScope() instanceof TypeExpr scope && !isPlain(scope.getType())
            ? Optional.of(scope.getType())
            : Optional.empty();
    return new Expression.MethodReference(
        in.positions.ofLast(node),
        type.isPresent() ? Optional.empty() : Optional.of(of(node.getScope())),
        type.map(in.types::of),
        in.names.shared(node.getIdentifier()));
  }

  /** Whether a type's name might as well be an expression. */
  private static boolean isPlain(Type type) {
    return type instanceof ClassOrInterfaceType named
        && named.getTypeArguments().isEmpty()
        && named.getScope().map(Expressions::isPlain).orElse(true);
  }

  @Override
  public Expression visit(TypeExpr node, TypeName expected) {
    return node.getType() instanceof ClassOrInterfaceType named
        ? plain(named)
        : new Expression.Other(in.positions.of(node), List.of());
  }

  private Expression plain(ClassOrInterfaceType type) {
    String name = in.names.shared(type.getName());
    return type.getScope()
        .<Expression>map(
            scope -> new Expression.FieldAccess(in.positions.of(type), plain(scope), name))
        .orElseGet(() -> new Expression.Name(in.positions.of(type.getName()), name));
  }

  @Override
  public Expression visit(NameExpr node, TypeName expected) {
    return new Expression.Name(in.positions.of(node), in.names.shared(node.getName()));
  }

  @Override
  public Expression visit(FieldAccessExpr node, TypeName expected) {
    return new Expression.FieldAccess(
        in.positions.of(node), of(node.getScope()), in.names.shared(node.getName()));
  }

  @Override
  public Expression visit(AssignExpr node, TypeName expected) {
    String operator = node.getOperator().asString();
    return new Expression.Assign(
        in.positions.of(node),
        of(node.getTarget()),
        of(node.getValue()),
        operator.substring(0, operator.length() - 1));
  }

  @Override
  public Expression visit(ConditionalExpr node, TypeName expected) {
    return new Expression.Conditional(
        in.positions.of(node),
        of(node.getCondition()),
        of(node.getThenExpr()),
        of(node.getElseExpr()));
  }

  @Override
  public Expression visit(BinaryExpr node, TypeName expected) {
    return new Expression.Binary(
        in.positions.of(node),
        node.getOperator().asString(),
        of(node.getLeft()),
        of(node.getRight()));
  }

  @Override
  public Expression visit(UnaryExpr node, TypeName expected) {
    return new Expression.Unary(
        in.positions.of(node), node.getOperator().asString(), of(node.getExpression()));
  }

  @Override
  public Expression visit(CastExpr node, TypeName expected) {
    return new Expression.Cast(
        in.positions.of(node), in.types.of(node.getType()), of(node.getExpression()));
  }

  @Override
  public Expression visit(EnclosedExpr node, TypeName expected) {
    return of(node.getInner());
  }

  @Override
  public Expression visit(InstanceOfExpr node, TypeName expected) {
    Pattern pattern =
        node.getPattern()
            .map(in.patterns::of)
            .orElseGet(() ->
                new Pattern(Optional.of(in.types.of(node.getType())), Optional.empty(), List.of()));
    return new Expression.InstanceOf(in.positions.of(node), of(node.getExpression()), pattern);
  }

  @Override
  public Expression visit(ArrayAccessExpr node, TypeName expected) {
    return new Expression.ArrayAccess(
        in.positions.of(node), of(node.getName()), of(node.getIndex()));
  }

  @Override
  public Expression visit(ArrayCreationExpr node, TypeName expected) {
    TypeName type =
        TypeNames.withDimensions(in.types.of(node.getElementType()), node.getLevels().size());
    List<Expression> elements = new ArrayList<>();
    node.getLevels().forEach(level -> level.getDimension().map(this::of).ifPresent(elements::add));
    node.getInitializer().ifPresent(initial -> elements.addAll(elements(initial, type)));
    return new Expression.NewArray(in.positions.of(node), type, elements);
  }

  @Override
  public Expression visit(ArrayInitializerExpr node, TypeName expected) {
    return new Expression.NewArray(in.positions.of(node), expected, elements(node, expected));
  }

  private List<Expression> elements(ArrayInitializerExpr node, TypeName type) {
    TypeName element = TypeNames.withDimensions(type, -1);
    return node.getValues().stream().map(value -> of(value, element)).toList();
  }

  @Override
  public Expression visit(ClassExpr node, TypeName expected) {
    return new Expression.ClassLiteral(in.positions.of(node), in.types.of(node.getType()));
  }

  @Override
  public Expression visit(ThisExpr node, TypeName expected) {
    return new Expression.This(in.positions.of(node), node.getTypeName().map(in.types::of));
  }

  @Override
  public Expression visit(SuperExpr node, TypeName expected) {
    return new Expression.Super(in.positions.of(node), node.getTypeName().map(in.types::of));
  }

  @Override
  public Expression visit(SwitchExpr node, TypeName expected) {
    return new Expression.SwitchValue(in.positions.of(node), in.statements.cases(node));
  }

  private Expression literal(LiteralExpr node) {
    if (node.isNullLiteralExpr()) {
      return new Expression.Literal(in.positions.of(node), Optional.empty());
    }
    Position position = in.positions.of(node);
    return Literals.valueOf(node)
        .<Expression>map(value -> new Expression.Literal(position, Optional.of(value)))
        .orElseGet(() -> new Expression.Other(position, List.of()));
  }
}
