package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.UnitId;
import java.util.Optional;

/**
 * A way from a unit to an effect.
 *
 * @param effect where the way ends
 * @param call its first step: the blocking call itself, a call of scanned code, or one that runs a
 *     function at once
 * @param rest the way on from the body that the step leads into; empty when it is the blocking call
 * @param length the number of steps
 * @param doubts how many of them are only likely
 * @param assumptions what must hold for it to be taken
 */
record Witness(
    Effect effect,
    CallSite call,
    Optional<Witness> rest,
    int length,
    int doubts,
    Assumptions assumptions) {
  /** More likely steps than this in a row are no longer likely. */
  static final int MOST_DOUBTS = 2;

  /** The blocking call itself; empty when what must hold for it contradicts itself. */
  static Optional<Witness> of(Effect effect, CallSite call) {
    return Assumptions.NONE
        .at(call)
        .map(a ->
            new Witness(
                effect.at(call, 1), call, Optional.empty(), 1, doubts(effect.confidence()), a));
  }

  /** This way, one step longer; empty when that step does not lead into it. */
  Optional<Witness> after(Flow.Edge edge) {
    return assumptions
        .before(edge.call(), edge.to(), !edge.inline())
        .flatMap(a -> a.at(edge.call()))
        .map(a ->
            new Witness(
                effect.at(edge.call(), length + 1),
                edge.call(),
                Optional.of(this),
                length + 1,
                doubts + doubts(edge.confidence()),
                a));
  }

  private static int doubts(Confidence confidence) {
    return switch (confidence) {
      case CERTAIN -> 0;
      case LIKELY -> 1;
      case POSSIBLE -> MOST_DOUBTS + 1;
    };
  }

  /** The unit that it starts in. */
  UnitId unit() {
    return call.id().unit();
  }

  /** The call that blocks. */
  CallSite end() {
    Witness step = this;
    while (step.rest().isPresent()) {
      step = step.rest().get();
    }
    return step.call();
  }

  /** Of the whole way. */
  Confidence confidence() {
    if (doubts == 0) {
      return Confidence.CERTAIN;
    }
    return doubts <= MOST_DOUBTS ? Confidence.LIKELY : Confidence.POSSIBLE;
  }
}
