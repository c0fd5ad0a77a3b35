package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.FieldRef;
import io.github.looplint.model.ResultUse;
import io.github.looplint.model.Value;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.types.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Expressions, each walked once: what they are, and the calls in them. */
final class Expressions {
  private static final TypeRef BOOLEAN = new TypeRef.Primitive("boolean");
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");

  private final Resolver resolver;
  private final Variables variables;

  Expressions(Resolver resolver) {
    this.resolver = resolver;
    this.variables = new Variables(resolver);
  }

  Typed evaluate(Expression expression, ResultUse use, Frame frame) {
    return evaluate(expression, TypeRef.UNKNOWN, use, frame);
  }

  /**
   * Walks an expression.
   *
   * @param wanted the type that its place asks for; unknown where nothing says
   */
  Typed evaluate(Expression expression, TypeRef wanted, ResultUse use, Frame frame) {
    resolver.steps.take();
    if (expression instanceof Expression.Call call) {
      return resolver.calls.call(call, wanted, use, frame);
    } else if (expression instanceof Expression.New creation) {
      return resolver.calls.create(creation, wanted, use, frame);
    } else if (Overloads.isFunction(expression)) {
      return resolver.lambdas.evaluate(expression, wanted, frame).value();
    } else if (expression instanceof Expression.Name name) {
      return variables.find(name.name(), frame).orElse(Typed.UNKNOWN);
    } else if (expression instanceof Expression.FieldAccess access) {
      return field(access, frame);
    } else if (expression instanceof Expression.Literal literal) {
      return Literals.of(literal);
    } else if (expression instanceof Expression.Assign assign) {
      return assign(assign, frame);
    } else if (expression instanceof Expression.Conditional either) {
      return either(either, wanted, use, frame);
    } else if (expression instanceof Expression.Binary binary) {
      return binary(binary, frame);
    } else if (expression instanceof Expression.Unary unary) {
      return unary(unary, frame);
    } else if (expression instanceof Expression.Cast cast) {
      return cast(cast, use, frame);
    } else if (expression instanceof Expression.InstanceOf test) {
      return instanceOf(test, frame);
    } else if (expression instanceof Expression.ArrayAccess access) {
      return element(access, frame);
    } else if (expression instanceof Expression.NewArray array) {
      array
          .elements()
          .forEach(e -> evaluate(e, elementType(array, frame), ResultUse.ASSIGNED, frame));
      return Typed.of(resolver.types.inBody(array.type(), frame));
    } else if (expression instanceof Expression.ClassLiteral literal) {
      TypeRef of = resolver.types.inBody(literal.type(), frame);
      return new Typed(
          new Value.ClassLiteral(of.erased()),
          new TypeRef.ClassType("java.lang.Class", List.of(Generics.boxed(of))));
    } else if (expression instanceof Expression.This self) {
      return self.type().map(t -> outerThis(resolver.types.inBody(t, frame))).orElse(frame.self());
    } else if (expression instanceof Expression.Super) {
      return new Typed(frame.self().value(), resolver.types.superclass(frame));
    } else if (expression instanceof Expression.SwitchValue choice) {
      Choices choices = new Choices(resolver, wanted);
      choices.walk(choice.cases(), Optional.of(use), frame);
      return choices.given();
    } else if (expression instanceof Expression.Other other) {
      other.parts().forEach(p -> evaluate(p, ResultUse.OTHER, frame));
    }
    return Typed.UNKNOWN;
  }

  private static Typed outerThis(TypeRef type) {
    return new Typed(new Value.This(type.erased()), type);
  }

  /** What stands before a dot, when it is a value. */
  Typed scope(Expression scope, Frame frame) {
    return evaluate(scope, ResultUse.CHAINED, frame);
  }

  private Typed field(Expression.FieldAccess access, Frame frame) {
    Optional<TypeRef> type = resolver.types.named(access.scope(), frame);
    if (type.isPresent()) {
      return variables
          .field(type.get(), access.name())
          .orElseGet(() -> new Typed(unknownField(type.get(), access), TypeRef.UNKNOWN));
    }
    Typed scope = scope(access.scope(), frame);
    if (scope.type() instanceof TypeRef.ArrayType && access.name().equals("length")) {
      return Typed.of(new TypeRef.Primitive("int"));
    }
    return variables.field(scope.type(), access.name()).orElse(Typed.UNKNOWN);
  }

  private static Value unknownField(TypeRef owner, Expression.FieldAccess access) {
    return new Value.Field(new FieldRef(owner.erased(), access.name()), "?");
  }

  private Typed assign(Expression.Assign assign, Frame frame) {
    if (assign.target() instanceof Expression.Name name && assign.operator().isEmpty()) {
      Optional<Typed> local = frame.locals.find(name.name());
      Optional<Typed> target = local.or(() -> variables.find(name.name(), frame));
      Typed value = assigned(assign, target, frame);
      if (local.isPresent()) {
        frame.locals.assign(name.name(), value.value());
      } else {
        toField(target, value, frame);
      }
      return new Typed(value.value(), target.map(Typed::type).orElse(value.type()));
    }
    Typed target = evaluate(assign.target(), ResultUse.OTHER, frame);
    Typed value = assigned(assign, Optional.of(target), frame);
    if (assign.operator().isEmpty()) {
      toField(Optional.of(target), value, frame);
      return new Typed(value.value(), target.type());
    }
    forget(assign.target(), target, frame);
    return Typed.of(target.type());
  }

  private Typed assigned(Expression.Assign assign, Optional<Typed> target, Frame frame) {
    TypeRef wanted = target.map(Typed::type).orElse(TypeRef.UNKNOWN);
    return evaluate(assign.value(), wanted, ResultUse.ASSIGNED, frame);
  }

  private static void toField(Optional<Typed> target, Typed value, Frame frame) {
    if (target.isPresent() && target.get().value() instanceof Value.Field field) {
      frame.assigned(field.field(), value.value());
    }
  }

  private static void forget(Expression expression, Typed target, Frame frame) {
    if (expression instanceof Expression.Name name) {
      frame.locals.assign(name.name(), new Value.Unknown(target.type().erased()));
    }
    toField(Optional.of(target), Typed.of(target.type()), frame);
  }

  private Typed either(Expression.Conditional either, TypeRef wanted, ResultUse use, Frame frame) {
    Conditions.Tested tested = resolver.conditions.test(either.condition(), frame);
    Typed one =
        frame.knowing(tested.whenTrue(), () -> evaluate(either.whenTrue(), wanted, use, frame));
    Typed other =
        frame.knowing(tested.whenFalse(), () -> evaluate(either.whenFalse(), wanted, use, frame));
    TypeRef type = resolver.generics.join(one.type(), other.type());
    return new Typed(Locals.either(one.value(), other.value(), type), type);
  }

  private Typed binary(Expression.Binary binary, Frame frame) {
    String operator = binary.operator();
    if (operator.equals("&&") || operator.equals("||")) {
      return resolver.conditions.value(binary, frame);
    }
    Typed left = evaluate(binary.left(), ResultUse.OTHER, frame);
    Typed right = evaluate(binary.right(), ResultUse.OTHER, frame);
    if (COMPARISONS.contains(operator)) {
      return Typed.of(BOOLEAN);
    }
    if (operator.equals("+")
        && (left.type().equals(TypeRef.STRING) || right.type().equals(TypeRef.STRING))) {
      return Literals.concatenated(left, right);
    }
    return Typed.of(Literals.wider(left.type(), right.type()));
  }

  private Typed unary(Expression.Unary unary, Frame frame) {
    if (unary.operator().equals("!")) {
      return resolver.conditions.value(unary, frame);
    }
    Typed operand = evaluate(unary.operand(), ResultUse.OTHER, frame);
    if (unary.operator().equals("++") || unary.operator().equals("--")) {
      forget(unary.operand(), operand, frame);
    } else if (unary.operator().equals("-")) {
      return Literals.negated(operand);
    }
    return Typed.of(operand.type());
  }

  private Typed cast(Expression.Cast cast, ResultUse use, Frame frame) {
    TypeRef type = resolver.types.inBody(cast.type(), frame);
    Typed operand = evaluate(cast.operand(), type, use, frame);
    return new Typed(retyped(operand.value(), type.erased()), type);
  }

  private Typed instanceOf(Expression.InstanceOf test, Frame frame) {
    Typed operand = evaluate(test.operand(), ResultUse.OTHER, frame);
    resolver.statements.bind(test.pattern(), operand.type(), frame);
    test.pattern()
        .name()
        .ifPresent(n -> {
          TypeRef type = frame.locals.find(n).map(Typed::type).orElse(TypeRef.UNKNOWN);
          frame.locals.assign(n, retyped(operand.value(), type.erased()));
        });
    return Typed.of(BOOLEAN);
  }

  /** The same value, seen as another type. */
  private static Value retyped(Value value, String type) {
    if (value instanceof Value.Result result) {
      return new Value.Result(result.call(), type);
    } else if (value instanceof Value.Parameter parameter) {
      return new Value.Parameter(parameter.unit(), parameter.index(), type);
    } else if (value instanceof Value.Field field) {
      return new Value.Field(field.field(), type);
    } else if (value instanceof Value.Unknown) {
      return new Value.Unknown(type);
    }
    return value;
  }

  private Typed element(Expression.ArrayAccess access, Frame frame) {
    Typed array = evaluate(access.array(), ResultUse.OTHER, frame);
    evaluate(access.index(), ResultUse.OTHER, frame);
    return array.type() instanceof TypeRef.ArrayType type
        ? Typed.of(type.element())
        : Typed.UNKNOWN;
  }

  private TypeRef elementType(Expression.NewArray array, Frame frame) {
    return resolver.types.inBody(array.type(), frame) instanceof TypeRef.ArrayType type
        ? type.element()
        : TypeRef.UNKNOWN;
  }
}
