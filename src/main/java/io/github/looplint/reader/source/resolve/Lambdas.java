package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.ResultUse;
import io.github.looplint.model.Value;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.source.syntax.Statement;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lambdas and method references: units of their own. */
final class Lambdas {
  private final Resolver resolver;

  Lambdas(Resolver resolver) {
    this.resolver = resolver;
  }

  /**
   * A function, and what it is for itself.
   *
   * @param value the function itself
   * @param takes the types of its parameters as it says them; unknown where only its place does
   * @param gives what it gives when it is called; unknown where nothing says
   */
  record Evaluated(Typed value, List<TypeRef> takes, TypeRef gives) {}

  /**
   * Walks a lambda or method reference once.
   *
   * @param wanted the function type that it is for; unknown where nothing says
   */
  Evaluated evaluate(Expression function, TypeRef wanted, Frame frame) {
    Optional<Functions.Shape> shape = resolver.functions.shape(wanted);
    UnitBuilder unit = frame.unit.lambda(frame.at(function.position()));
    unit.implemented = shape.map(Functions.Shape::method);
    Typed value = new Typed(new Value.Function(unit.id(), wanted.erased()), wanted);
    Evaluated evaluated =
        function instanceof Expression.Lambda lambda
            ? lambda(lambda, value, shape, unit, frame)
            : reference((Expression.MethodReference) function, value, shape, unit, frame);
    unit.type =
        shape.map(Functions.Shape::returns).filter(TypeRef.VOID::equals).isPresent()
            ? "void"
            : evaluated.gives().erased();
    frame.output.add(unit.build());
    return evaluated;
  }

  private Evaluated lambda(
      Expression.Lambda lambda,
      Typed value,
      Optional<Functions.Shape> shape,
      UnitBuilder unit,
      Frame outer) {
    Frame frame = outer.lambda(unit);
    frame.returns = shape.map(s -> known(s.returns())).orElse(TypeRef.UNKNOWN);
    List<CodeUnit.Parameter> parameters = new ArrayList<>();
    List<TypeRef> takes = new ArrayList<>();
    for (int i = 0; i < lambda.parameters().size(); i++) {
      Expression.Lambda.LambdaParameter parameter = lambda.parameters().get(i);
      TypeRef written = written(parameter, frame);
      TypeRef type = written instanceof TypeRef.Unknown ? parameterType(i, shape) : written;
      takes.add(written);
      parameters.add(new CodeUnit.Parameter(parameter.name(), type.erased(), List.of()));
      Value held = new Value.Parameter(unit.id(), i, type.erased());
      frame.locals.declare(parameter.name(), new Typed(held, type));
    }
    unit.parameters = parameters;
    boolean isVoid = shape.map(Functions.Shape::returns).filter(TypeRef.VOID::equals).isPresent();
    if (lambda.body() instanceof Statement.Expressed expressed) {
      ResultUse use = isVoid ? ResultUse.VOID_FUNCTION : ResultUse.RETURNED;
      Typed result =
          resolver.expressions.evaluate(expressed.expression(), frame.returns, use, frame);
      if (!isVoid) {
        unit.returns(result.value());
      }
      return new Evaluated(value, takes, result.type());
    }
    return new Evaluated(value, takes, resolver.statements.body(lambda.body(), frame));
  }

  /** Unknown where it is left to its place. */
  private TypeRef written(Expression.Lambda.LambdaParameter parameter, Frame frame) {
    return parameter
        .type()
        .map(t -> resolver.names.resolve(t, frame.file(), frame.scope))
        .orElse(TypeRef.UNKNOWN);
  }

  private static TypeRef parameterType(int index, Optional<Functions.Shape> shape) {
    return shape
        .map(Functions.Shape::parameters)
        .filter(p -> index < p.size())
        .map(p -> p.get(index))
        .map(Lambdas::known)
        .orElse(TypeRef.UNKNOWN);
  }

  /** A variable that nothing has bound says nothing. */
  private static TypeRef known(TypeRef type) {
    return type instanceof TypeRef.Variable ? TypeRef.UNKNOWN : Generics.upper(type);
  }

  private Evaluated reference(
      Expression.MethodReference reference,
      Typed value,
      Optional<Functions.Shape> shape,
      UnitBuilder unit,
      Frame outer) {
    // What stands before the colons is evaluated where the reference stands, not when it is called.
    Optional<TypeRef> type = resolver.types.ofReference(reference, outer);
    Optional<Typed> bound =
        type.isPresent()
            ? Optional.empty()
            : reference.scope().map(s -> resolver.expressions.scope(s, outer));
    Frame frame = outer.lambda(unit);
    frame.returns = shape.map(s -> known(s.returns())).orElse(TypeRef.UNKNOWN);
    List<Typed> arguments = new ArrayList<>();
    int arity = shape.map(s -> s.parameters().size()).orElse(-1);
    List<CodeUnit.Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < arity; i++) {
      TypeRef parameter = known(shape.get().parameters().get(i));
      parameters.add(new CodeUnit.Parameter("p" + i, parameter.erased(), List.of()));
      arguments.add(new Typed(new Value.Parameter(unit.id(), i, parameter.erased()), parameter));
    }
    unit.parameters = parameters;
    boolean isVoid = shape.map(Functions.Shape::returns).filter(TypeRef.VOID::equals).isPresent();
    ResultUse use = isVoid ? ResultUse.VOID_FUNCTION : ResultUse.RETURNED;
    Calls.Referenced referenced =
        resolver.calls.referenced(
            reference,
            type,
            bound,
            arity < 0 ? Optional.empty() : Optional.of(arguments),
            use,
            frame);
    if (!isVoid) {
      unit.returns(referenced.result().value());
    }
    return new Evaluated(value, referenced.takes(), referenced.result().type());
  }
}
