package io.github.looplint.metamorphic;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** A variable that is read once, at the beginning of the statement behind it, is left out. */
final class InlineLocal extends Places {
  private InlineLocal(SourceUnit unit) {
    super(unit);
  }

  static List<Rewrite> in(SourceUnit unit) {
    return new InlineLocal(unit).collect();
  }

  @Override
  public Void visitBlock(BlockTree node, Void unused) {
    List<? extends StatementTree> statements = node.getStatements();
    for (int i = 0; i + 1 < statements.size(); i++) {
      if (statements.get(i) instanceof VariableTree variable
          && variable.getInitializer() != null
          && isPlain(variable)) {
        inline(node, variable, variable.getInitializer(), statements.get(i + 1));
      }
    }
    return super.visitBlock(node, null);
  }

  private boolean isPlain(VariableTree variable) {
    ExpressionTree value = variable.getInitializer();
    return !(value instanceof LambdaExpressionTree
            || value instanceof MemberReferenceTree
            || value instanceof NewArrayTree)
        && unit.at(unit.end(variable) - 1) == ';'
        && !unit.text(variable).startsWith(",");
  }

  private void inline(
      BlockTree block, VariableTree variable, ExpressionTree value, StatementTree next) {
    TreePath declaration = new TreePath(getCurrentPath(), variable);
    Element element = unit.element(declaration);
    TypeMirror given = unit.type(declaration, value);
    if (element == null
        || given == null
        || !unit.types().isSameType(element.asType(), given)
        || Reads.of(element, new TreePath(getCurrentPath(), block), unit) != 1) {
      return;
    }
    First.of(new TreePath(getCurrentPath(), next))
        .flatMap(first -> firstRead(first, element))
        .ifPresent(read -> {
          boolean isClosed = value instanceof MethodInvocationTree || value instanceof NewClassTree;
          add(
              variable,
              Edit.replace(unit.start(variable), unit.end(variable), ""),
              Edit.replace(
                  unit.start(read.getLeaf()),
                  unit.end(read.getLeaf()),
                  new Edit.Text(isClosed ? "" : "("),
                  unit.moved(value),
                  new Edit.Text(isClosed ? "" : ")")));
        });
  }

  /** The read that an expression begins with. */
  private Optional<TreePath> firstRead(TreePath expression, Element element) {
    if (expression.getLeaf() instanceof IdentifierTree) {
      return element.equals(unit.element(expression)) ? Optional.of(expression) : Optional.empty();
    }
    if (expression.getLeaf() instanceof MemberSelectTree select) {
      return firstRead(new TreePath(expression, select.getExpression()), element);
    }
    if (!(expression.getLeaf() instanceof MethodInvocationTree call)) {
      return Optional.empty();
    }
    if (call.getMethodSelect() instanceof MemberSelectTree select) {
      ExpressionTree receiver = select.getExpression();
      if (!Receivers.isStable(receiver, expression, unit)
          || element.equals(unit.element(expression, receiver))) {
        return firstRead(new TreePath(new TreePath(expression, select), receiver), element);
      }
    }
    return call.getArguments().isEmpty()
        ? Optional.empty()
        : firstRead(new TreePath(expression, call.getArguments().get(0)), element);
  }

  /** How often a variable is mentioned. */
  private static final class Reads extends TreePathScanner<Void, Void> {
    private final Element element;
    private final SourceUnit unit;
    private int count;

    private Reads(Element element, SourceUnit unit) {
      this.element = element;
      this.unit = unit;
    }

    static int of(Element element, TreePath place, SourceUnit unit) {
      Reads reads = new Reads(element, unit);
      reads.scan(place, null);
      return reads.count;
    }

    @Override
    public Void visitIdentifier(IdentifierTree node, Void unused) {
      if (element.equals(unit.element(getCurrentPath()))) {
        count++;
      }
      return super.visitIdentifier(node, null);
    }
  }
}
