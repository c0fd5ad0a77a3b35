package io.github.looplint.reader.source.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.UnparsableStmt;
import com.github.javaparser.metamodel.BaseNodeMetaModel;
import com.github.javaparser.metamodel.JavaParserMetaModel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No sort of node falls through unseen when the parser learns a new one. */
final class SyntaxVisitorsTest {
  /** These are read where they stand, or have no record of their own. */
  private static final List<Class<?>> ELSEWHERE =
      List.of(
          AnnotationExpr.class,
          ComponentPatternExpr.class,
          LiteralExpr.class,
          UnparsableStmt.class,
          VariableDeclarationExpr.class);

  @Test
  void allExpressionsAreVisited() {
    assertThat(visited(Expressions.class)).containsAll(concrete(Expression.class));
  }

  @Test
  void allStatementsAreVisited() {
    assertThat(visited(Statements.class)).containsAll(concrete(Statement.class));
  }

  private static Set<Class<?>> visited(Class<?> visitor) {
    return Arrays.stream(visitor.getDeclaredMethods())
        .filter(method -> method.getName().equals("visit"))
        .map(method -> method.getParameterTypes()[0])
        .collect(Collectors.toSet());
  }

  private static List<Class<?>> concrete(Class<?> kind) {
    List<Class<?>> nodes =
        JavaParserMetaModel.getNodeMetaModels().stream()
            .filter(model -> !model.isAbstract())
            .<Class<?>>map(BaseNodeMetaModel::getType)
            .filter(kind::isAssignableFrom)
            .filter(node -> ELSEWHERE.stream().noneMatch(type -> type.isAssignableFrom(node)))
            .toList();
    assertThat(nodes).hasSizeGreaterThan(15);
    return nodes;
  }
}
