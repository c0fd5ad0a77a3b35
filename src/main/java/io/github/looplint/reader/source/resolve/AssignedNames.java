package io.github.looplint.reader.source.resolve;

import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The plain names that a loop assigns: what they hold in its second round is not what they held
 * before.
 */
final class AssignedNames {
  private AssignedNames() {}

  static Set<String> in(Statement loop) {
    Set<String> names = new HashSet<>();
    Deque<Statement> statements = new ArrayDeque<>(List.of(loop));
    Deque<Expression> expressions = new ArrayDeque<>();
    while (!statements.isEmpty()) {
      Statement statement = statements.pop();
      statements.addAll(SyntaxParts.statements(statement));
      expressions.addAll(SyntaxParts.expressions(statement));
    }
    while (!expressions.isEmpty()) {
      Expression expression = expressions.pop();
      expressions.addAll(SyntaxParts.expressions(expression));
      if (expression instanceof Expression.SwitchValue choice) {
        names.addAll(in(choice.cases()));
      }
      target(expression, names);
    }
    return names;
  }

  private static void target(Expression expression, Set<String> names) {
    if (expression instanceof Expression.Assign assign
        && assign.target() instanceof Expression.Name name) {
      names.add(name.name());
    } else if (expression instanceof Expression.Unary unary
        && unary.operand() instanceof Expression.Name name
        && (unary.operator().equals("++") || unary.operator().equals("--"))) {
      names.add(name.name());
    }
  }
}
