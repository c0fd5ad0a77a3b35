package io.github.looplint.reader.source.expand;

import static io.github.looplint.reader.source.expand.Code.capitalised;

import io.github.looplint.model.GeneratedMembers.Shape;
import io.github.looplint.model.Modifier;
import io.github.looplint.reader.source.syntax.TypeDeclaration;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Annotation;
import io.github.looplint.reader.source.syntax.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Getters, setters and copies with another value. */
final class Accessors {
  private static final TypeName VOID = TypeName.of("void");

  private final TypeDeclaration type;
  private final Marks.Asked onType;
  private final Additions additions;

  Accessors(TypeDeclaration type, Marks.Asked onType, Additions additions) {
    this.type = type;
    this.onType = onType;
    this.additions = additions;
  }

  void add(Slot slot) {
    Optional<Annotation> style =
        slot.asked().find(Shape.ACCESSOR_STYLE).or(() -> onType.find(Shape.ACCESSOR_STYLE));
    Optional<String> base = withoutPrefix(slot.name(), style);
    if (base.isEmpty()) {
      return;
    }
    boolean fluent = style.filter(s -> Arguments.isTrue(s, "fluent")).isPresent();
    boolean chain = fluent || style.filter(s -> Arguments.isTrue(s, "chain")).isPresent();
    access(slot, Shape.GETTERS)
        .ifPresent(
            modifiers -> getter(slot, fluent ? base.get() : getter(slot, base.get()), modifiers));
    if (!slot.isFinal()) {
      access(slot, Shape.SETTERS)
          .ifPresent(modifiers ->
              setter(
                  slot,
                  fluent ? base.get() : "set" + property(slot, base.get()),
                  chain,
                  modifiers));
    }
    if (slot.isSettable()) {
      access(slot, Shape.WITHERS)
          .ifPresent(modifiers -> wither(slot, "with" + property(slot, base.get()), modifiers));
    }
  }

  /** The modifiers that an accessor has; empty where none is asked for. */
  private Optional<Set<Modifier>> access(Slot slot, Shape shape) {
    Optional<Annotation> own = slot.asked().find(shape);
    if (own.isPresent()) {
      return Arguments.access(own.get(), "value");
    }
    return slot.isStatic()
        ? Optional.empty()
        : onType.find(shape).flatMap(annotation -> Arguments.access(annotation, "value"));
  }

  private void getter(Slot slot, String name, Set<Modifier> modifiers) {
    Code code = new Code(slot.position());
    additions.method(
        code.method(
            name,
            as(slot, modifiers),
            List.of(),
            List.of(),
            slot.type(),
            code.give(code.read(slot))));
  }

  private void setter(Slot slot, String name, boolean chain, Set<Modifier> modifiers) {
    Code code = new Code(slot.position());
    boolean returnsSelf = chain && !slot.isStatic();
    Slot target = slot;
    if (returnsSelf) {
      additions.method(
          code.method(
              name,
              modifiers,
              List.of(),
              List.of(slot.parameter()),
              Code.self(type),
              code.assign(target, code.name(slot.name())),
              code.give(code.self())));
    } else {
      additions.method(
          code.method(
              name,
              as(slot, modifiers),
              List.of(),
              List.of(slot.parameter()),
              VOID,
              code.assign(target, code.name(slot.name()))));
    }
  }

  /** The copy is taken for the object itself. */
  private void wither(Slot slot, String name, Set<Modifier> modifiers) {
    Code code = new Code(slot.position());
    additions.method(
        code.method(
            name,
            modifiers,
            List.of(),
            List.of(slot.parameter()),
            Code.self(type),
            code.give(code.self())));
  }

  private static Set<Modifier> as(Slot slot, Set<Modifier> modifiers) {
    if (!slot.isStatic()) {
      return modifiers;
    }
    Set<Modifier> withStatic = new HashSet<>(modifiers);
    withStatic.add(Modifier.STATIC);
    return withStatic;
  }

  private static String getter(Slot slot, String base) {
    return (isBoolean(slot) ? "is" : "get") + property(slot, base);
  }

  /** {@code isOpen} of a boolean is the property {@code open}. */
  private static String property(Slot slot, String base) {
    boolean named =
        isBoolean(slot)
            && base.length() > 2
            && base.startsWith("is")
            && !Character.isLowerCase(base.charAt(2));
    return named ? base.substring(2) : capitalised(base);
  }

  private static boolean isBoolean(Slot slot) {
    return slot.type().name().equals("boolean") && slot.type().dimensions() == 0;
  }

  /** Empty for a field that has none of the prefixes: it gets no accessors. */
  private static Optional<String> withoutPrefix(String name, Optional<Annotation> style) {
    List<String> prefixes = style.map(s -> Arguments.texts(s, "prefix")).orElse(List.of());
    if (prefixes.isEmpty()) {
      return Optional.of(name);
    }
    for (String prefix : prefixes) {
      if (prefix.isEmpty()) {
        return Optional.of(name);
      }
      boolean ends =
          name.length() > prefix.length()
              && (!Character.isLetter(prefix.charAt(prefix.length() - 1))
                  || !Character.isLowerCase(name.charAt(prefix.length())));
      if (ends && name.startsWith(prefix)) {
        String rest = name.substring(prefix.length());
        return Optional.of(Character.toLowerCase(rest.charAt(0)) + rest.substring(1));
      }
    }
    return Optional.empty();
  }
}
