package io.github.looplint.reader.types;

import io.github.looplint.model.Modifier;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.reader.types.ClassSignature.FieldSignature;
import io.github.looplint.reader.types.ClassSignature.MethodSignature;
import io.github.looplint.reader.types.ClassSignature.TypeParameter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a {@link ClassSignature} is written and read: each writer stands beside its reader, and what one writes first the
 * other reads first.
 */
final class SignatureFormat {
  /** The order is the format: an index written before an enum was reordered still means the same. */
  private static final List<Modifier> MODIFIERS =
      List.of(
          Modifier.PUBLIC,
          Modifier.PROTECTED,
          Modifier.STATIC,
          Modifier.ABSTRACT,
          Modifier.FINAL,
          Modifier.DEFAULT,
          Modifier.SYNCHRONIZED,
          Modifier.NATIVE,
          Modifier.VOLATILE,
          Modifier.PRIVATE);

  private static final List<TypeFacts.Kind> KINDS =
      List.of(
          TypeFacts.Kind.CLASS,
          TypeFacts.Kind.INTERFACE,
          TypeFacts.Kind.ENUM,
          TypeFacts.Kind.RECORD,
          TypeFacts.Kind.ANNOTATION,
          TypeFacts.Kind.ANONYMOUS);

  /** A method's rarer parts are announced by flags beside its modifiers, so that they cost nothing where absent. */
  private static final int VARARGS = 1 << MODIFIERS.size();

  private static final int GENERIC = VARARGS << 1;
  private static final int ANNOTATED = GENERIC << 1;

  private SignatureFormat() {}

  /** All but the name, under which the class is found. */
  static void write(ClassSignature type, TypePool.Writer pool, ByteWriter out) {
    out.number(KINDS.indexOf(type.kind()));
    out.number(mask(type.modifiers()));
    out.list(type.typeParameters(), parameter -> write(parameter, pool, out));
    out.list(type.superclass().stream().toList(), ref -> out.number(pool.number(ref)));
    out.list(type.interfaces(), ref -> out.number(pool.number(ref)));
    out.list(type.methods(), method -> write(method, pool, out));
    out.list(type.fields(), field -> write(field, pool, out));
    out.list(type.annotations(), name -> out.number(pool.number(name)));
  }

  static ClassSignature readClass(String name, TypePool.Reader pool, ByteReader in) {
    return new ClassSignature(
        name,
        KINDS.get(in.number()),
        modifiers(in.number()),
        in.list(() -> readTypeParameter(pool, in)),
        in.list(() -> pool.type(in.number())).stream().findFirst(),
        in.list(() -> pool.type(in.number())),
        in.list(() -> readMethod(pool, in)),
        in.list(() -> readField(pool, in)),
        in.list(() -> pool.name(in.number())));
  }

  private static void write(TypeParameter parameter, TypePool.Writer pool, ByteWriter out) {
    out.number(pool.number(parameter.name()));
    out.list(parameter.bounds(), bound -> out.number(pool.number(bound)));
  }

  private static TypeParameter readTypeParameter(TypePool.Reader pool, ByteReader in) {
    return new TypeParameter(pool.name(in.number()), in.list(() -> pool.type(in.number())));
  }

  private static void write(MethodSignature method, TypePool.Writer pool, ByteWriter out) {
    int flags =
        mask(method.modifiers())
            | (method.varargs() ? VARARGS : 0)
            | (method.typeParameters().isEmpty() ? 0 : GENERIC)
            | (method.annotations().isEmpty() ? 0 : ANNOTATED);
    out.number(pool.number(method.name()));
    out.number(flags);
    if ((flags & GENERIC) != 0) {
      out.list(method.typeParameters(), parameter -> write(parameter, pool, out));
    }
    out.list(method.parameters(), type -> out.number(pool.number(type)));
    out.number(pool.number(method.returns()));
    if ((flags & ANNOTATED) != 0) {
      out.list(method.annotations(), name -> out.number(pool.number(name)));
    }
  }

  private static MethodSignature readMethod(TypePool.Reader pool, ByteReader in) {
    String name = pool.name(in.number());
    int flags = in.number();
    return new MethodSignature(
        name,
        modifiers(flags & VARARGS - 1),
        (flags & GENERIC) == 0 ? List.of() : in.list(() -> readTypeParameter(pool, in)),
        in.list(() -> pool.type(in.number())),
        (flags & VARARGS) != 0,
        pool.type(in.number()),
        (flags & ANNOTATED) == 0 ? List.of() : in.list(() -> pool.name(in.number())));
  }

  private static void write(FieldSignature field, TypePool.Writer pool, ByteWriter out) {
    out.number(pool.number(field.name()));
    out.number(mask(field.modifiers()));
    out.number(pool.number(field.type()));
  }

  private static FieldSignature readField(TypePool.Reader pool, ByteReader in) {
    String name = pool.name(in.number());
    return new FieldSignature(name, modifiers(in.number()), pool.type(in.number()));
  }

  private static int mask(Set<Modifier> modifiers) {
    return modifiers.stream().mapToInt(modifier -> 1 << MODIFIERS.indexOf(modifier)).sum();
  }

  private static Set<Modifier> modifiers(int mask) {
    Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    for (int i = 0; i < MODIFIERS.size(); i++) {
      if ((mask & 1 << i) != 0) {
        modifiers.add(MODIFIERS.get(i));
      }
    }
    return modifiers;
  }
}
