package io.github.looplint.metamorphic;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A functional interface, and the one method that an object of it has to have.
 *
 * @param type as it is used
 * @param method as it is declared
 * @param signature as it is used
 */
record Function(DeclaredType type, ExecutableElement method, ExecutableType signature) {
  /** The function that a lambda, a method reference or an anonymous class is. */
  static Optional<Function> of(@Nullable TypeMirror type, SourceUnit unit) {
    if (type == null || type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    DeclaredType declared = (DeclaredType) type;
    TypeElement element = (TypeElement) declared.asElement();
    if (element.getKind() != ElementKind.INTERFACE) {
      return Optional.empty();
    }
    List<ExecutableElement> methods =
        unit.elements().getAllMembers(element).stream()
            .filter(member -> member.getKind() == ElementKind.METHOD)
            .filter(member -> member.getModifiers().contains(Modifier.ABSTRACT))
            .map(member -> (ExecutableElement) member)
            .filter(method -> !isOfEveryObject(method, unit))
            .toList();
    if (methods.size() != 1 || !methods.get(0).getTypeParameters().isEmpty()) {
      return Optional.empty();
    }
    TypeMirror signature = unit.types().asMemberOf(declared, methods.get(0));
    return Optional.of(new Function(declared, methods.get(0), (ExecutableType) signature));
  }

  private static boolean isOfEveryObject(ExecutableElement method, SourceUnit unit) {
    TypeElement object = unit.elements().getTypeElement("java.lang.Object");
    return object.getEnclosedElements().stream()
        .anyMatch(member ->
            member.getSimpleName().equals(method.getSimpleName())
                && ((ExecutableElement) member).getParameters().size()
                    == method.getParameters().size()
                && !member.getModifiers().contains(Modifier.PROTECTED));
  }

  boolean isVoid() {
    return signature.getReturnType().getKind() == TypeKind.VOID;
  }

  Optional<String> typeText() {
    return TypeText.of(type);
  }

  Optional<String> returnText() {
    return TypeText.of(signature.getReturnType());
  }

  /** Whether a class of this type has a member of that name. */
  boolean hasMember(String name, SourceUnit unit) {
    return unit.elements().getAllMembers((TypeElement) type.asElement()).stream()
        .map(Element::getSimpleName)
        .anyMatch(member -> member.contentEquals(name));
  }
}
