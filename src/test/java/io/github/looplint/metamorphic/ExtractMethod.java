package io.github.looplint.metamorphic;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A statement, or the value that is returned, becomes a private method that is called there. */
final class ExtractMethod extends Places {
  private ExtractMethod(SourceUnit unit) {
    super(unit);
  }

  static List<Rewrite> in(SourceUnit unit) {
    return new ExtractMethod(unit).collect();
  }

  @Override
  public Void visitBlock(BlockTree node, Void unused) {
    for (StatementTree statement : node.getStatements()) {
      TreePath path = new TreePath(getCurrentPath(), statement);
      if (isWanted(statement) && !new Leaving(path).leaves) {
        extract(path);
      }
    }
    return super.visitBlock(node, null);
  }

  @Override
  public Void visitReturn(ReturnTree node, Void unused) {
    if (node.getExpression() instanceof MethodInvocationTree) {
      extractValue(new TreePath(getCurrentPath(), node.getExpression()));
    }
    return super.visitReturn(node, null);
  }

  /** Of statements with statements in them every other one, else its parts get their turn. */
  private boolean isWanted(StatementTree statement) {
    if (statement instanceof ExpressionStatementTree) {
      return true;
    }
    boolean isCompound =
        statement instanceof IfTree
            || statement instanceof TryTree
            || statement instanceof ForLoopTree
            || statement instanceof EnhancedForLoopTree
            || statement instanceof WhileLoopTree;
    return isCompound && unit.start(statement) % 2 == 0;
  }

  private void extract(TreePath statement) {
    Captures captures = Captures.of(statement, unit);
    Optional<String> parameters = captures.parameters();
    if (!captures.areAssigned() && parameters.isPresent()) {
      String name = unit.newName();
      addMethod(
          statement,
          name + "(" + captures.arguments() + ");",
          "void " + name + "(" + parameters.get() + ")",
          new Edit.Text("{ "),
          new Edit.Text(" }"));
    }
  }

  private void extractValue(TreePath value) {
    Captures captures = Captures.of(value, unit);
    Optional<String> parameters = captures.parameters();
    for (TreePath at = value; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof LambdaExpressionTree || at.getLeaf() instanceof ClassTree) {
        return;
      }
      if (at.getLeaf() instanceof MethodTree method) {
        if (!captures.areAssigned() && parameters.isPresent() && method.getReturnType() != null) {
          String name = unit.newName();
          addMethod(
              value,
              name + "(" + captures.arguments() + ")",
              unit.text(method.getReturnType()) + " " + name + "(" + parameters.get() + ")",
              new Edit.Text("{ return "),
              new Edit.Text("; }"));
        }
        return;
      }
    }
  }

  private void addMethod(
      TreePath code, String call, String signature, Edit.Text before, Edit.Text after) {
    SourceUnit.Member member = unit.member(code).orElse(null);
    if (member == null) {
      return;
    }
    String header =
        (member.isStatic() ? " private static " : " private ")
            + member.typeParameters(unit)
            + signature
            + Thrown.clause(code, unit)
            + " "
            + before.text();
    addMoved(
        code.getLeaf(),
        Edit.replace(unit.start(code.getLeaf()), unit.end(code.getLeaf()), call),
        Edit.insert(
            unit.end(member.path().getLeaf()),
            new Edit.Text(header),
            unit.moved(code.getLeaf()),
            after));
  }

  /** Whether a statement may end what is around it. */
  private static final class Leaving extends TreePathScanner<Void, Void> {
    private boolean leaves;

    Leaving(TreePath statement) {
      scan(statement, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree node, Void unused) {
      return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree node, Void unused) {
      return null;
    }

    @Override
    public Void visitReturn(ReturnTree node, Void unused) {
      leaves = true;
      return super.visitReturn(node, null);
    }

    @Override
    public Void visitBreak(BreakTree node, Void unused) {
      leaves = true;
      return super.visitBreak(node, null);
    }

    @Override
    public Void visitContinue(ContinueTree node, Void unused) {
      leaves = true;
      return super.visitContinue(node, null);
    }
  }
}
