package io.github.looplint.metamorphic;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A lambda becomes an anonymous class. */
final class LambdaToClass extends Places {
  private LambdaToClass(SourceUnit unit) {
    super(unit);
  }

  static List<Rewrite> in(SourceUnit unit) {
    return new LambdaToClass(unit).collect();
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree node, Void unused) {
    Function.of(unit.type(getCurrentPath()), unit).ifPresent(function -> rewrite(node, function));
    return super.visitLambdaExpression(node, null);
  }

  private void rewrite(LambdaExpressionTree node, Function function) {
    Optional<String> type = function.typeText();
    Optional<String> result = function.returnText();
    Optional<String> parameters = parameters(node);
    Scope scope = new Scope(function);
    scope.scan(new TreePath(getCurrentPath(), node.getBody()), null);
    if (type.isEmpty() || result.isEmpty() || parameters.isEmpty() || scope.meansOthers) {
      return;
    }
    List<Edit> edits = new ArrayList<>(scope.edits);
    boolean isBlock = node.getBodyKind() == LambdaExpressionTree.BodyKind.STATEMENT;
    String opening = isBlock ? "" : function.isVoid() ? "{ " : "{ return ";
    edits.add(
        Edit.replace(
            unit.start(node),
            unit.start(node.getBody()),
            "new %s() { @Override public %s %s(%s)%s %s"
                .formatted(
                    type.get(),
                    result.get(),
                    function.method().getSimpleName(),
                    parameters.get(),
                    thrown(function),
                    opening)));
    edits.add(Edit.insert(unit.end(node.getBody()), isBlock ? " }" : "; } }"));
    add(node, edits.toArray(Edit[]::new));
  }

  private Optional<String> parameters(LambdaExpressionTree node) {
    List<String> parameters = new ArrayList<>();
    for (VariableTree parameter : node.getParameters()) {
      Element element = unit.element(getCurrentPath(), parameter);
      Optional<String> type = element == null ? Optional.empty() : TypeText.of(element.asType());
      if (type.isEmpty()) {
        return Optional.empty();
      }
      parameters.add(type.get() + " " + parameter.getName());
    }
    return Optional.of(String.join(", ", parameters));
  }

  private static String thrown(Function function) {
    List<String> types = new ArrayList<>();
    for (TypeMirror type : function.signature().getThrownTypes()) {
      TypeText.of(type).ifPresent(types::add);
    }
    return types.isEmpty() ? "" : " throws " + String.join(", ", types);
  }

  /** What names mean in a lambda, and would not in a class. */
  private final class Scope extends TreePathScanner<Void, Void> {
    private final Function function;
    private final List<Edit> edits = new ArrayList<>();
    private boolean meansOthers;
    private int depth;

    Scope(Function function) {
      this.function = function;
    }

    @Override
    public Void visitClass(ClassTree node, Void unused) {
      depth++;
      super.visitClass(node, null);
      depth--;
      return null;
    }

    @Override
    public Void visitIdentifier(IdentifierTree node, Void unused) {
      String name = node.getName().toString();
      boolean isSelf = name.equals("this") && depth == 0;
      String holder = isSelf ? holder().orElse("") : "";
      Element element = unit.element(getCurrentPath());
      boolean isMember =
          element != null
              && (element.getKind().isField()
                  || element.getKind() == javax.lang.model.element.ElementKind.METHOD);
      if (name.equals("super") || isSelf && holder.isEmpty()) {
        meansOthers = true;
      } else if (isSelf) {
        edits.add(Edit.replace(unit.start(node), unit.end(node), holder + ".this"));
      } else if (isMember && !name.equals("this") && function.hasMember(name, unit)) {
        meansOthers = true;
      }
      return super.visitIdentifier(node, null);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree node, Void unused) {
      meansOthers |= node.getIdentifier().contentEquals("super");
      return super.visitMemberSelect(node, null);
    }

    private Optional<String> holder() {
      return Optional.ofNullable(holderName(LambdaToClass.this.getCurrentPath()))
          .filter(name -> !name.isEmpty());
    }

    private @Nullable String holderName(TreePath path) {
      for (TreePath at = path; at != null; at = at.getParentPath()) {
        if (at.getLeaf() instanceof ClassTree holder) {
          return holder.getSimpleName().toString();
        }
      }
      return null;
    }
  }
}
