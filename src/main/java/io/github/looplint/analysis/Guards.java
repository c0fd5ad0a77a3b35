package io.github.looplint.analysis;

import io.github.looplint.catalogue.Fact;
import io.github.looplint.catalogue.Fact.Guard.Meaning;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.Outcome;
import java.util.List;
import java.util.Optional;

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
    for (Outcome outcome : call.dominators()) {
      CallSite test = model.call(outcome.call());
      for (Fact.Guard guard : facts.of(Fact.Guard.class, test)) {
        boolean held = guard.outcome() == outcome.value();
        if ((guard.says() == Meaning.ON_EVENT_LOOP && !held)
            || (guard.says() == Meaning.OFF_EVENT_LOOP && held)) {
          return Optional.of(test);
        }
      }
    }
    return Optional.empty();
  }

  /** The test, if any, which says that this call is made on a thread that must not wait. */
  Optional<CallSite> onLoop(CallSite call) {
    for (Outcome outcome : call.dominators()) {
      CallSite test = model.call(outcome.call());
      for (Fact.Guard guard : facts.of(Fact.Guard.class, test)) {
        if (guard.says() == Meaning.ON_EVENT_LOOP && guard.outcome() == outcome.value()) {
          return Optional.of(test);
        }
      }
    }
    return Optional.empty();
  }

  /** The tests that came out so that their receiver, a future, is complete. */
  List<CallSite> complete(CallSite call) {
    return call.dominators().stream()
        .filter(o ->
            facts.of(Fact.Guard.class, model.call(o.call())).stream()
                .anyMatch(g -> g.says() == Meaning.COMPLETE && g.outcome() == o.value()))
        .map(o -> model.call(o.call()))
        .toList();
  }

  /** Whether a call is known by a fact of that meaning. */
  boolean isKnown(CallSite call, Meaning meaning) {
    return facts.of(Fact.Guard.class, call).stream().anyMatch(g -> g.says() == meaning);
  }
}
