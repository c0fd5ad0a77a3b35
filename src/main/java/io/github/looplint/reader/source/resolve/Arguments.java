package io.github.looplint.reader.source.resolve;

import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.ResultUse;
import io.github.looplint.model.Value;
import io.github.looplint.reader.source.resolve.Members.Candidate;
import io.github.looplint.reader.source.syntax.Expression;
import io.github.looplint.reader.types.ClassSignature.TypeParameter;
import io.github.looplint.reader.types.Erasure;
import io.github.looplint.reader.types.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  Passed pass(List<Candidate> candidates, List<Expression> arguments, Frame frame) {
    List<Typed> walked = new ArrayList<>();
    List<TypeRef> types = new ArrayList<>();
    for (Expression argument : arguments) {
      Typed value =
          Overloads.isFunction(argument)
              ? Typed.UNKNOWN
              : resolver.expressions.evaluate(argument, ResultUse.PASSED, frame);
      walked.add(value);
      types.add(value.type());
    }
    Optional<Overloads.Choice> chosen = resolver.overloads.choose(candidates, arguments, types);
    Map<String, TypeRef> bindings = new HashMap<>();
    boolean spread = chosen.filter(c -> Overloads.spreads(c.candidate(), types)).isPresent();
    for (int i = 0; i < arguments.size() && chosen.isPresent(); i++) {
      if (!Overloads.isFunction(arguments.get(i))) {
        TypeRef formal = chosen.get().candidate().parameter(i, spread);
        resolver.generics.unify(formal, types.get(i), bindings);
      }
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (Overloads.isFunction(arguments.get(i))) {
        int place = i;
        TypeRef formal =
            chosen.map(c -> c.candidate().parameter(place, spread)).orElse(TypeRef.UNKNOWN);
        walked.set(i, function(arguments.get(i), formal, bindings, frame));
      }
    }
    TypeRef type = chosen.map(c -> result(c.candidate(), bindings)).orElse(TypeRef.UNKNOWN);
    return new Passed(Calls.values(walked), chosen, type);
  }

  private Typed function(
      Expression argument, TypeRef formal, Map<String, TypeRef> bindings, Frame frame) {
    TypeRef wanted = Generics.substitute(formal, bindings);
    Lambdas.Evaluated evaluated = resolver.lambdas.evaluate(argument, wanted, frame);
    resolver
        .functions
        .shape(wanted)
        .ifPresent(s -> resolver.generics.unify(s.returns(), evaluated.gives(), bindings));
    return evaluated.value();
  }

  private static TypeRef result(Candidate candidate, Map<String, TypeRef> bindings) {
    Map<String, TypeRef> all = new HashMap<>();
    for (TypeParameter parameter : candidate.method().typeParameters()) {
      TypeRef bound =
          parameter.bounds().isEmpty()
                  || parameter.bounds().get(0) instanceof TypeRef.Variable
                  || parameter.bounds().get(0).erased().equals("java.lang.Object")
              ? TypeRef.UNKNOWN
              : Generics.substitute(
                  parameter.bounds().get(0), Map.of(parameter.name(), TypeRef.UNKNOWN));
      all.put(parameter.name(), bindings.getOrDefault(parameter.name(), bound));
    }
    TypeRef declared = Generics.substitute(candidate.method().returns(), withoutOwn(candidate));
    return Generics.upper(Generics.substitute(declared, all));
  }

  /** A method's own type parameters hide its type's. */
  private static Map<String, TypeRef> withoutOwn(Candidate candidate) {
    Map<String, TypeRef> outer = new HashMap<>(candidate.bindings());
    candidate.method().typeParameters().forEach(p -> outer.remove(p.name()));
    return outer;
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
    Map<String, TypeRef> bindings = new HashMap<>();
    boolean spread = chosen.filter(c -> Overloads.spreads(c.candidate(), types)).isPresent();
    for (int i = 0; i < values.size() && chosen.isPresent(); i++) {
      TypeRef formal = chosen.get().candidate().parameter(i, spread);
      resolver.generics.unify(formal, types.get(i), bindings);
    }
    TypeRef type = chosen.map(c -> result(c.candidate(), bindings)).orElse(TypeRef.UNKNOWN);
    return new Passed(Calls.values(values), chosen, type);
  }
}
