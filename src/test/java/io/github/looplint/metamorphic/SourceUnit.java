package io.github.looplint.metamorphic;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** An attributed file: its text, its tree, and what javac knows of it. */
final class SourceUnit {
  private final String text;
  private final CompilationUnitTree tree;
  private final Trees trees;
  private final Types types;
  private final Elements elements;
  private final SourcePositions positions;
  private int names;

  SourceUnit(String text, CompilationUnitTree tree, JavacTask task) {
    this.text = text;
    this.tree = tree;
    this.trees = Trees.instance(task);
    this.types = task.getTypes();
    this.elements = task.getElements();
    this.positions = trees.getSourcePositions();
  }

  CompilationUnitTree tree() {
    return tree;
  }

  Types types() {
    return types;
  }

  Elements elements() {
    return elements;
  }

  int start(Tree node) {
    return (int) positions.getStartPosition(tree, node);
  }

  int end(Tree node) {
    return (int) positions.getEndPosition(tree, node);
  }

  String text(Tree node) {
    return text.substring(start(node), end(node));
  }

  char at(int offset) {
    return text.charAt(offset);
  }

  int indexOf(String part, int from) {
    return text.indexOf(part, from);
  }

  /** All of a node, elsewhere. */
  Edit.Moved moved(Tree node) {
    return new Edit.Moved(start(node), end(node));
  }

  @Nullable TypeMirror type(TreePath parent, Tree node) {
    return trees.getTypeMirror(new TreePath(parent, node));
  }

  @Nullable TypeMirror type(TreePath path) {
    return trees.getTypeMirror(path);
  }

  @Nullable Element element(TreePath path) {
    return trees.getElement(path);
  }

  @Nullable Element element(TreePath parent, Tree node) {
    return trees.getElement(new TreePath(parent, node));
  }

  /** A name that nothing else has. */
  String newName() {
    names++;
    return "rewritten" + names;
  }

  /**
   * A member of a class, that holds something.
   *
   * @param path of the member
   * @param isStatic whether there is no {@code this}
   */
  record Member(TreePath path, boolean isStatic) {
    ClassTree holder() {
      return (ClassTree) path.getParentPath().getLeaf();
    }

    /** The declaration of its type parameters; empty where it has none. */
    String typeParameters(SourceUnit unit) {
      if (!(path.getLeaf() instanceof MethodTree method) || method.getTypeParameters().isEmpty()) {
        return "";
      }
      int start = unit.start(method.getTypeParameters().get(0));
      int end = unit.end(method.getTypeParameters().get(method.getTypeParameters().size() - 1));
      return "<" + unit.text.substring(start, end) + "> ";
    }
  }

  /** The member around a place, where another method can be put beside it. */
  Optional<Member> member(TreePath path) {
    for (TreePath at = path; at.getParentPath() != null; at = at.getParentPath()) {
      if (at.getParentPath().getLeaf() instanceof ClassTree holder) {
        return at.getLeaf() instanceof ClassTree || isConstantOrInterface(holder, at.getLeaf())
            ? Optional.empty()
            : Optional.of(new Member(at, isStatic(at.getLeaf())));
      }
    }
    return Optional.empty();
  }

  private boolean isConstantOrInterface(ClassTree holder, Tree member) {
    if (!(member instanceof VariableTree field)) {
      return false;
    }
    return holder.getKind() != Tree.Kind.CLASS
        || at(end(field) - 1) != ';'
        || at(start(field)) == ','
        || text(field).startsWith(field.getName().toString());
  }

  private static boolean isStatic(Tree member) {
    if (member instanceof MethodTree method) {
      return method.getModifiers().getFlags().contains(Modifier.STATIC);
    }
    if (member instanceof VariableTree field) {
      return field.getModifiers().getFlags().contains(Modifier.STATIC);
    }
    return member instanceof BlockTree block && block.isStatic();
  }

  /** The outermost method, field or initialiser around a place: that of a named class. */
  Tree outermostMember(TreePath path) {
    Tree member = path.getLeaf();
    for (TreePath at = path; at.getParentPath() != null; at = at.getParentPath()) {
      if (at.getParentPath().getLeaf() instanceof ClassTree holder
          && !holder.getSimpleName().isEmpty()
          && !(at.getLeaf() instanceof ClassTree)) {
        member = at.getLeaf();
      }
    }
    return member;
  }
}
