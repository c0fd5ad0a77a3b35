package io.github.looplint.metamorphic;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * The body of a lambda becomes a private method, which the lambda calls, or which is referred to in
 * its place.
 */
final class ExtractLambda extends Places {
  private final boolean toReference;

  private ExtractLambda(SourceUnit unit, boolean toReference) {
    super(unit);
    this.toReference = toReference;
  }

  /** The lambda calls the method. */
  static List<Rewrite> toCall(SourceUnit unit) {
    return new ExtractLambda(unit, false).collect();
  }

  /** The method is referred to: only where the lambda needs nothing but its parameters. */
  static List<Rewrite> toReference(SourceUnit unit) {
    return new ExtractLambda(unit, true).collect();
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree node, Void unused) {
    Optional<Function> function = Function.of(unit.type(getCurrentPath()), unit);
    Optional<SourceUnit.Member> member = unit.member(getCurrentPath());
    if (function.isPresent() && member.isPresent()) {
      extract(node, function.get(), member.get());
    }
    return super.visitLambdaExpression(node, null);
  }

  private void extract(LambdaExpressionTree node, Function function, SourceUnit.Member member) {
    TreePath body = new TreePath(getCurrentPath(), node.getBody());
    Captures captures = Captures.of(body, unit);
    List<String> names = new ArrayList<>();
    List<String> parameters = new ArrayList<>();
    for (VariableTree parameter : node.getParameters()) {
      Element element = unit.element(getCurrentPath(), parameter);
      Optional<String> type = element == null ? Optional.empty() : TypeText.of(element.asType());
      if (type.isEmpty()) {
        return;
      }
      captures.remove(element);
      names.add(parameter.getName().toString());
      parameters.add(type.get() + " " + parameter.getName());
    }
    Optional<String> result = result(node, function, body);
    Optional<String> captured = captures.parameters();
    if (result.isEmpty() || captured.isEmpty() || toReference && !captures.isEmpty()) {
      return;
    }
    if (!captures.isEmpty()) {
      names.add(captures.arguments());
      parameters.add(captured.get());
    }
    String name = unit.newName();
    String header =
        (member.isStatic() ? " private static " : " private ")
            + member.typeParameters(unit)
            + "%s %s(%s)%s "
                .formatted(
                    result.get(), name, String.join(", ", parameters), Thrown.clause(body, unit));
    boolean isBlock = node.getBodyKind() == LambdaExpressionTree.BodyKind.STATEMENT;
    String before = isBlock ? "" : result.get().equals("void") ? "{ " : "{ return ";
    Edit method =
        Edit.insert(
            unit.end(member.path().getLeaf()),
            new Edit.Text(header + before),
            unit.moved(node.getBody()),
            new Edit.Text(isBlock ? "" : "; }"));
    String call = name + "(" + String.join(", ", names) + ")";
    if (!toReference) {
      addMoved(
          node, Edit.replace(unit.start(node.getBody()), unit.end(node.getBody()), call), method);
    } else if (!member.isStatic()) {
      addMoved(node, Edit.replace(unit.start(node), unit.end(node), "this::" + name), method);
    } else if (!member.holder().getSimpleName().isEmpty()) {
      String holder = member.holder().getSimpleName().toString();
      addMoved(node, Edit.replace(unit.start(node), unit.end(node), holder + "::" + name), method);
    }
  }

  /** Of an expression its own type, so that nothing else is inferred. */
  private Optional<String> result(LambdaExpressionTree node, Function function, TreePath body) {
    if (function.isVoid() || node.getBodyKind() == LambdaExpressionTree.BodyKind.STATEMENT) {
      return function.returnText();
    }
    TypeMirror type = unit.type(body);
    return type != null && unit.element(body) instanceof ExecutableElement
        ? TypeText.of(type)
        : function.returnText();
  }
}
