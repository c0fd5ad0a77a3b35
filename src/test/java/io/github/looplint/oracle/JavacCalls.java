package io.github.looplint.oracle;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.github.looplint.model.MethodRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The calls of one attributed file: method calls, {@code new}, and method references. */
final class JavacCalls extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final JavacTask task;
  private final Trees trees;
  private final CompilationUnitTree unit;
  private final String path;
  private final String text;
  private final List<AttributedCall> found = new ArrayList<>();

  JavacCalls(JavacTask task, CompilationUnitTree unit, Path root) throws IOException {
    this.task = task;
    this.trees = Trees.instance(task);
    this.unit = unit;
    this.path = root.relativize(Path.of(unit.getSourceFile().toUri())).toString();
    this.text = unit.getSourceFile().getCharContent(true).toString();
  }

  List<AttributedCall> list() {
    scan(unit, null);
    return found;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
    ExpressionTree select = call.getMethodSelect();
    if (select instanceof MemberSelectTree member) {
      TreePath receiver = new TreePath(getCurrentPath(), member.getExpression());
      add(call, member.getIdentifier().toString(), end(member), receiver);
    } else if (select instanceof IdentifierTree name) {
      add(call, name.getName().toString(), end(name));
    }
    return super.visitMethodInvocation(call, null);
  }

  @Override
  public @Nullable Void visitMemberReference(
      MemberReferenceTree reference, @Nullable Void nothing) {
    boolean creates = reference.getMode() == MemberReferenceTree.ReferenceMode.NEW;
    String name = creates ? "new" : reference.getName().toString();
    TreePath receiver = new TreePath(getCurrentPath(), reference.getQualifierExpression());
    add(reference, name, end(reference), receiver);
    return super.visitMemberReference(reference, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree creation, @Nullable Void nothing) {
    if (creation.getClassBody() == null) {
      Tree name = creation.getIdentifier();
      while (name instanceof ParameterizedTypeTree || name instanceof AnnotatedTypeTree) {
        name =
            name instanceof ParameterizedTypeTree generic
                ? generic.getType()
                : ((AnnotatedTypeTree) name).getUnderlyingType();
      }
      String simple =
          name instanceof MemberSelectTree member
              ? member.getIdentifier().toString()
              : name.toString();
      add(creation, simple, end(name));
    }
    return super.visitNewClass(creation, null);
  }

  private long end(Tree tree) {
    return trees.getSourcePositions().getEndPosition(unit, tree);
  }

  /** What the text does not hold at its place was generated. */
  private void add(Tree call, String written, long end, TreePath... receiver) {
    int start = (int) end - written.length();
    if (end < 0 || start < 0 || !text.startsWith(written, start)) {
      return;
    }
    Tree named = call instanceof MethodInvocationTree i ? i.getMethodSelect() : call;
    Element element = trees.getElement(new TreePath(getCurrentPath(), named));
    if (element == null && call instanceof NewClassTree) {
      element = trees.getElement(getCurrentPath());
    }
    if (element instanceof ExecutableElement method
        && method.getEnclosingElement() instanceof TypeElement owner
        && !isArrayConstructor(call)) {
      long line = unit.getLineMap().getLineNumber(start);
      int column = start - (int) unit.getLineMap().getStartPosition(line) + 1;
      boolean inProject = trees.getPath(owner) != null;
      found.add(
          new AttributedCall(
              new AttributedCall.Place(path, (int) line, column),
              ref(owner, method),
              owners(owner, receiver),
              inProject));
    }
  }

  /** {@code int[]::new} calls nothing. */
  private static boolean isArrayConstructor(Tree call) {
    return call instanceof MemberReferenceTree reference
        && reference.getQualifierExpression() instanceof ArrayTypeTree;
  }

  private MethodRef ref(TypeElement owner, ExecutableElement method) {
    List<String> parameters = method.getParameters().stream().map(p -> erased(p.asType())).toList();
    return new MethodRef(binaryName(owner), method.getSimpleName().toString(), parameters);
  }

  private List<String> owners(TypeElement owner, TreePath[] receiver) {
    Set<String> names = new LinkedHashSet<>();
    Deque<TypeMirror> waiting = new ArrayDeque<>();
    Stream.of(receiver)
        .flatMap(path -> Stream.ofNullable(trees.getTypeMirror(path)))
        .forEach(waiting::add);
    waiting.add(owner.asType());
    while (!waiting.isEmpty()) {
      TypeMirror type = waiting.remove();
      if (type instanceof DeclaredType declared
          && type.getKind() == TypeKind.DECLARED
          && names.add(binaryName((TypeElement) declared.asElement()))) {
        waiting.addAll(task.getTypes().directSupertypes(type));
      }
    }
    return List.copyOf(names);
  }

  private String erased(TypeMirror type) {
    TypeMirror erased = task.getTypes().erasure(type);
    if (erased instanceof ArrayType array) {
      return erased(array.getComponentType()) + "[]";
    } else if (erased instanceof DeclaredType declared) {
      return binaryName((TypeElement) declared.asElement());
    }
    return erased.toString();
  }

  /** An array's {@code clone} is {@code Object}'s, but for what it gives. */
  private String binaryName(TypeElement type) {
    return type.getQualifiedName().contentEquals("Array")
        ? "java.lang.Object"
        : task.getElements().getBinaryName(type).toString();
  }
}
