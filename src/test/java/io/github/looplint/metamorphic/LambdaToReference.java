package io.github.looplint.metamorphic;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** A lambda that only calls a method becomes a reference to it. */
final class LambdaToReference extends Places {
  private LambdaToReference(SourceUnit unit) {
    super(unit);
  }

  static List<Rewrite> in(SourceUnit unit) {
    return new LambdaToReference(unit).collect();
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree node, Void unused) {
    if (only(node) instanceof MethodInvocationTree call) {
      TreePath path = new TreePath(getCurrentPath(), call);
      Element method = unit.element(path);
      if (method instanceof ExecutableElement executable
          && !executable.isVarArgs()
          && call.getTypeArguments().isEmpty()) {
        reference(node, call, executable)
            .ifPresent(
                text -> addMoved(node, Edit.replace(unit.start(node), unit.end(node), text)));
      }
    }
    return super.visitLambdaExpression(node, null);
  }

  private static Tree only(LambdaExpressionTree node) {
    if (node.getBody() instanceof BlockTree block
        && block.getStatements().size() == 1
        && block.getStatements().get(0) instanceof ExpressionStatementTree statement) {
      return statement.getExpression();
    }
    return node.getBody();
  }

  private Optional<String> reference(
      LambdaExpressionTree node, MethodInvocationTree call, ExecutableElement method) {
    List<String> parameters =
        node.getParameters().stream().map(parameter -> parameter.getName().toString()).toList();
    List<String> arguments =
        call.getArguments().stream()
            .map(argument -> argument instanceof IdentifierTree name ? name.toString() : "?")
            .toList();
    String name = method.getSimpleName().toString();
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    boolean same = parameters.equals(arguments);
    if (call.getMethodSelect() instanceof IdentifierTree) {
      String owner = requireNonNull(method.getEnclosingElement()).toString().replaceAll("<.*", "");
      return same ? Optional.of((isStatic ? owner : "this") + "::" + name) : Optional.empty();
    }
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return Optional.empty();
    }
    ExpressionTree receiver = select.getExpression();
    if (same && Receivers.isStable(receiver, getCurrentPath(), unit)) {
      return Optional.of(unit.text(receiver) + "::" + name);
    }
    boolean isUnbound =
        !parameters.isEmpty()
            && receiver instanceof IdentifierTree first
            && first.getName().contentEquals(parameters.get(0))
            && parameters.subList(1, parameters.size()).equals(arguments);
    if (!isUnbound || isStatic) {
      return Optional.empty();
    }
    Element parameter = unit.element(getCurrentPath(), node.getParameters().get(0));
    return parameter == null
        ? Optional.empty()
        : TypeText.of(parameter.asType()).map(type -> type + "::" + name);
  }
}
