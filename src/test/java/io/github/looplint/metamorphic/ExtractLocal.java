package io.github.looplint.metamorphic;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What a call is made on, or given, goes into a local variable before its statement. */
final class ExtractLocal extends Places {
  private final boolean receivers;

  private ExtractLocal(SourceUnit unit, boolean receivers) {
    super(unit);
    this.receivers = receivers;
  }

  /** What the call is made on. */
  static List<Rewrite> receivers(SourceUnit unit) {
    return new ExtractLocal(unit, true).collect();
  }

  /** What the call is given. */
  static List<Rewrite> arguments(SourceUnit unit) {
    return new ExtractLocal(unit, false).collect();
  }

  @Override
  public Void visitBlock(BlockTree node, Void unused) {
    for (StatementTree statement : node.getStatements()) {
      TreePath path = new TreePath(getCurrentPath(), statement);
      First.of(path)
          .ifPresent(first -> {
            if (first.getLeaf() instanceof MethodInvocationTree call) {
              if (receivers) {
                receiver(statement, first, call);
              } else {
                argument(statement, first, call);
              }
            }
          });
    }
    return super.visitBlock(node, null);
  }

  private void receiver(StatementTree statement, TreePath path, MethodInvocationTree call) {
    if (call.getMethodSelect() instanceof MemberSelectTree select
        && isCall(select.getExpression())) {
      TreePath receiver = new TreePath(new TreePath(path, select), select.getExpression());
      extract(statement, receiver, unit.start(statement) % 2 == 0);
    }
  }

  private void argument(StatementTree statement, TreePath path, MethodInvocationTree call) {
    ExpressionTree receiver =
        call.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
    if (call.getMethodSelect() instanceof IdentifierTree name
        && (name.getName().contentEquals("this") || name.getName().contentEquals("super"))) {
      return;
    }
    boolean isFirst =
        receiver == null || isSuper(receiver) || Receivers.isStable(receiver, path, unit);
    for (ExpressionTree argument : call.getArguments()) {
      TreePath place = new TreePath(path, argument);
      if (argument instanceof LambdaExpressionTree) {
        extract(statement, place, false);
        return;
      }
      if (argument instanceof MemberReferenceTree reference
          && (isSuper(reference.getQualifierExpression())
              || Receivers.isStable(reference.getQualifierExpression(), place, unit))) {
        extract(statement, place, false);
        return;
      }
      if (isFirst && isCall(argument)) {
        extract(statement, place, false);
        return;
      }
      isFirst &= Receivers.isStable(argument, path, unit);
    }
  }

  private static boolean isSuper(ExpressionTree expression) {
    return expression instanceof IdentifierTree name && name.getName().contentEquals("super");
  }

  private static boolean isCall(ExpressionTree expression) {
    return expression instanceof MethodInvocationTree || expression instanceof NewClassTree;
  }

  private void extract(StatementTree statement, TreePath value, boolean inferred) {
    TypeMirror type = unit.type(value);
    if (type == null || type.getKind() == TypeKind.VOID) {
      return;
    }
    Optional<String> written = TypeText.of(type);
    if (written.isEmpty()
        && (value.getLeaf() instanceof LambdaExpressionTree
            || value.getLeaf() instanceof MemberReferenceTree)) {
      return;
    }
    String name = unit.newName();
    add(
        statement,
        Edit.insert(
            unit.start(statement),
            new Edit.Text((inferred ? "var" : written.orElse("var")) + " " + name + " = "),
            unit.moved(value.getLeaf()),
            new Edit.Text("; ")),
        Edit.replace(unit.start(value.getLeaf()), unit.end(value.getLeaf()), name));
  }
}
