package io.github.looplint.reader.types;

import io.github.looplint.model.Modifier;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.reader.types.ClassSignature.FieldSignature;
import io.github.looplint.reader.types.ClassSignature.MethodSignature;
import io.github.looplint.reader.types.ClassSignature.TypeParameter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a {@link ClassSignature} is written and read: each writer stands beside its reader, and what
 * one writes first the other reads first.
 */
final class SignatureFormat {
  /**
   * The order is the format: an index written before an enum was reordered still means the same.
   * The commonest first, so that they fit into a method's first byte.
   */
  private static final List<Modifier> MODIFIERS =
      List.of(
          Modifier.STATIC,
          Modifier.ABSTRACT,
          Modifier.FINAL,
          Modifier.DEFAULT,
          Modifier.PUBLIC,
          Modifier.PROTECTED,
          Modifier.SYNCHRONIZED,
          Modifier.NATIVE,
          Modifier.VOLATILE,
          Modifier.PRIVATE);

  /** Nearly everything is public: what is not says so. */
  private static final int INVERTED = 1 << MODIFIERS.indexOf(Modifier.PUBLIC);

  private static final List<TypeFacts.Kind> KINDS =
      List.of(
          TypeFacts.Kind.CLASS,
          TypeFacts.Kind.INTERFACE,
          TypeFacts.Kind.ENUM,
          TypeFacts.Kind.RECORD,
          TypeFacts.Kind.ANNOTATION,
          TypeFacts.Kind.ANONYMOUS);

  /**
   * A method begins with a number that says how many parameters it has, whether it has parts that
   * most have not, and its modifiers: from the low bits to the high ones.
   */
  private static final int MANY_PARAMETERS = 7;

  private static final int GENERIC = 8;
  private static final int MODIFIER_SHIFT = 4;
  private static final int VARARGS = 1 << (MODIFIER_SHIFT + MODIFIERS.size());
  private static final int ANNOTATED = VARARGS << 1;

  /** The few combinations that there are, shared by thousands of members. */
  private static final Map<Integer, Set<Modifier>> MODIFIER_SETS = new ConcurrentHashMap<>();

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
    out.list(type.annotations(), name -> out.number(pool.type(name)));
  }

  static ClassSignature readClass(String name, TypePool.Reader pool, ByteReader in) {
    TypeFacts.Kind kind = KINDS.get(in.number());
    Set<Modifier> modifiers = modifiers(in.number());
    List<TypeParameter> typeParameters = readTypeParameters(pool, in);
    List<TypeRef> superclass = pool.types(in);
    List<TypeRef> interfaces = pool.types(in);
    MethodSignature[] methods = new MethodSignature[in.number()];
    for (int i = 0; i < methods.length; i++) {
      methods[i] = readMethod(pool, in);
    }
    FieldSignature[] fields = new FieldSignature[in.number()];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = readField(pool, in);
    }
    return new ClassSignature(
        name,
        kind,
        modifiers,
        typeParameters,
        superclass.isEmpty() ? Optional.empty() : Optional.of(superclass.get(0)),
        interfaces,
        List.of(methods),
        List.of(fields),
        pool.names(in));
  }

  private static void write(TypeParameter parameter, TypePool.Writer pool, ByteWriter out) {
    out.number(pool.variable(parameter.name()));
    out.list(parameter.bounds(), bound -> out.number(pool.number(bound)));
  }

  private static List<TypeParameter> readTypeParameters(TypePool.Reader pool, ByteReader in) {
    TypeParameter[] result = new TypeParameter[in.number()];
    for (int i = 0; i < result.length; i++) {
      result[i] = new TypeParameter(pool.name(in), pool.types(in));
    }
    return List.of(result);
  }

  private static void write(MethodSignature method, TypePool.Writer pool, ByteWriter out) {
    int parameters = Math.min(method.parameters().size(), MANY_PARAMETERS);
    int head =
        parameters
            | (method.typeParameters().isEmpty() ? 0 : GENERIC)
            | (mask(method.modifiers()) << MODIFIER_SHIFT)
            | (method.varargs() ? VARARGS : 0)
            | (method.annotations().isEmpty() ? 0 : ANNOTATED);
    out.number(pool.member(method.name()));
    out.number(head);
    if (parameters == MANY_PARAMETERS) {
      out.number(method.parameters().size());
    }
    if ((head & GENERIC) != 0) {
      out.list(method.typeParameters(), parameter -> write(parameter, pool, out));
    }
    method.parameters().forEach(type -> out.number(pool.number(type)));
    out.number(pool.number(method.returns()));
    if ((head & ANNOTATED) != 0) {
      out.list(method.annotations(), name -> out.number(pool.type(name)));
    }
  }

  private static MethodSignature readMethod(TypePool.Reader pool, ByteReader in) {
    String name = pool.member(in);
    int head = in.number();
    int few = head & MANY_PARAMETERS;
    int parameters = few == MANY_PARAMETERS ? in.number() : few;
    return new MethodSignature(
        name,
        modifiers((head & (VARARGS - 1)) >>> MODIFIER_SHIFT),
        (head & GENERIC) == 0 ? List.of() : readTypeParameters(pool, in),
        pool.types(in, parameters),
        (head & VARARGS) != 0,
        pool.type(in),
        (head & ANNOTATED) == 0 ? List.of() : pool.names(in));
  }

  private static void write(FieldSignature field, TypePool.Writer pool, ByteWriter out) {
    out.number(pool.member(field.name()));
    out.number(mask(field.modifiers()));
    out.number(pool.number(field.type()));
  }

  private static FieldSignature readField(TypePool.Reader pool, ByteReader in) {
    String name = pool.member(in);
    return new FieldSignature(name, modifiers(in.number()), pool.type(in));
  }

  private static int mask(Set<Modifier> modifiers) {
    return INVERTED
        ^ modifiers.stream().mapToInt(modifier -> 1 << MODIFIERS.indexOf(modifier)).sum();
  }

  private static Set<Modifier> modifiers(int mask) {
    Set<Modifier> known = MODIFIER_SETS.get(mask);
    if (known != null) {
      return known;
    }
    Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    for (int i = 0; i < MODIFIERS.size(); i++) {
      if (((mask ^ INVERTED) & (1 << i)) != 0) {
        modifiers.add(MODIFIERS.get(i));
      }
    }
    Set<Modifier> copy = Set.copyOf(modifiers);
    MODIFIER_SETS.put(mask, copy);
    return copy;
  }
}
