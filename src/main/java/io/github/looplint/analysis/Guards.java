package io.github.looplint.analysis;

import io.github.looplint.catalogue.GuardFact;
import io.github.looplint.catalogue.GuardMeaning;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.Outcome;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What tests before a call say of it. */
final class Guards {
  private final CodeModel model;
  private final CallFacts facts;

  Guards(CodeModel model, CallFacts facts) {
    this.model = model;
    this.facts = facts;
  }

  /** The test, if any, which says that this call never runs on a thread that must not wait. */
  Optional<CallSite> offLoop(CallSite call) {
    return first(
        call,
        (guard, held) ->
            (guard.says() == GuardMeaning.ON_EVENT_LOOP && !held)
                || (guard.says() == GuardMeaning.OFF_EVENT_LOOP && held));
  }

  /** The test, if any, which says that this call is made on a thread that must not wait. */
  Optional<CallSite> onLoop(CallSite call) {
    return first(call, (guard, held) -> guard.says() == GuardMeaning.ON_EVENT_LOOP && held);
  }

  private Optional<CallSite> first(CallSite call, BiPredicate<GuardFact, Boolean> says) {
    for (Outcome outcome : call.dominators()) {
      if (outcome.tested() instanceof Value.Result tested) {
        CallSite test = model.call(tested.call());
        for (GuardFact guard : facts.of(GuardFact.class, test)) {
          if (says.test(guard, guard.outcome() == outcome.value())) {
            return Optional.of(test);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The tests that came out so that their receiver, a future, is complete. */
  List<CallSite> complete(CallSite call) {
    List<CallSite> complete = new ArrayList<>();
    for (Outcome outcome : call.dominators()) {
      if (outcome.tested() instanceof Value.Result tested) {
        CallSite test = model.call(tested.call());
        boolean says =
            facts.of(GuardFact.class, test).stream()
                .anyMatch(g -> g.says() == GuardMeaning.COMPLETE && g.outcome() == outcome.value());
        if (says) {
          complete.add(test);
        }
      }
    }
    return complete;
  }

  /** Whether a call is known by a fact of that meaning. */
  boolean isKnown(CallSite call, GuardMeaning meaning) {
    return facts.of(GuardFact.class, call).stream().anyMatch(g -> g.says() == meaning);
  }
}
