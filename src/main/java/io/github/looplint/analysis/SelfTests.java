package io.github.looplint.analysis;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.Outcome;
import io.github.looplint.model.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an object asks itself on a way through its own methods: behind {@code if (isClosed())},
 * where it hands a function over or calls itself, it does not take the branch of {@code if
 * (!isClosed())}. Somebody else may have changed it meanwhile, but that is no way to judge by.
 */
final class SelfTests {
  private final CodeModel model;
  private final Handovers handovers;

  SelfTests(CodeModel model, Handovers handovers) {
    this.model = model;
    this.handovers = handovers;
  }

  /** Whether two tests on the way contradict each other, from where a root was handed over on. */
  boolean contradict(Root root, Witness way) {
    Map<String, Boolean> known = new HashMap<>();
    if (root.unit().isLambda()) {
      handovers.handingOver(root).ifPresent(call -> learn(call, known));
    }
    for (Optional<Witness> step = Optional.of(way); step.isPresent(); step = step.get().rest()) {
      CallSite call = step.get().call();
      if (!learn(call, known)) {
        return true;
      }
      boolean stays =
          call.receiver() instanceof Value.This
              || step.get().rest().filter(rest -> rest.unit().isLambda()).isPresent();
      if (!stays) {
        known.clear();
      }
    }
    return false;
  }

  /** Adds the outcomes of tests before a call; whether they agree with what was known before. */
  private boolean learn(CallSite call, Map<String, Boolean> known) {
    Map<String, Boolean> before = Map.copyOf(known);
    boolean agrees = true;
    for (Outcome outcome : call.dominators()) {
      if (outcome.tested() instanceof Value.Result result
          && isOfItself(model.call(result.call()))) {
        String name = model.call(result.call()).target().name();
        agrees &= before.getOrDefault(name, outcome.value()) == outcome.value();
        known.put(name, outcome.value());
      }
    }
    return agrees;
  }

  private static boolean isOfItself(CallSite test) {
    return test.receiver() instanceof Value.This
        && test.arguments().isEmpty()
        && test.type().equals("boolean");
  }
}
