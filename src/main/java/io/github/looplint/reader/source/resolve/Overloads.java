package io.github.looplint.reader.source.resolve;

import io.github.looplint.reader.source.resolve.Members.Candidate;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.Statement;
import io.github.looplint.reader.types.TypeRef;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of several methods a call means: by arity, the arguments' types, and the shape of lambdas.
 */
final class Overloads {
  /** A candidate that cannot be meant. */
  private static final int IMPOSSIBLE = Integer.MAX_VALUE / 2;

  private static final List<String> NUMBERS =
      List.of("byte", "short", "char", "int", "long", "float", "double");

  private final Steps steps;
  private final Generics generics;
  private final Functions functions;

  Overloads(Generics generics, Functions functions, Steps steps) {
    this.steps = steps;
    this.generics = generics;
    this.functions = functions;
  }

  /**
   * The choice.
   *
   * @param candidate the best one
   * @param sure whether no other is as good, nor could be if an argument of unknown type were known
   */
  record Choice(Candidate candidate, boolean sure) {}

  /** The candidate with the least distance; of equals the first, which is the nearest. */
  Optional<Choice> choose(
      List<Candidate> candidates, List<Expression> arguments, List<TypeRef> types) {
    if (candidates.size() == 1) {
      return Optional.of(new Choice(candidates.get(0), true));
    }
    record Scored(Candidate candidate, int distance) {}
    List<Scored> scored =
        candidates.stream()
            .map(c -> new Scored(c, distance(c, arguments, types)))
            .filter(s -> s.distance() < IMPOSSIBLE)
            .sorted(Comparator.comparingInt(Scored::distance))
            .toList();
    if (scored.isEmpty()) {
      return candidates.isEmpty()
          ? Optional.empty()
          : Optional.of(new Choice(candidates.get(0), false));
    }
    Scored best = scored.get(0);
    boolean sure =
        scored.stream()
            .skip(1)
            .allMatch(other ->
                best.distance() < other.distance()
                    && !hangsOnUnknown(best.candidate(), other.candidate(), arguments, types));
    return Optional.of(new Choice(best.candidate(), sure));
  }

  /** Whether two differ at an argument of which nothing is known. */
  private static boolean hangsOnUnknown(
      Candidate one, Candidate other, List<Expression> arguments, List<TypeRef> types) {
    for (int i = 0; i < arguments.size(); i++) {
      if (Generics.upper(types.get(i)) instanceof TypeRef.Unknown
          && !isFunction(arguments.get(i))
          && !one.parameter(i, spreads(one, types))
              .erased()
              .equals(other.parameter(i, spreads(other, types)).erased())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a method can take arguments of these types. */
  boolean takes(Candidate candidate, List<TypeRef> types) {
    boolean spread = spreads(candidate, types);
    for (int i = 0; i < types.size(); i++) {
      if (distance(candidate.parameter(i, spread), types.get(i)) >= IMPOSSIBLE) {
        return false;
      }
    }
    return true;
  }

  private int distance(Candidate candidate, List<Expression> arguments, List<TypeRef> types) {
    steps.take();
    boolean spread = spreads(candidate, types);
    int sum = spread ? 1000 : 0;
    for (int i = 0; i < arguments.size(); i++) {
      TypeRef formal = candidate.parameter(i, spread);
      int one =
          isFunction(arguments.get(i))
              ? functionDistance(formal, arguments.get(i))
              : distance(formal, types.get(i));
      if (one >= IMPOSSIBLE) {
        return IMPOSSIBLE;
      }
      sum += one;
    }
    return sum;
  }

  static boolean isFunction(Expression argument) {
    return argument instanceof Expression.Lambda || argument instanceof Expression.MethodReference;
  }

  /**
   * Whether arguments are packed into an array: not when the one in the last place is an array
   * already.
   */
  static boolean spreads(Candidate candidate, List<TypeRef> types) {
    if (!candidate.method().varargs()) {
      return false;
    }
    int declared = candidate.method().parameters().size();
    return types.size() != declared
        || !(types.get(declared - 1) instanceof TypeRef.ArrayType
            || types.get(declared - 1).equals(NULL));
  }

  /** The type of {@code null}: fits any reference. */
  static final TypeRef NULL = new TypeRef.ClassType("null", List.of());

  private int distance(TypeRef formal, TypeRef actual) {
    TypeRef given = Generics.upper(actual);
    if (given instanceof TypeRef.Unknown || formal instanceof TypeRef.Unknown) {
      return 20;
    }
    if (given.equals(NULL)) {
      return formal instanceof TypeRef.Primitive ? IMPOSSIBLE : objectIsLast(formal);
    }
    if (formal instanceof TypeRef.Variable || formal instanceof TypeRef.Wildcard) {
      return given instanceof TypeRef.Primitive ? 40 : 15;
    }
    if (formal.erased().equals(given.erased())) {
      return 0;
    }
    if (formal instanceof TypeRef.Primitive wanted) {
      return given instanceof TypeRef.Primitive p ? widening(wanted, p) : unboxing(wanted, given);
    }
    if (given instanceof TypeRef.Primitive) {
      return 30 + distance(formal, Generics.boxed(given));
    }
    if (formal.erased().equals("java.lang.Object")) {
      return 19;
    }
    if (formal instanceof TypeRef.ArrayType || given instanceof TypeRef.ArrayType) {
      return formal instanceof TypeRef.ArrayType f && given instanceof TypeRef.ArrayType g
          ? ofElements(f.element(), g.element())
          : IMPOSSIBLE;
    }
    return upward(formal.erased(), given);
  }

  /** Nearer than elements by themselves: an array fits {@code T[]} better than {@code T}. */
  private int ofElements(TypeRef formal, TypeRef given) {
    if (formal instanceof TypeRef.Primitive || given instanceof TypeRef.Primitive) {
      return formal.equals(given) ? 0 : IMPOSSIBLE;
    }
    return Math.max(0, distance(formal, given) - 1);
  }

  private static int objectIsLast(TypeRef formal) {
    return formal.erased().equals("java.lang.Object") ? 2 : 1;
  }

  private int upward(String formal, TypeRef given) {
    List<TypeRef.ClassType> hierarchy = generics.withSupertypes(given);
    for (int i = 0; i < hierarchy.size(); i++) {
      if (hierarchy.get(i).name().equals(formal)) {
        return Math.min(i, 18);
      }
    }
    // A type that is known by name only may extend anything.
    return functions.isKnown(given) ? IMPOSSIBLE : 25;
  }

  private static int widening(TypeRef.Primitive wanted, TypeRef.Primitive given) {
    int to = NUMBERS.indexOf(wanted.name());
    int from = NUMBERS.indexOf(given.name());
    boolean toChar = wanted.name().equals("char");
    boolean charToShort = given.name().equals("char") && wanted.name().equals("short");
    return from >= 0 && to > from && !toChar && !charToShort ? to - from : IMPOSSIBLE;
  }

  private static int unboxing(TypeRef.Primitive wanted, TypeRef given) {
    return Generics.boxed(wanted).erased().equals(given.erased()) ? 30 : IMPOSSIBLE;
  }

  private int functionDistance(TypeRef formal, Expression argument) {
    if (formal instanceof TypeRef.Variable || formal instanceof TypeRef.Unknown) {
      return 50;
    }
    Optional<Functions.Shape> shape = functions.shape(formal);
    if (shape.isEmpty()) {
      return functions.isKnown(formal) ? IMPOSSIBLE : 25;
    }
    if (!(argument instanceof Expression.Lambda lambda)) {
      return 0;
    }
    if (lambda.parameters().size() != shape.get().parameters().size()) {
      return IMPOSSIBLE;
    }
    boolean isVoid = shape.get().returns().equals(TypeRef.VOID);
    return switch (LambdaBody.of(lambda.body())) {
      case VOID -> isVoid ? 0 : IMPOSSIBLE;
      case VALUE -> isVoid ? IMPOSSIBLE : 0;
      case STATEMENT_EXPRESSION -> isVoid ? 1 : 0;
      case NEVER_RETURNS -> 0;
    };
  }

  /** What a lambda's body can give. */
  enum LambdaBody {
    VOID,
    VALUE,
    /** A call or the like: good for both. */
    STATEMENT_EXPRESSION,
    /** It throws on every way: good for both. */
    NEVER_RETURNS;

    static LambdaBody of(Statement body) {
      if (body instanceof Statement.Expressed expressed) {
        Expression expression = expressed.expression();
        boolean statement =
            expression instanceof Expression.Call
                || expression instanceof Expression.New
                || expression instanceof Expression.Assign
                || (expression instanceof Expression.Unary unary
                    && (unary.operator().equals("++") || unary.operator().equals("--")));
        return statement ? STATEMENT_EXPRESSION : VALUE;
      }
      return Returns.in(body)
          .map(value -> value ? VALUE : VOID)
          .orElse(Returns.endsByThrowing(body) ? NEVER_RETURNS : VOID);
    }
  }
}
