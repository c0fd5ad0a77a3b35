package io.github.looplint.metamorphic;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The checked exceptions that a piece of code may throw. */
final class Thrown extends TreePathScanner<Void, Void> {
  private final SourceUnit unit;
  private final Set<String> thrown = new LinkedHashSet<>();
  private final List<TypeMirror> caught = new ArrayList<>();

  private Thrown(SourceUnit unit) {
    this.unit = unit;
  }

  /** As a clause of a method; empty where there are none. */
  static String clause(TreePath code, SourceUnit unit) {
    Thrown all = new Thrown(unit);
    all.scan(code, null);
    return all.thrown.isEmpty() ? "" : " throws " + String.join(", ", all.thrown);
  }

  @Override
  public Void visitTry(TryTree node, Void unused) {
    int outer = caught.size();
    for (CatchTree handler : node.getCatches()) {
      Tree type = handler.getParameter().getType();
      List<? extends Tree> types =
          type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
      TreePath parameter =
          new TreePath(new TreePath(getCurrentPath(), handler), handler.getParameter());
      TreePath holder = types.size() == 1 ? parameter : new TreePath(parameter, type);
      for (Tree alternative : types) {
        TypeMirror one = unit.type(holder, alternative);
        if (one != null) {
          caught.add(one);
        }
      }
    }
    scan(node.getResources(), null);
    scan(node.getBlock(), null);
    caught.subList(outer, caught.size()).clear();
    scan(node.getCatches(), null);
    return scan(node.getFinallyBlock(), null);
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
  public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
    TypeMirror type = unit.type(getCurrentPath(), node.getMethodSelect());
    if (type instanceof ExecutableType method) {
      method.getThrownTypes().forEach(this::add);
    }
    return super.visitMethodInvocation(node, null);
  }

  @Override
  public Void visitNewClass(NewClassTree node, Void unused) {
    Element constructor = unit.element(getCurrentPath());
    if (constructor instanceof ExecutableElement executable) {
      executable.getThrownTypes().forEach(this::add);
    }
    return super.visitNewClass(node, null);
  }

  @Override
  public Void visitThrow(ThrowTree node, Void unused) {
    TypeMirror type = unit.type(getCurrentPath(), node.getExpression());
    if (type != null) {
      add(type);
    }
    return super.visitThrow(node, null);
  }

  private void add(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED
        || isA(type, "java.lang.RuntimeException")
        || isA(type, "java.lang.Error")
        || caught.stream().anyMatch(handler -> unit.types().isSubtype(type, handler))) {
      return;
    }
    TypeText.of(type).ifPresent(thrown::add);
  }

  private boolean isA(TypeMirror type, String name) {
    return unit.types().isSubtype(type, unit.elements().getTypeElement(name).asType());
  }
}
