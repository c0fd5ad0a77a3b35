package io.github.looplint.reader.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names and the types of one package, each stored once and referred to by number: {@code
 * java.lang.String} stands in the index once per package that uses it, and once in memory.
 *
 * <p>A type comes after the types that it is made of, so both lists are read in one pass.
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
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<TypeRef, Integer> types = new HashMap<>();
    private final List<String> nameList = new ArrayList<>();
    private final ByteWriter typeBytes = new ByteWriter();

    int number(String name) {
      Integer known = names.get(name);
      if (known != null) {
        return known;
      }
      names.put(name, nameList.size());
      nameList.add(name);
      return nameList.size() - 1;
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
        tag(CLASS, number(c.name()));
        typeBytes.list(arguments, typeBytes::number);
      } else if (type instanceof TypeRef.Variable v) {
        tag(VARIABLE, number(v.name()));
      } else if (type instanceof TypeRef.ArrayType a) {
        tag(ARRAY, number(a.element()));
      } else if (type instanceof TypeRef.Primitive p) {
        tag(PRIMITIVE, number(p.name()));
      } else if (type instanceof TypeRef.Wildcard w) {
        int bound = w.bound().map(this::number).orElse(0);
        tag(w.bound().isEmpty() ? WILDCARD : w.isSuper() ? SUPER : EXTENDS, bound);
      } else {
        tag(UNKNOWN, 0);
      }
    }

    private void tag(int tag, int number) {
      typeBytes.number(number << TAG_BITS | tag);
    }

    void writeTo(ByteWriter out) {
      out.list(nameList, out::string);
      out.number(types.size());
      out.raw(typeBytes.toBytes());
    }

    List<String> names() {
      return nameList;
    }
  }

  /** Resolves the numbers. */
  static final class Reader {
    private final String[] names;
    private final TypeRef[] types;

    Reader(ByteReader in) {
      names = new String[in.number()];
      for (int i = 0; i < names.length; i++) {
        names[i] = in.string();
      }
      types = new TypeRef[in.number()];
      for (int i = 0; i < types.length; i++) {
        types[i] = read(in);
      }
    }

    String name(ByteReader in) {
      return names[in.number()];
    }

    List<String> names(ByteReader in) {
      String[] result = new String[in.number()];
      for (int i = 0; i < result.length; i++) {
        result[i] = name(in);
      }
      return List.of(result);
    }

    TypeRef type(ByteReader in) {
      return types[in.number()];
    }

    List<TypeRef> types(ByteReader in) {
      TypeRef[] result = new TypeRef[in.number()];
      for (int i = 0; i < result.length; i++) {
        result[i] = type(in);
      }
      return List.of(result);
    }

    private TypeRef read(ByteReader in) {
      int head = in.number();
      int number = head >>> TAG_BITS;
      return switch (head & (1 << TAG_BITS) - 1) {
        case CLASS -> new TypeRef.ClassType(names[number], types(in));
        case VARIABLE -> new TypeRef.Variable(names[number]);
        case ARRAY -> new TypeRef.ArrayType(types[number]);
        case PRIMITIVE -> new TypeRef.Primitive(names[number]);
        case WILDCARD -> new TypeRef.Wildcard(false, Optional.empty());
        case EXTENDS -> new TypeRef.Wildcard(false, Optional.of(types[number]));
        case SUPER -> new TypeRef.Wildcard(true, Optional.of(types[number]));
        default -> TypeRef.UNKNOWN;
      };
    }
  }
}
