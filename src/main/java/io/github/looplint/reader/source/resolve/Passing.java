package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.ResultUse;
import io.github.looplint.reader.source.resolve.Members.Candidate;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The arguments of one call, each walked once. With one candidate, each knows what is asked of it,
 * and functions are walked in their turn where all they take is known: a nested {@code toList()}
 * may need what they give. Among several, those with a type of their own choose first.
 */
final class Passing {
  private final Resolver resolver;
  private final List<Candidate> candidates;
  private final List<Expression> arguments;
  private final Arguments.Place place;
  private final Frame frame;
  private final Map<Integer, Typed> walked = new TreeMap<>();
  private final List<TypeRef> types = new ArrayList<>();

  Passing(
      Resolver resolver,
      List<Candidate> candidates,
      List<Expression> arguments,
      Arguments.Place place,
      Frame frame) {
    this.resolver = resolver;
    this.candidates = candidates;
    this.arguments = arguments;
    this.place = place;
    this.frame = frame;
  }

  Arguments.Passed pass() {
    Optional<Inference> only =
        candidates.size() == 1 ? Optional.of(inference(candidates.get(0))) : Optional.empty();
    walkInTurn(only);
    Optional<Overloads.Choice> chosen = resolver.overloads.choose(candidates, arguments, types);
    Optional<Inference> inference = only.or(() -> chosen.map(c -> inference(c.candidate())));
    walkFunctions(chosen, inference);
    TypeRef type = inference.map(Inference::result).orElse(TypeRef.UNKNOWN);
    return new Arguments.Passed(Calls.values(new ArrayList<>(walked.values())), chosen, type);
  }

  private Inference inference(Candidate candidate) {
    return new Inference(resolver.generics, candidate, place);
  }

  private void walkInTurn(Optional<Inference> only) {
    for (int i = 0; i < arguments.size(); i++) {
      TypeRef formal = only.isPresent() ? formal(candidates.get(0), i) : TypeRef.UNKNOWN;
      Expression argument = arguments.get(i);
      if (!Overloads.isFunction(argument)) {
        TypeRef wanted = only.map(o -> o.wanted(formal)).orElse(TypeRef.UNKNOWN);
        Typed value = resolver.expressions.evaluate(argument, wanted, ResultUse.PASSED, frame);
        only.ifPresent(o -> o.takes(formal, value.type()));
        walked.put(i, value);
        types.add(value.type());
      } else {
        if (only.filter(o -> knowsParameters(o, formal)).isPresent()) {
          walked.put(i, function(argument, formal, only));
        }
        types.add(TypeRef.UNKNOWN);
      }
    }
  }

  /** Of a place where one argument or many may stand, nothing is asked. */
  private TypeRef formal(Candidate candidate, int index) {
    int declared = candidate.method().parameters().size();
    boolean many = candidate.method().varargs() && index >= declared - 1;
    return many && arguments.size() == declared
        ? TypeRef.UNKNOWN
        : candidate.parameter(index, many);
  }

  /** Whether all that a function takes is known already, so that it need not wait for others. */
  private boolean knowsParameters(Inference inference, TypeRef formal) {
    return resolver
        .functions
        .shape(inference.bounded(inference.seen(formal)))
        .filter(s -> s.parameters().stream().noneMatch(p -> p instanceof TypeRef.Variable))
        .isPresent();
  }

  private void walkFunctions(Optional<Overloads.Choice> chosen, Optional<Inference> inference) {
    boolean spread = chosen.filter(c -> Overloads.spreads(c.candidate(), types)).isPresent();
    for (int i = 0; i < arguments.size() && chosen.isPresent(); i++) {
      if (!Overloads.isFunction(arguments.get(i))) {
        TypeRef formal = chosen.get().candidate().parameter(i, spread);
        TypeRef type = types.get(i);
        inference.ifPresent(known -> known.takes(formal, type));
      }
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (!walked.containsKey(i)) {
        int at = i;
        TypeRef formal =
            chosen.map(c -> c.candidate().parameter(at, spread)).orElse(TypeRef.UNKNOWN);
        walked.put(i, function(arguments.get(i), formal, inference));
      }
    }
  }

  private Typed function(Expression argument, TypeRef formal, Optional<Inference> inference) {
    TypeRef wanted = inference.map(i -> i.seen(formal)).orElse(formal);
    TypeRef bounded = inference.map(i -> i.bounded(wanted)).orElse(wanted);
    Lambdas.Evaluated evaluated = resolver.lambdas.evaluate(argument, bounded, frame);
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
}
