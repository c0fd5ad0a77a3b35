package io.github.looplint.metamorphic;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The expression that a statement begins with. */
final class First {
  private First() {}

  /** That of a statement, where nothing is evaluated around it or before. */
  static Optional<TreePath> of(TreePath statement) {
    ExpressionTree expression = expression(statement.getLeaf());
    if (expression == null) {
      return Optional.empty();
    }
    TreePath path = new TreePath(statement, expression);
    while (true) {
      if (path.getLeaf() instanceof AssignmentTree assignment
          && assignment.getVariable() instanceof IdentifierTree) {
        path = new TreePath(path, assignment.getExpression());
      } else if (path.getLeaf() instanceof ParenthesizedTree inner) {
        path = new TreePath(path, inner.getExpression());
      } else if (path.getLeaf().getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
        path = new TreePath(path, ((UnaryTree) path.getLeaf()).getExpression());
      } else {
        return Optional.of(path);
      }
    }
  }

  private static @Nullable ExpressionTree expression(Tree statement) {
    if (statement instanceof ExpressionStatementTree expression) {
      return expression.getExpression();
    }
    if (statement instanceof ReturnTree result) {
      return result.getExpression();
    }
    if (statement instanceof VariableTree variable) {
      return variable.getInitializer();
    }
    return statement instanceof IfTree choice ? choice.getCondition() : null;
  }
}
