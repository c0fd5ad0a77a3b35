package io.github.looplint.analysis;

import io.github.looplint.analysis.Assumptions.Asked;
import io.github.looplint.catalogue.BlockingFact;
import io.github.looplint.catalogue.Condition;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.Outcome;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the tests before a call ask of the parameters of its unit, and what callers answer with
 * their arguments.
 */
final class Tests {
  private final CodeModel model;
  private final Properties properties;
  private final NullTests nullTests;
  private final Memos memos;

  Tests(CodeModel model, Tracing tracing) {
    this.model = model;
    this.properties = new Properties(model, tracing);
    this.nullTests = new NullTests(model);
    this.memos = new Memos(model, nullTests);
  }

  /** What must hold for a call to be made; empty when that contradicts. */
  Optional<Assumptions> at(CallSite call, Assumptions further) {
    Optional<Assumptions> all = Optional.of(further);
    for (Outcome outcome : call.dominators()) {
      Optional<NullTests.Said> ofNull = nullTests.of(outcome);
      Optional<Asked> question =
          ofNull.isPresent()
              ? passedOn(ofNull.get().of(), Assumptions.IS_NULL)
              : question(outcome.tested());
      if (question.isPresent()) {
        boolean must = ofNull.map(NullTests.Said::isNull).orElse(outcome.value());
        all = all.flatMap(a -> a.and(question.get(), must));
      }
    }
    return all;
  }

  /** What must hold for a blocking call to be made, and to wait; empty when that contradicts. */
  Optional<Assumptions> at(CallSite call, BlockingFact fact) {
    SortedMap<Asked, Boolean> asked = new TreeMap<>();
    if (fact.unless().contains(Condition.ZERO_TIMEOUT)) {
      for (Value argument : call.arguments()) {
        if (argument instanceof Value.Parameter parameter && isNumber(argument.type())) {
          asked.put(Asked.of(parameter, Assumptions.IS_ZERO), false);
        }
      }
    }
    return at(call, new Assumptions(asked));
  }

  private static boolean isNumber(String type) {
    return type.equals("long") || type.equals("int");
  }

  /**
   * What is assumed of a unit, asked of a step that leads into it; empty when the step's arguments
   * say otherwise.
   */
  Optional<Assumptions> before(Flow.Edge step, Assumptions inside) {
    if (inside.asked().isEmpty()) {
      return at(step.call(), inside);
    }
    SortedMap<Asked, Boolean> asked = new TreeMap<>();
    for (Map.Entry<Asked, Boolean> one : inside.asked().entrySet()) {
      Asked question = one.getKey();
      if (!question.unit().equals(step.to())) {
        asked.put(question, one.getValue());
      } else if (!step.inline() && question.index() < step.call().arguments().size()) {
        // A function that a library calls gets other arguments.
        Value given = step.call().arguments().get(question.index());
        Optional<Boolean> answer = answer(given, question.what(), step.call());
        if (answer.isPresent() && !answer.get().equals(one.getValue())) {
          return Optional.empty();
        }
        passedOn(given, question.what()).ifPresent(q -> asked.put(q, one.getValue()));
      }
    }
    return at(step.call(), new Assumptions(asked));
  }

  private Optional<Boolean> answer(Value given, String what, CallSite call) {
    return properties
        .of(given, what)
        .or(() ->
            what.equals(Assumptions.IS_NULL) && nullTests.isAskedBefore(given, call)
                ? Optional.of(false)
                : Optional.empty());
  }

  private Optional<Asked> question(Value tested) {
    if (tested instanceof Value.TypeTest test) {
      return passedOn(test.of(), Assumptions.isA(test.tested()));
    }
    return tested instanceof Value.SameTest test
        ? passedOn(test.of(), Assumptions.is(test.constant()))
        : passedOn(tested, Assumptions.ITSELF);
  }

  /** What is asked of a parameter where it, or what its accessor gives, is passed on. */
  private Optional<Asked> passedOn(Value given, String what) {
    if (given instanceof Value.Parameter parameter) {
      return Optional.of(Asked.of(parameter, what));
    }
    if (given instanceof Value.Result result) {
      CallSite accessor = model.call(result.call());
      return accessor.arguments().isEmpty()
              && accessor.receiver() instanceof Value.Parameter parameter
          ? Optional.of(Asked.of(parameter, Assumptions.ofProperty(accessor.target().name(), what)))
          : Optional.empty();
    }
    return Optional.empty();
  }

  /** Whether a flag decides on a call that its object was made with. */
  boolean isFlagged(CallSite call) {
    return call.dominators().stream()
        .anyMatch(o -> o.tested() instanceof Value.Field flag && isGiven(flag));
  }

  private boolean isGiven(Value.Field flag) {
    return model
        .findField(flag.field())
        .filter(f -> f.modifiers().contains(Modifier.FINAL))
        .isPresent();
  }

  /**
   * Whether a call is made once at most for each object, to fill a field that is still empty.
   *
   * @param into the body that it leads into, if any
   */
  boolean isOnce(CallSite call, Optional<UnitId> into) {
    return !call.dominators().isEmpty() && memos.isOnce(call, into);
  }
}
