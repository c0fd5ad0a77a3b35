package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.ResultUse;
import io.github.looplint.model.Value;
import io.github.looplint.reader.source.resolve.Members.Candidate;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.types.Erasure;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Arguments, walked once: those that have a type of their own choose the method; then lambdas get
 * their types from it, and give it theirs.
 */
final class Arguments {
  private final Resolver resolver;

  Arguments(Resolver resolver) {
    this.resolver = resolver;
  }

  /**
   * What was passed, and to which method.
   *
   * @param values one per argument
   * @param chosen the method, when one takes them
   * @param type of the result
   */
  record Passed(List<Value> values, Optional<Overloads.Choice> chosen, TypeRef type) {
    Optional<MethodRef> target() {
      return chosen.map(c -> {
        Candidate candidate = c.candidate();
        return c.sure()
            ? Erasure.of(candidate.method(), candidate.owner())
            : MethodRef.ofArity(candidate.owner().name(), candidate.method().name(), values.size());
      });
    }

    boolean has(Modifier modifier) {
      return chosen.filter(c -> c.candidate().method().modifiers().contains(modifier)).isPresent();
    }

    /** The same arguments for a constructor that an anonymous class has without declaring it. */
    Passed undeclared() {
      return new Passed(values, Optional.empty(), type);
    }
  }

  /**
   * What a call says beside its arguments.
   *
   * @param types the type arguments that are written before its name
   * @param wanted the type that its place asks for; unknown where nothing says
   */
  record Place(List<TypeRef> types, TypeRef wanted) {
    /** Where nothing is said. */
    static final Place NONE = new Place(List.of(), TypeRef.UNKNOWN);
  }

  Passed pass(
      List<Candidate> candidates, List<Expression> arguments, Place place, Frame frame) {
    // With one candidate an argument knows what is asked of it: Collectors.toList() for example.
    Optional<Inference> only =
        candidates.size() == 1 ? Optional.of(inference(candidates.get(0), place)) : Optional.empty();
    List<Typed> walked = new ArrayList<>();
    List<TypeRef> types = new ArrayList<>();
    for (Expression argument : arguments) {
      Typed value = Typed.UNKNOWN;
      if (!Overloads.isFunction(argument)) {
        TypeRef formal =
            only.map(o -> formal(candidates.get(0), walked.size(), arguments.size()))
                .orElse(TypeRef.UNKNOWN);
        TypeRef wanted = only.map(o -> o.wanted(formal)).orElse(TypeRef.UNKNOWN);
        value = resolver.expressions.evaluate(argument, wanted, ResultUse.PASSED, frame);
        TypeRef type = value.type();
        only.ifPresent(o -> o.takes(formal, type));
      }
      walked.add(value);
      types.add(value.type());
    }
    Optional<Overloads.Choice> chosen = resolver.overloads.choose(candidates, arguments, types);
    Optional<Inference> inference = chosen.map(c -> inference(c.candidate(), place));
    boolean spread = chosen.filter(c -> Overloads.spreads(c.candidate(), types)).isPresent();
    for (int i = 0; i < arguments.size() && inference.isPresent(); i++) {
      if (!Overloads.isFunction(arguments.get(i))) {
        inference.get().takes(chosen.get().candidate().parameter(i, spread), types.get(i));
      }
    }
    inference.ifPresent(i -> i.wants(place.wanted()));
    for (int i = 0; i < arguments.size(); i++) {
      if (Overloads.isFunction(arguments.get(i))) {
        int at = i;
        TypeRef formal =
            chosen.map(c -> c.candidate().parameter(at, spread)).orElse(TypeRef.UNKNOWN);
        walked.set(i, function(arguments.get(i), formal, inference, frame));
      }
    }
    TypeRef type = inference.map(Inference::result).orElse(TypeRef.UNKNOWN);
    return new Passed(Calls.values(walked), chosen, type);
  }

  private Inference inference(Candidate candidate, Place place) {
    Inference inference = new Inference(resolver.generics, candidate);
    inference.written(place.types());
    return inference;
  }

  /** Of a place where one argument or many may stand, nothing is asked. */
  private static TypeRef formal(Candidate candidate, int place, int arguments) {
    int declared = candidate.method().parameters().size();
    boolean many = candidate.method().varargs() && place >= declared - 1;
    return many && arguments == declared ? TypeRef.UNKNOWN : candidate.parameter(place, many);
  }

  private Typed function(
      Expression argument, TypeRef formal, Optional<Inference> inference, Frame frame) {
    TypeRef wanted = inference.map(i -> i.seen(formal)).orElse(formal);
    Lambdas.Evaluated evaluated = resolver.lambdas.evaluate(argument, wanted, frame);
    Optional<Functions.Shape> shape = resolver.functions.shape(wanted);
    if (inference.isPresent() && shape.isPresent()) {
      List<TypeRef> parameters = shape.get().parameters();
      for (int i = 0; i < Math.min(parameters.size(), evaluated.takes().size()); i++) {
        inference.get().takes(parameters.get(i), evaluated.takes().get(i));
      }
      inference.get().takes(shape.get().returns(), evaluated.gives());
    }
    return evaluated.value();
  }

  /** A passed list of typed values, for calls without written arguments. */
  Passed given(List<Candidate> candidates, List<Typed> values) {
    List<TypeRef> types = values.stream().map(Typed::type).toList();
    List<Expression> none =
        values.stream()
            .map(v ->
                (Expression)
                    new Expression.Other(
                        new io.github.looplint.reader.source.syntax.Position(1, 1), List.of()))
            .toList();
    Optional<Overloads.Choice> chosen = resolver.overloads.choose(candidates, none, types);
    Optional<Inference> inference = chosen.map(c -> inference(c.candidate(), Place.NONE));
    boolean spread = chosen.filter(c -> Overloads.spreads(c.candidate(), types)).isPresent();
    for (int i = 0; i < values.size() && inference.isPresent(); i++) {
      inference.get().takes(chosen.get().candidate().parameter(i, spread), types.get(i));
    }
    TypeRef type = inference.map(Inference::result).orElse(TypeRef.UNKNOWN);
    return new Passed(Calls.values(values), chosen, type);
  }
}
