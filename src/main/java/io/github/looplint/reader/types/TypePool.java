package io.github.looplint.reader.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names and the types that a block's classes are made of, each stored once and referred to by
 * number; one is made only when it is asked for, and once.
 *
 * <p>A type comes after the types that it is made of. What it refers to is mostly new or near, so
 * it is told as a distance from the end of what there was: small numbers deflate well.
 */
final class TypePool {
  private static final int CLASS = 0;
  private static final int VARIABLE = 1;
  private static final int ARRAY = 2;
  private static final int PRIMITIVE = 3;
  private static final int WILDCARD = 4;
  private static final int EXTENDS = 5;
  private static final int SUPER = 6;
  private static final int UNKNOWN = 7;

  /** A type's first number holds its tag in the low bits; for the commonest types that is all. */
  private static final int TAG_BITS = 3;

  private TypePool() {}

  /** Gives out the numbers. */
  static final class Writer {
    private final QualifiedNames.Writer names = new QualifiedNames.Writer();
    private final Map<String, Integer> members = new HashMap<>();
    private final List<String> memberList = new ArrayList<>();
    private final Map<TypeRef, Integer> types = new HashMap<>();
    private final ByteWriter typeBytes = new ByteWriter();

    /** Of a type as such, declared here or named as an annotation. */
    int type(String name) {
      return number(new TypeRef.ClassType(name, List.of()));
    }

    int variable(String name) {
      return number(new TypeRef.Variable(name));
    }

    int member(String name) {
      Integer known = members.putIfAbsent(name, memberList.size());
      if (known != null) {
        return known;
      }
      memberList.add(name);
      return memberList.size() - 1;
    }

    int number(TypeRef type) {
      Integer known = types.get(type);
      if (known != null) {
        return known;
      }
      add(type);
      types.put(type, types.size());
      return types.size() - 1;
    }

    private void add(TypeRef type) {
      if (type instanceof TypeRef.ClassType c) {
        List<Integer> arguments = c.arguments().stream().map(this::number).toList();
        tag(CLASS, distance(c.name()));
        typeBytes.list(arguments, argument -> typeBytes.number(distance(argument)));
      } else if (type instanceof TypeRef.Variable v) {
        tag(VARIABLE, distance(v.name()));
      } else if (type instanceof TypeRef.ArrayType a) {
        tag(ARRAY, distance(number(a.element())));
      } else if (type instanceof TypeRef.Primitive p) {
        tag(PRIMITIVE, distance(p.name()));
      } else if (type instanceof TypeRef.Wildcard w && w.bound().isPresent()) {
        tag(w.isSuper() ? SUPER : EXTENDS, distance(number(w.bound().get())));
      } else {
        tag(type instanceof TypeRef.Wildcard ? WILDCARD : UNKNOWN, 0);
      }
    }

    /** Zero for a name that is new. */
    private int distance(String name) {
      int end = names.size();
      return end - names.number(name);
    }

    private int distance(int type) {
      return types.size() - 1 - type;
    }

    private void tag(int tag, int number) {
      typeBytes.number(number << TAG_BITS | tag);
    }

    void writeTo(ByteWriter out) {
      names.writeTo(out);
      out.strings(memberList);
      out.number(types.size());
      out.raw(typeBytes.toBytes());
    }

    /** The strings as they are written. */
    List<String> strings() {
      List<String> strings = new ArrayList<>(names.strings());
      strings.addAll(memberList);
      return strings;
    }
  }

  /** Resolves the numbers; safe for concurrent use. */
  static final class Reader {
    private final byte[] bytes;
    private final QualifiedNames names;
    private final StringTable members;

    /** Of each type its tag and, above it, the name's or other type's number. */
    private final int[] heads;

    /** Where the type arguments stand. */
    private final int[] arguments;

    private final TypeRef[] made;

    Reader(byte[] bytes, ByteReader in) {
      this.bytes = bytes;
      names = new QualifiedNames(bytes, in);
      members = new StringTable(bytes, in);
      int size = in.number();
      heads = new int[size];
      arguments = new int[size];
      made = new TypeRef[size];
      find(in);
    }

    private void find(ByteReader in) {
      int newName = 0;
      for (int i = 0; i < heads.length; i++) {
        int head = in.number();
        int tag = head & (1 << TAG_BITS) - 1;
        int distance = head >>> TAG_BITS;
        int number = i - 1 - distance;
        if (tag == CLASS || tag == VARIABLE || tag == PRIMITIVE) {
          number = newName - distance;
          newName += distance == 0 ? 1 : 0;
        }
        heads[i] = number << TAG_BITS | tag;
        arguments[i] = in.position();
        if (tag == CLASS) {
          for (int rest = in.number(); rest > 0; rest--) {
            in.number();
          }
        }
      }
    }

    /** Compares a declared type's name without its package. */
    int compareSimpleName(int type, byte[] key) {
      return names.compareSimpleName(heads[type] >>> TAG_BITS, key);
    }

    String name(int type) {
      return names.get(heads[type] >>> TAG_BITS);
    }

    /** Of a type or a variable. */
    String name(ByteReader in) {
      return name(in.number());
    }

    List<String> names(ByteReader in) {
      String[] result = new String[in.number()];
      for (int i = 0; i < result.length; i++) {
        result[i] = name(in);
      }
      return List.of(result);
    }

    String member(ByteReader in) {
      return members.get(in.number());
    }

    TypeRef type(ByteReader in) {
      return type(in.number());
    }

    List<TypeRef> types(ByteReader in) {
      return types(in, in.number());
    }

    List<TypeRef> types(ByteReader in, int size) {
      TypeRef[] result = new TypeRef[size];
      for (int i = 0; i < size; i++) {
        result[i] = type(in);
      }
      return List.of(result);
    }

    private TypeRef type(int number) {
      TypeRef known = made[number];
      if (known == null) {
        known = make(number);
        made[number] = known;
      }
      return known;
    }

    private TypeRef make(int number) {
      int of = heads[number] >>> TAG_BITS;
      return switch (heads[number] & (1 << TAG_BITS) - 1) {
        case CLASS -> new TypeRef.ClassType(names.get(of), arguments(number));
        case VARIABLE -> new TypeRef.Variable(names.get(of));
        case ARRAY -> new TypeRef.ArrayType(type(of));
        case PRIMITIVE -> new TypeRef.Primitive(names.get(of));
        case WILDCARD -> new TypeRef.Wildcard(false, Optional.empty());
        case EXTENDS -> new TypeRef.Wildcard(false, Optional.of(type(of)));
        case SUPER -> new TypeRef.Wildcard(true, Optional.of(type(of)));
        default -> TypeRef.UNKNOWN;
      };
    }

    private List<TypeRef> arguments(int number) {
      ByteReader in = new ByteReader(bytes, arguments[number]);
      TypeRef[] result = new TypeRef[in.number()];
      for (int i = 0; i < result.length; i++) {
        result[i] = type(number - 1 - in.number());
      }
      return List.of(result);
    }
  }
}
