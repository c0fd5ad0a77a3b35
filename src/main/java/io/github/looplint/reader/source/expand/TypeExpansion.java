package io.github.looplint.reader.source.expand;

import io.github.looplint.model.GeneratedMembers;
import io.github.looplint.model.GeneratedMembers.Shape;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.reader.source.syntax.TypeDeclaration;
import io.github.looplint.reader.source.syntax.TypeDeclaration.Member;
import io.github.looplint.reader.source.syntax.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds to a declared type, and to the types in it, what is asked for there. */
final class TypeExpansion {
  /** Types that nest deeper are somebody's experiment. */
  private static final int DEEPEST = 50;

  private final Marks marks;

  TypeExpansion(Marks marks) {
    this.marks = marks;
  }

  TypeDeclaration expand(TypeDeclaration type) {
    return expand(type, 0);
  }

  private TypeDeclaration expand(TypeDeclaration written, int depth) {
    TypeDeclaration type = depth < DEEPEST ? withNestedExpanded(written, depth) : written;
    boolean possible =
        type.kind() != TypeFacts.Kind.INTERFACE && type.kind() != TypeFacts.Kind.ANNOTATION;
    return possible && isAsked(type) ? expanded(restyled(type)) : type;
  }

  private TypeDeclaration withNestedExpanded(TypeDeclaration type, int depth) {
    List<Member> members = new ArrayList<>();
    boolean changed = false;
    for (Member member : type.members()) {
      if (member instanceof Member.Nested nested) {
        TypeDeclaration expanded = expand(nested.declaration(), depth + 1);
        changed |= !same(expanded, nested.declaration());
        members.add(new Member.Nested(expanded));
      } else {
        members.add(member);
      }
    }
    return changed ? with(members, type) : type;
  }

  @SuppressWarnings("ReferenceEquality") // Whether it is unchanged, not whether it looks alike.
  private static boolean same(TypeDeclaration one, TypeDeclaration other) {
    return one == other;
  }

  private boolean isAsked(TypeDeclaration type) {
    return !marks.of(type.annotations()).marks().isEmpty()
        || type.members().stream().anyMatch(this::isAsked);
  }

  private boolean isAsked(Member member) {
    return (member instanceof Member.Field field
            && !marks.of(field.annotations()).marks().isEmpty())
        || (member instanceof Member.Method method
            && !marks.of(method.annotations()).marks().isEmpty());
  }

  private TypeDeclaration expanded(TypeDeclaration type) {
    Marks.Asked onType = marks.of(type.annotations());
    List<Slot> slots = Slot.of(type, marks);
    Additions additions = new Additions(type.members());
    for (Marks.Mark mark : onType.marks()) {
      field(mark.what(), type, additions);
    }
    if (type.kind() != TypeFacts.Kind.RECORD) {
      new ConstructorShapes(type, slots, additions).add(onType);
    }
    Accessors accessors = new Accessors(type, onType, additions);
    slots.forEach(accessors::add);
    new Builders(type, marks, additions).add(onType, slots);
    onType
        .find(Shape.INHERITING_BUILDER)
        .ifPresent(a -> new InheritingBuilders(type, slots, additions).add(a));
    return with(additions.members(), type);
  }

  private static void field(GeneratedMembers what, TypeDeclaration type, Additions additions) {
    if (what.field().isPresent() && what.type().isPresent()) {
      TypeName fieldType = TypeName.of(what.type().get().replace('$', '.'));
      Set<Modifier> modifiers = Set.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
      additions.field(new Code(type.position()).field(what.field().get(), fieldType, modifiers));
    }
  }

  /** With the modifiers that members get without their being written. */
  private TypeDeclaration restyled(TypeDeclaration type) {
    Marks.Asked onType = marks.of(type.annotations());
    boolean allStatic = onType.has(Shape.STATIC_MEMBERS);
    boolean allFinal = onType.has(Shape.FINAL_FIELDS);
    if (!allStatic && !allFinal) {
      return type;
    }
    List<Member> members = new ArrayList<>();
    for (Member member : type.members()) {
      if (member instanceof Member.Field field) {
        Set<Modifier> modifiers = new HashSet<>(field.modifiers());
        boolean isFinal =
            allFinal
                && !modifiers.contains(Modifier.STATIC)
                && !marks.of(field.annotations()).has(Shape.NOT_FINAL_FIELD);
        add(Modifier.FINAL, isFinal, modifiers);
        add(Modifier.STATIC, allStatic, modifiers);
        members.add(
            new Member.Field(
                field.position(),
                field.name(),
                field.type(),
                modifiers,
                field.annotations(),
                field.value()));
      } else if (member instanceof Member.Method method && allStatic) {
        members.add(asStatic(method));
      } else {
        members.add(member);
      }
    }
    return with(members, type);
  }

  private static Member asStatic(Member.Method method) {
    Set<Modifier> modifiers = new HashSet<>(method.modifiers());
    add(Modifier.STATIC, true, modifiers);
    return new Member.Method(
        method.position(),
        method.name(),
        modifiers,
        method.annotations(),
        method.typeParameters(),
        method.parameters(),
        method.returns(),
        method.body(),
        method.compact());
  }

  private static void add(Modifier modifier, boolean wanted, Set<Modifier> modifiers) {
    if (wanted) {
      modifiers.add(modifier);
    }
  }

  private static TypeDeclaration with(List<Member> members, TypeDeclaration type) {
    return new TypeDeclaration(
        type.position(),
        type.name(),
        type.kind(),
        type.modifiers(),
        type.annotations(),
        type.typeParameters(),
        type.superclass(),
        type.interfaces(),
        type.components(),
        type.constants(),
        members);
  }
}
