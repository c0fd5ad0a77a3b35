package io.github.looplint.metamorphic;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.NewClassTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ArrayType;

/** A method reference becomes a lambda. */
final class ReferenceToLambda extends Places {
  private ReferenceToLambda(SourceUnit unit) {
    super(unit);
  }

  static List<Rewrite> in(SourceUnit unit) {
    return new ReferenceToLambda(unit).collect();
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree node, Void unused) {
    Element method = unit.element(getCurrentPath());
    Optional<Function> function = Function.of(unit.type(getCurrentPath()), unit);
    if (method instanceof ExecutableElement executable && function.isPresent()) {
      int count = function.get().signature().getParameterTypes().size();
      List<String> names = IntStream.range(0, count).mapToObj(i -> unit.newName()).toList();
      body(node, executable, names)
          .ifPresent(text ->
              addMoved(
                  node,
                  Edit.replace(
                      unit.start(node),
                      unit.end(node),
                      "(" + String.join(", ", names) + ") -> " + text)));
    }
    return super.visitMemberReference(node, null);
  }

  private Optional<String> body(
      MemberReferenceTree node, ExecutableElement method, List<String> names) {
    String arguments = "(" + String.join(", ", names) + ")";
    String receiver = unit.text(node.getQualifierExpression());
    if (node.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
      boolean isArray =
          unit.type(getCurrentPath(), node.getQualifierExpression()) instanceof ArrayType;
      Element type = method.getEnclosingElement();
      boolean isGeneric =
          type instanceof javax.lang.model.element.TypeElement named
              && !named.getTypeParameters().isEmpty()
              && !receiver.contains("<");
      return isArray
          ? Optional.empty()
          : Optional.of("new " + receiver + (isGeneric ? "<>" : "") + arguments);
    }
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of(receiver.replaceAll("<.*", "") + "." + node.getName() + arguments);
    }
    boolean isType =
        Optional.ofNullable(unit.element(getCurrentPath(), node.getQualifierExpression()))
            .map(Element::getKind)
            .filter(
                kind -> kind.isClass() || kind.isInterface() || kind == ElementKind.TYPE_PARAMETER)
            .isPresent();
    if (isType || receiver.contains("<")) {
      return names.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "%s.%s(%s)"
                  .formatted(
                      names.get(0),
                      node.getName(),
                      String.join(", ", names.subList(1, names.size()))));
    }
    boolean isSuper =
        node.getQualifierExpression() instanceof IdentifierTree name
            && name.getName().contentEquals("super");
    boolean isStable =
        isSuper || Receivers.isStable(node.getQualifierExpression(), getCurrentPath(), unit);
    return isStable && !(node.getQualifierExpression() instanceof NewClassTree)
        ? Optional.of(receiver + "." + node.getName() + arguments)
        : Optional.empty();
  }
}
