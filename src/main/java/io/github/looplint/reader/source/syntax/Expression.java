package io.github.looplint.reader.source.syntax;

import java.util.List;
import java.util.Optional;

/** An expression. Parentheses are gone; a lambda's body is a {@link Statement}. */
public sealed interface Expression {
  /**
   * Where its distinguishing token stands: of a call the name, of {@code new} the type's name, else
   * the first token.
   */
  Position position();

  /**
   * {@code scope.name(arguments)}; {@code super.name()} has a {@link Super} scope. An explicit
   * constructor call has the name {@code this} or {@code super} and no scope.
   *
   * @param typeArguments those that are written before the name
   */
  record Call(
      Position position,
      Optional<Expression> scope,
      List<TypeName> typeArguments,
      String name,
      List<Expression> arguments)
      implements Expression {
    public Call {
      typeArguments = List.copyOf(typeArguments);
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code new Type(arguments) { body }}. */
  record New(
      Position position,
      TypeName type,
      List<Expression> arguments,
      Optional<TypeDeclaration> body,
      Optional<Expression> outer)
      implements Expression {
    public New {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A lambda. An expression body is a {@link Statement.Expressed}, a block body a {@link
   * Statement.Block}.
   *
   * @param position of its first token
   */
  record Lambda(Position position, List<LambdaParameter> parameters, Statement body)
      implements Expression {
    public Lambda {
      parameters = List.copyOf(parameters);
    }

    /** Without a type where it is inferred, by {@code var} too. */
    public record LambdaParameter(String name, Optional<TypeName> type) {}
  }

  /**
   * {@code scope::name}; {@code X::new} has the name {@code new}. The scope is an expression or a
   * type; a plain name, which may be either, comes as an expression.
   *
   * @param position of the name behind {@code ::}
   */
  record MethodReference(
      Position position, Optional<Expression> scope, Optional<TypeName> type, String name)
      implements Expression {}

  /** A plain name: a local, a field, a type, or the first part of a package. */
  record Name(Position position, String name) implements Expression {}

  /** {@code scope.name}: a field, or a part of a qualified name. */
  record FieldAccess(Position position, Expression scope, String name) implements Expression {}

  /**
   * A literal; the value is a boxed primitive or a String, empty for {@code null}. Text blocks are
   * strings.
   */
  record Literal(Position position, Optional<Object> value) implements Expression {}

  /**
   * {@code target = value}; the operator without its {@code =} where it is a compound one, else
   * empty.
   */
  record Assign(Position position, Expression target, Expression value, String operator)
      implements Expression {}

  record Conditional(
      Position position, Expression condition, Expression whenTrue, Expression whenFalse)
      implements Expression {}

  /** The operator as written: {@code &&}, {@code +}, {@code ==}. */
  record Binary(Position position, String operator, Expression left, Expression right)
      implements Expression {}

  /** The operator as written: {@code !}, {@code -}; {@code ++} and {@code --} for both places. */
  record Unary(Position position, String operator, Expression operand) implements Expression {}

  record Cast(Position position, TypeName type, Expression operand) implements Expression {}

  /** {@code operand instanceof pattern}. */
  record InstanceOf(Position position, Expression operand, Pattern pattern) implements Expression {}

  record ArrayAccess(Position position, Expression array, Expression index) implements Expression {}

  /**
   * {@code new T[n]} or {@code {a, b}}: elements are the initial values, and the sizes.
   *
   * @param type the array's, dimensions included; {@code var[]} where nothing says it, as in an
   *     annotation
   */
  record NewArray(Position position, TypeName type, List<Expression> elements)
      implements Expression {
    public NewArray {
      elements = List.copyOf(elements);
    }
  }

  record ClassLiteral(Position position, TypeName type) implements Expression {}

  /** {@code this}, or {@code Outer.this}. */
  record This(Position position, Optional<TypeName> type) implements Expression {}

  /** {@code super}, or {@code Interface.super}; only as a scope. */
  record Super(Position position, Optional<TypeName> type) implements Expression {}

  /** A switch that gives a value. */
  record SwitchValue(Position position, Statement.Switch cases) implements Expression {}

  /** What the parser could not make sense of, or what does not matter here. Its parts are kept. */
  record Other(Position position, List<Expression> parts) implements Expression {
    public Other {
      parts = List.copyOf(parts);
    }
  }
}
