package io.github.looplint.metamorphic;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** The variables of the method around that a piece of code reads, and whether it sets one. */
final class Captures extends TreePathScanner<Void, Void> {
  private static final Set<ElementKind> LOCAL =
      Set.of(
          ElementKind.LOCAL_VARIABLE,
          ElementKind.PARAMETER,
          ElementKind.EXCEPTION_PARAMETER,
          ElementKind.RESOURCE_VARIABLE,
          ElementKind.BINDING_VARIABLE);

  private final SourceUnit unit;
  private final Set<Element> own = new HashSet<>();
  private final Map<Element, String> used = new LinkedHashMap<>();
  private final Set<Element> assigned = new HashSet<>();

  private Captures(SourceUnit unit) {
    this.unit = unit;
  }

  /** Those of a piece of code. */
  static Captures of(TreePath code, SourceUnit unit) {
    Captures captures = new Captures(unit);
    captures.scan(code, null);
    captures.used.keySet().removeAll(captures.own);
    captures.assigned.removeAll(captures.own);
    return captures;
  }

  boolean isEmpty() {
    return used.isEmpty();
  }

  boolean areAssigned() {
    return !assigned.isEmpty();
  }

  boolean contains(@Nullable Element element) {
    return used.containsKey(element);
  }

  /** Without some: parameters that are handed over anyway. */
  void remove(@Nullable Element element) {
    used.remove(element);
  }

  /** As arguments of a call. */
  String arguments() {
    return String.join(", ", used.values());
  }

  /** As parameters; empty where the type of one cannot be written. */
  Optional<String> parameters() {
    if (used.keySet().stream().anyMatch(element -> TypeText.of(element.asType()).isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        used.keySet().stream()
            .map(element ->
                TypeText.of(element.asType()).orElseThrow() + " " + element.getSimpleName())
            .collect(Collectors.joining(", ")));
  }

  @Override
  public Void visitVariable(VariableTree node, Void unused) {
    Element element = unit.element(getCurrentPath());
    if (element != null) {
      own.add(element);
    }
    return super.visitVariable(node, null);
  }

  @Override
  public Void visitIdentifier(IdentifierTree node, Void unused) {
    Element element = unit.element(getCurrentPath());
    if (element != null && LOCAL.contains(element.getKind())) {
      used.put(element, node.getName().toString());
    }
    return super.visitIdentifier(node, null);
  }

  @Override
  public Void visitAssignment(AssignmentTree node, Void unused) {
    assigned(node.getVariable());
    return super.visitAssignment(node, null);
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree node, Void unused) {
    assigned(node.getVariable());
    return super.visitCompoundAssignment(node, null);
  }

  @Override
  public Void visitUnary(UnaryTree node, Void unused) {
    if (Set.of(
            Tree.Kind.PREFIX_DECREMENT,
            Tree.Kind.PREFIX_INCREMENT,
            Tree.Kind.POSTFIX_DECREMENT,
            Tree.Kind.POSTFIX_INCREMENT)
        .contains(node.getKind())) {
      assigned(node.getExpression());
    }
    return super.visitUnary(node, null);
  }

  private void assigned(Tree variable) {
    Element element =
        variable instanceof IdentifierTree ? unit.element(getCurrentPath(), variable) : null;
    if (element != null && LOCAL.contains(element.getKind())) {
      assigned.add(element);
    }
  }
}
