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
   * A function, and what it gives when it is called.
   *
   * @param value the function itself
   * @param gives unknown where nothing says
   */
  record Evaluated(Typed value, TypeRef gives) {}

  /**
   * Walks a lambda or method reference once.
   *
   * @param wanted the function type that it is for; unknown where nothing says
   */
  Evaluated evaluate(Expression function, TypeRef wanted, Frame frame) {
    Optional<Functions.Shape> shape = resolver.functions.shape(wanted);
    UnitBuilder unit = frame.unit.lambda(frame.at(function.position()));
    unit.implemented = shape.map(Functions.Shape::method);
    TypeRef gives =
        function instanceof Expression.Lambda lambda
            ? lambda(lambda, shape, unit, frame)
            : reference((Expression.MethodReference) function, shape, unit, frame);
    unit.type =
        shape.map(Functions.Shape::returns).filter(TypeRef.VOID::equals).isPresent()
            ? "void"
            : gives.erased();
    frame.output.add(unit.build());
    Value value = new Value.Function(unit.id(), wanted.erased());
    return new Evaluated(new Typed(value, wanted), gives);
  }

  private TypeRef lambda(
      Expression.Lambda lambda, Optional<Functions.Shape> shape, UnitBuilder unit, Frame outer) {
    Frame frame = outer.lambda(unit);
    List<CodeUnit.Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < lambda.parameters().size(); i++) {
      Expression.Lambda.LambdaParameter parameter = lambda.parameters().get(i);
      TypeRef type = parameterType(parameter, i, shape, frame);
      parameters.add(new CodeUnit.Parameter(parameter.name(), type.erased(), List.of()));
      Value value = new Value.Parameter(unit.id(), i, type.erased());
      frame.locals.declare(parameter.name(), new Typed(value, type));
    }
    unit.parameters = parameters;
    boolean isVoid = shape.map(Functions.Shape::returns).filter(TypeRef.VOID::equals).isPresent();
    if (lambda.body() instanceof Statement.Expressed expressed) {
      ResultUse use = isVoid ? ResultUse.DISCARDED : ResultUse.RETURNED;
      Typed result = resolver.expressions.evaluate(expressed.expression(), use, frame);
      if (!isVoid) {
        unit.returns(result.value());
      }
      return result.type();
    }
    return resolver.statements.body(lambda.body(), frame);
  }

  private TypeRef parameterType(
      Expression.Lambda.LambdaParameter parameter,
      int index,
      Optional<Functions.Shape> shape,
      Frame frame) {
    if (parameter.type().isPresent()) {
      TypeRef written = resolver.names.resolve(parameter.type().get(), frame.file(), frame.scope);
      if (!(written instanceof TypeRef.Unknown)) {
        return written;
      }
    }
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

  private TypeRef reference(
      Expression.MethodReference reference,
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
    ResultUse use = isVoid ? ResultUse.DISCARDED : ResultUse.RETURNED;
    Typed result =
        resolver.calls.referenced(
            reference,
            type,
            bound,
            arity < 0 ? Optional.empty() : Optional.of(arguments),
            use,
            frame);
    if (!isVoid) {
      unit.returns(result.value());
    }
    return result.type();
  }
}
