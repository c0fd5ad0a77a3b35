package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.Outcome;
import io.github.looplint.model.ResultUse;
import io.github.looplint.model.Value;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conditions: what a test that came out true, or false, says of the calls in it. */
final class Conditions {
  private static final TypeRef BOOLEAN = new TypeRef.Primitive("boolean");

  private final Resolver resolver;

  Conditions(Resolver resolver) {
    this.resolver = resolver;
  }

  /** What holds where the condition was true, and where it was false. */
  record Tested(List<Outcome> whenTrue, List<Outcome> whenFalse) {
    static final Tested NOTHING = new Tested(List.of(), List.of());

    Tested negated() {
      return new Tested(/* whenTrue= */ whenFalse, /* whenFalse= */ whenTrue);
    }
  }

  /** Walks a condition. */
  Tested test(Expression condition, Frame frame) {
    if (condition instanceof Expression.Unary not && not.operator().equals("!")) {
      return test(not.operand(), frame).negated();
    }
    if (condition instanceof Expression.InstanceOf ofType) {
      return ofType(ofType, frame);
    }
    if (condition instanceof Expression.Binary binary) {
      switch (binary.operator()) {
        case "&&" -> {
          return and(binary, frame);
        }
        case "||" -> {
          return or(binary, frame);
        }
        case "==" -> {
          return same(binary, frame);
        }
        case "!=" -> {
          return same(binary, frame).negated();
        }
        default -> {}
      }
    }
    return ofValue(resolver.expressions.evaluate(condition, ResultUse.OTHER, frame).value());
  }

  /** A condition where a value is wanted. */
  Typed value(Expression condition, Frame frame) {
    test(condition, frame);
    return Typed.of(BOOLEAN);
  }

  private Tested and(Expression.Binary binary, Frame frame) {
    Tested left = test(binary.left(), frame);
    Tested right = frame.knowing(left.whenTrue(), () -> test(binary.right(), frame));
    return new Tested(join(left.whenTrue(), right.whenTrue()), List.of());
  }

  private Tested or(Expression.Binary binary, Frame frame) {
    Tested left = test(binary.left(), frame);
    Tested right = frame.knowing(left.whenFalse(), () -> test(binary.right(), frame));
    return new Tested(List.of(), join(left.whenFalse(), right.whenFalse()));
  }

  /** A comparison; it says something when one side is a constant, or {@code null}. */
  private Tested same(Expression.Binary comparison, Frame frame) {
    Value left = operand(comparison.left(), frame);
    Value right = operand(comparison.right(), frame);
    if (isFixed(left)) {
      return compared(right, left);
    }
    return isFixed(right) ? compared(left, right) : Tested.NOTHING;
  }

  /** What holds where a value is a constant. */
  List<Outcome> same(Value value, Value constant) {
    return isFixed(constant) ? compared(value, constant).whenTrue() : List.of();
  }

  private static Tested compared(Value value, Value constant) {
    boolean isNull = constant instanceof Value.Constant known && known.isNull();
    return outcomes(
        isNull ? new Value.NullTest(value) : new Value.SameTest(value, constant), value);
  }

  /** A literal, or a field that is named like a constant. */
  private static boolean isFixed(Value value) {
    return value instanceof Value.Constant
        || (value instanceof Value.Field field && field.field().isConstantName());
  }

  /** Of what a name stands for; a call in a test is walked once. */
  private Tested ofType(Expression.InstanceOf test, Frame frame) {
    resolver.expressions.evaluate(test, ResultUse.OTHER, frame);
    if (!(test.operand() instanceof Expression.Name)) {
      return Tested.NOTHING;
    }
    Value tested = operand(test.operand(), frame);
    return test.pattern()
        .type()
        .map(t -> new Value.TypeTest(tested, resolver.types.inBody(t, frame).erased()))
        .map(t -> outcomes(t, tested))
        .orElse(Tested.NOTHING);
  }

  private Value operand(Expression operand, Frame frame) {
    return resolver.expressions.evaluate(operand, ResultUse.OTHER, frame).value();
  }

  private static Tested ofValue(Value value) {
    return outcomes(value, value);
  }

  /**
   * What a test says.
   *
   * @param of what it is about
   */
  private static Tested outcomes(Value tested, Value of) {
    return of instanceof Value.Result || of instanceof Value.Parameter || of instanceof Value.Field
        ? new Tested(List.of(new Outcome(tested, true)), List.of(new Outcome(tested, false)))
        : Tested.NOTHING;
  }

  private static List<Outcome> join(List<Outcome> one, List<Outcome> other) {
    List<Outcome> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  /** Whether a condition is a constant, as {@code while (true)} has it. */
  static Optional<Boolean> constant(Expression condition) {
    return condition instanceof Expression.Literal literal
            && literal.value().isPresent()
            && literal.value().get() instanceof Boolean value
        ? Optional.of(value)
        : Optional.empty();
  }
}
