package io.github.looplint.reader.source.parse;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import com.github.javaparser.ast.type.WildcardType;
import io.github.looplint.reader.source.syntax.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Types as they are written; annotations on them are dropped. */
final class TypeNames {
  private final Names names;

  TypeNames(Names names) {
    this.names = names;
  }

  /**
   * Of a cast to several types it is the first, of a multi-catch too: ask {@link #alternatives} for
   * all.
   */
  TypeName of(Type type) {
    if (type instanceof ClassOrInterfaceType named) {
      return named(named);
    }
    if (type instanceof ArrayType array) {
      return withDimensions(of(array.getElementType()), array.getArrayLevel());
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard(wildcard);
    }
    if (type instanceof IntersectionType several) {
      return of(several.getElements().get(0));
    }
    if (type instanceof UnionType several) {
      return of(several.getElements().get(0));
    }
    if (type instanceof PrimitiveType primitive) {
      // The parser's own text of it is made in the machine's language: in Turkish, int has no dot.
      return TypeName.of(names.shared(primitive.getType().name().toLowerCase(Locale.ROOT)));
    }
    return TypeName.of(names.shared(type.asString()));
  }

  /** The types of a {@code catch}. */
  List<TypeName> alternatives(Type type) {
    return type instanceof UnionType several ? all(several.getElements()) : List.of(of(type));
  }

  List<TypeName> all(NodeList<? extends Type> types) {
    return types.stream().map(this::of).toList();
  }

  /** A type that the text leaves to inference: of a lambda's parameter, of {@code var}. */
  Optional<TypeName> unlessInferred(Type type) {
    boolean inferred = type.isUnknownType() || isVar(type);
    return inferred ? Optional.empty() : Optional.of(of(type));
  }

  /** A dotted name as a type. */
  TypeName of(com.github.javaparser.ast.expr.Name name) {
    return TypeName.of(names.shared(name.asString()));
  }

  /** The same type with further dimensions; below none it stays as it is. */
  static TypeName withDimensions(TypeName type, int further) {
    return new TypeName(
        type.name(),
        type.arguments(),
        Math.max(0, type.dimensions() + further),
        type.diamond(),
        type.bound(),
        type.lower());
  }

  /**
   * The parser's own post-processing, which would tell {@code var} apart, is switched off: it costs
   * a walk.
   */
  private static boolean isVar(Type type) {
    if (type instanceof ClassOrInterfaceType named) {
      return named.getScope().isEmpty() && named.getNameAsString().equals("var");
    }
    return type.isVarType();
  }

  private TypeName named(ClassOrInterfaceType type) {
    List<TypeName> arguments = type.getTypeArguments().map(this::all).orElse(List.of());
    return new TypeName(
        names.shared(type.getNameWithScope()),
        arguments,
        0,
        type.isUsingDiamondOperator(),
        Optional.empty(),
        false);
  }

  private TypeName wildcard(WildcardType type) {
    boolean lower = type.getSuperType().isPresent();
    Optional<TypeName> bound =
        lower ? type.getSuperType().map(this::of) : type.getExtendedType().map(this::of);
    return new TypeName("?", List.of(), 0, false, bound, lower);
  }
}
