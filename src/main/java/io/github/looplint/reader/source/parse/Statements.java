package io.github.looplint.reader.source.parse;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.visitor.VoidVisitorWithDefaults;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.Statement;
import io.github.looplint.reader.source.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Statements. The visitor's argument is the list that a statement is added to: one of the text may
 * be none ({@code ;}) or several ({@code int a, b;}) here.
 */
final class Statements extends VoidVisitorWithDefaults<List<Statement>> {
  private final SyntaxExtractor in;

  Statements(SyntaxExtractor in) {
    this.in = in;
  }

  /** One statement; a block where it is none or several. */
  Statement of(Node node) {
    List<Statement> out = new ArrayList<>(1);
    node.accept(this, out);
    return out.size() == 1 ? out.get(0) : new Statement.Block(out);
  }

  Statement.Block block(BlockStmt node) {
    return new Statement.Block(all(node.getStatements()));
  }

  List<Statement> all(NodeList<? extends Node> nodes) {
    List<Statement> out = new ArrayList<>(nodes.size());
    nodes.forEach(node -> node.accept(this, out));
    return out;
  }

  Statement.Switch cases(SwitchNode node) {
    return new Statement.Switch(
        in.expressions.of(node.getSelector()),
        node.getEntries().stream().map(entry -> Cases.of(entry, in)).toList());
  }

  /**
   * What the parser could not make sense of; and the expressions among a loop's parts and a try's
   * resources.
   */
  @Override
  public void defaultAction(Node node, List<Statement> out) {
    out.add(new Statement.Expressed(in.expressions.of(node)));
  }

  @Override
  public void visit(BlockStmt node, List<Statement> out) {
    out.add(block(node));
  }

  @Override
  public void visit(ExpressionStmt node, List<Statement> out) {
    node.getExpression().accept(this, out);
  }

  @Override
  public void visit(VariableDeclarationExpr node, List<Statement> out) {
    for (VariableDeclarator variable : node.getVariables()) {
      TypeName type = in.types.of(variable.getType());
      out.add(
          new Statement.Local(
              in.positions.of(variable.getName()),
              type,
              in.names.shared(variable.getName()),
              variable.getInitializer().map(value -> in.expressions.of(value, type))));
    }
  }

  /** The instance before {@code .super()} stays, as a statement of its own: it may be a call. */
  @Override
  public void visit(ExplicitConstructorInvocationStmt node, List<Statement> out) {
    Optional<Expression> outer = node.getExpression().map(in.expressions::of);
    outer.ifPresent(instance -> out.add(new Statement.Expressed(instance)));
    String name = node.isThis() ? "this" : "super";
    out.add(
        new Statement.Expressed(
            new Expression.Call(
                in.positions.ofConstructorCall(node),
                Optional.empty(),
                List.of(),
                name,
                in.expressions.all(node.getArguments()))));
  }

  @Override
  public void visit(IfStmt node, List<Statement> out) {
    out.add(
        new Statement.If(
            in.expressions.of(node.getCondition()),
            of(node.getThenStmt()),
            node.getElseStmt().map(this::of)));
  }

  @Override
  public void visit(ForStmt node, List<Statement> out) {
    out.add(
        new Statement.Loop(
            all(node.getInitialization()),
            node.getCompare().map(in.expressions::of),
            in.expressions.all(node.getUpdate()),
            of(node.getBody()),
            true));
  }

  @Override
  public void visit(WhileStmt node, List<Statement> out) {
    out.add(loop(in.expressions.of(node.getCondition()), of(node.getBody()), true));
  }

  @Override
  public void visit(DoStmt node, List<Statement> out) {
    out.add(loop(in.expressions.of(node.getCondition()), of(node.getBody()), false));
  }

  private static Statement loop(Expression condition, Statement body, boolean testsFirst) {
    return new Statement.Loop(List.of(), Optional.of(condition), List.of(), body, testsFirst);
  }

  @Override
  public void visit(ForEachStmt node, List<Statement> out) {
    VariableDeclarator variable = node.getVariableDeclarator();
    out.add(
        new Statement.ForEach(
            in.positions.of(variable.getName()),
            in.types.of(variable.getType()),
            in.names.shared(variable.getName()),
            in.expressions.of(node.getIterable()),
            of(node.getBody())));
  }

  @Override
  public void visit(ReturnStmt node, List<Statement> out) {
    out.add(
        new Statement.Return(in.positions.of(node), node.getExpression().map(in.expressions::of)));
  }

  @Override
  public void visit(ThrowStmt node, List<Statement> out) {
    out.add(new Statement.Throw(in.expressions.of(node.getExpression())));
  }

  @Override
  public void visit(YieldStmt node, List<Statement> out) {
    out.add(new Statement.Yield(in.expressions.of(node.getExpression())));
  }

  @Override
  public void visit(BreakStmt node, List<Statement> out) {
    out.add(new Statement.Jump());
  }

  @Override
  public void visit(ContinueStmt node, List<Statement> out) {
    out.add(new Statement.Jump());
  }

  @Override
  public void visit(TryStmt node, List<Statement> out) {
    out.add(
        new Statement.Try(
            in.positions.of(node),
            all(node.getResources()),
            block(node.getTryBlock()),
            node.getCatchClauses().stream().map(this::caught).toList(),
            node.getFinallyBlock().map(this::block)));
  }

  private Statement.Try.Catch caught(CatchClause node) {
    return new Statement.Try.Catch(
        in.types.alternatives(node.getParameter().getType()),
        in.names.shared(node.getParameter().getName()),
        block(node.getBody()));
  }

  @Override
  public void visit(SynchronizedStmt node, List<Statement> out) {
    out.add(
        new Statement.Synchronized(in.expressions.of(node.getExpression()), block(node.getBody())));
  }

  @Override
  public void visit(SwitchStmt node, List<Statement> out) {
    out.add(cases(node));
  }

  @Override
  public void visit(AssertStmt node, List<Statement> out) {
    out.add(
        new Statement.Assert(
            in.expressions.of(node.getCheck()), node.getMessage().map(in.expressions::of)));
  }

  @Override
  public void visit(LocalClassDeclarationStmt node, List<Statement> out) {
    out.add(new Statement.LocalType(in.declarations.local(node.getClassDeclaration())));
  }

  @Override
  public void visit(LocalRecordDeclarationStmt node, List<Statement> out) {
    out.add(new Statement.LocalType(in.declarations.local(node.getRecordDeclaration())));
  }

  @Override
  public void visit(LabeledStmt node, List<Statement> out) {
    node.getStatement().accept(this, out);
  }

  @Override
  public void visit(EmptyStmt node, List<Statement> out) {}
}
