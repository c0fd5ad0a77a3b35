package io.github.looplint.analysis;

import io.github.looplint.catalogue.CallbackFact;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Value;
import java.util.Optional;

/** What the catalogue says of functions that are arguments. */
final class Callbacks {
  private final CallFacts facts;
  private final Tracing tracing;

  Callbacks(CallFacts facts, Tracing tracing) {
    this.facts = facts;
    this.tracing = tracing;
  }

  /** The fact that speaks of an argument of a call. */
  Optional<CallbackFact> of(CallSite call, int argument) {
    String type = FunctionValues.parameterType(call, argument);
    String given = call.arguments().get(argument).type();
    for (CallbackFact fact : facts.of(CallbackFact.class, call)) {
      boolean place = fact.argument().isEmpty() || fact.argument().getAsInt() == argument;
      boolean kind =
          fact.argumentType().isEmpty()
              || fact.argumentType().get().equals(type)
              || (type.equals(MethodRef.UNKNOWN) && isFunction(call, argument))
              || facts.supertypes(given).contains(fact.argumentType().get());
      if (place && kind && isOneAtATime(fact, call)) {
        return Optional.of(fact);
      }
    }
    return Optional.empty();
  }

  private static boolean isFunction(CallSite call, int argument) {
    return call.arguments().get(argument) instanceof Value.Function;
  }

  /** Whether a fact that is meant for one publisher at a time is meant. */
  private boolean isOneAtATime(CallbackFact fact, CallSite call) {
    int place = fact.onePer().orElse(-1);
    return place < 0
        || (place < call.arguments().size()
            && tracing.constant(call.arguments().get(place)).filter(c -> c.equals(1)).isPresent());
  }
}
