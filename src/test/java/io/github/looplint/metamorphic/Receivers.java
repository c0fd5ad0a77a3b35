package io.github.looplint.metamorphic;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** What gives the same whenever it is evaluated. */
final class Receivers {
  private Receivers() {}

  /** Whether an expression is this, a type, a final field of those or a variable of the method. */
  static boolean isStable(ExpressionTree expression, TreePath place, SourceUnit unit) {
    if (expression instanceof LiteralTree) {
      return true;
    }
    Element element = unit.element(place, expression);
    if (element == null) {
      return false;
    }
    if (expression instanceof IdentifierTree name) {
      return switch (element.getKind()) {
        case LOCAL_VARIABLE, PARAMETER -> !isParameterOf(element, place, unit);
        case FIELD ->
            element.getModifiers().contains(Modifier.FINAL) || name.getName().contentEquals("this");
        case CLASS, INTERFACE, ENUM, RECORD, PACKAGE, ENUM_CONSTANT -> true;
        default -> name.getName().contentEquals("this");
      };
    }
    return expression instanceof MemberSelectTree select
        && (element.getKind().isClass()
            || element.getKind().isInterface()
            || element.getModifiers().contains(Modifier.FINAL))
        && isStable(select.getExpression(), place, unit);
  }

  /** The parameter of the lambda itself is another each time. */
  private static boolean isParameterOf(Element element, TreePath place, SourceUnit unit) {
    return place.getLeaf() instanceof LambdaExpressionTree lambda
        && lambda.getParameters().stream()
            .anyMatch(parameter -> element.equals(unit.element(place, parameter)));
  }
}
