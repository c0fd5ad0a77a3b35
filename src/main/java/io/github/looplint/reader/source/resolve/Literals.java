package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.Value;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.types.TypeRef;
import java.util.List;
import java.util.Map;

/** Constants, and the little arithmetic that is done with them. */
final class Literals {
  private static final List<String> NUMBERS = List.of("int", "long", "float", "double");

  private static final Map<Class<?>, TypeRef> TYPES =
      Map.of(
          Boolean.class, new TypeRef.Primitive("boolean"),
          Integer.class, new TypeRef.Primitive("int"),
          Long.class, new TypeRef.Primitive("long"),
          Float.class, new TypeRef.Primitive("float"),
          Double.class, new TypeRef.Primitive("double"),
          Character.class, new TypeRef.Primitive("char"),
          String.class, TypeRef.STRING);

  private Literals() {}

  static Typed of(Expression.Literal literal) {
    if (literal.value().isEmpty()) {
      return new Typed(
          new Value.Constant(Value.Constant.NULL, Overloads.NULL.erased()), Overloads.NULL);
    }
    return constant(literal.value().get());
  }

  private static Typed constant(Object value) {
    TypeRef type = TYPES.getOrDefault(value.getClass(), TypeRef.UNKNOWN);
    return new Typed(new Value.Constant(value, type.erased()), type);
  }

  /** Two strings in a row; a constant when both are. */
  static Typed concatenated(Typed left, Typed right) {
    if (left.value() instanceof Value.Constant one
        && right.value() instanceof Value.Constant other
        && one.value() instanceof String start
        && other.value() instanceof String end
        && start.length() + end.length() < 10_000) {
      return constant(start + end);
    }
    return Typed.of(TypeRef.STRING);
  }

  static Typed negated(Typed operand) {
    if (operand.value() instanceof Value.Constant constant) {
      if (constant.value() instanceof Integer number) {
        return constant(-number);
      } else if (constant.value() instanceof Long number) {
        return constant(-number);
      } else if (constant.value() instanceof Double number) {
        return constant(-number);
      }
    }
    return Typed.of(operand.type());
  }

  /** The type of arithmetic on two operands. */
  static TypeRef wider(TypeRef left, TypeRef right) {
    int one = NUMBERS.indexOf(unboxed(left));
    int other = NUMBERS.indexOf(unboxed(right));
    if (one < 0 || other < 0) {
      return left.equals(right) ? left : TypeRef.UNKNOWN;
    }
    return new TypeRef.Primitive(NUMBERS.get(Math.max(one, other)));
  }

  private static String unboxed(TypeRef type) {
    return switch (type.erased()) {
      case "java.lang.Integer", "short", "byte", "char" -> "int";
      case "java.lang.Long" -> "long";
      case "java.lang.Double" -> "double";
      case "java.lang.Float" -> "float";
      default -> type.erased();
    };
  }
}
