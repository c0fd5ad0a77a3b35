package io.github.looplint.metamorphic;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** An anonymous class of a functional interface becomes a lambda, with a cast to be unambiguous. */
final class ClassToLambda extends Places {
  private ClassToLambda(SourceUnit unit) {
    super(unit);
  }

  static List<Rewrite> in(SourceUnit unit) {
    return new ClassToLambda(unit).collect();
  }

  @Override
  public Void visitNewClass(NewClassTree node, Void unused) {
    if (node.getClassBody() != null && node.getArguments().isEmpty()) {
      rewrite(node, node.getClassBody());
    }
    return super.visitNewClass(node, null);
  }

  private void rewrite(NewClassTree node, ClassTree body) {
    List<? extends Tree> members =
        body.getMembers().stream()
            .filter(member -> !(member instanceof MethodTree m && m.getReturnType() == null))
            .toList();
    TreePath path = new TreePath(getCurrentPath(), body);
    Element self = unit.element(path);
    Optional<Function> function =
        Function.of(unit.type(getCurrentPath(), node.getIdentifier()), unit);
    if (members.size() != 1
        || !(members.get(0) instanceof MethodTree method)
        || method.getBody() == null
        || !method.getTypeParameters().isEmpty()
        || method.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)
        || function.isEmpty()
        || !method.getName().equals(function.get().method().getSimpleName())
        || !(self instanceof TypeElement type)
        || parent().getLeaf() instanceof MemberSelectTree) {
      return;
    }
    BlockTree block = method.getBody();
    Self scope = new Self(type);
    scope.scan(new TreePath(new TreePath(path, method), block), null);
    Optional<String> text = TypeText.of(interfaceOf(type));
    if (scope.isMeant || text.isEmpty()) {
      return;
    }
    String parameters =
        method.getParameters().stream().map(unit::text).collect(Collectors.joining(", "));
    add(
        node,
        Edit.replace(
            unit.start(node), unit.start(block), "(" + text.get() + ") (" + parameters + ") -> "),
        Edit.replace(unit.end(block), unit.end(node), ""));
  }

  private static javax.lang.model.type.@org.jspecify.annotations.Nullable TypeMirror interfaceOf(
      TypeElement type) {
    return type.getInterfaces().isEmpty() ? null : type.getInterfaces().get(0);
  }

  /** Whether the object itself is meant somewhere. */
  private final class Self extends TreePathScanner<Void, Void> {
    private final TypeElement type;
    private boolean isMeant;
    private int depth;

    Self(TypeElement type) {
      this.type = type;
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
      boolean isThis =
          node.getName().contentEquals("this") || node.getName().contentEquals("super");
      Element element = unit.element(getCurrentPath());
      boolean isMember =
          element != null
              && (element.getKind().isField() || element.getKind() == ElementKind.METHOD);
      isMeant |=
          isThis && depth == 0
              || isMember && !isThis && unit.elements().getAllMembers(type).contains(element);
      return super.visitIdentifier(node, null);
    }
  }
}
