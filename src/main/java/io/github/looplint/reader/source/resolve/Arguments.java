package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.Value;
import io.github.looplint.reader.source.resolve.Members.Candidate;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.types.Erasure;
import io.github.looplint.reader.types.TypeRef;
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

    /**
     * The result's type for who does not take it: a type variable's bound. Class files know no
     * more, and where nobody asks for it, nothing of that type need have been made.
     */
    String untaken() {
      return chosen
          .map(Overloads.Choice::candidate)
          .filter(c -> c.method().returns() instanceof TypeRef.Variable)
          .map(c -> Erasure.returned(c.method(), c.owner()))
          .orElseGet(type::erased);
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

  Passed pass(List<Candidate> candidates, List<Expression> arguments, Place place, Frame frame) {
    return new Passing(resolver, candidates, arguments, place, frame).pass();
  }

  /** A passed list of typed values, for calls without written arguments. */
  Passed given(List<Candidate> candidates, List<Typed> values, TypeRef wanted) {
    List<TypeRef> types = values.stream().map(Typed::type).toList();
    List<Expression> none =
        values.stream()
            .map(v ->
                (Expression)
                    new Expression.Other(
                        new io.github.looplint.reader.source.syntax.Position(1, 1), List.of()))
            .toList();
    Optional<Overloads.Choice> chosen = resolver.overloads.choose(candidates, none, types);
    Optional<Inference> inference =
        chosen.map(
            c -> new Inference(resolver.generics, c.candidate(), new Place(List.of(), wanted)));
    boolean spread = chosen.filter(c -> Overloads.spreads(c.candidate(), types)).isPresent();
    for (int i = 0; i < values.size() && inference.isPresent(); i++) {
      inference.get().takes(chosen.get().candidate().parameter(i, spread), types.get(i));
    }
    TypeRef type = inference.map(Inference::result).orElse(TypeRef.UNKNOWN);
    return new Passed(Calls.values(values), chosen, type);
  }
}
