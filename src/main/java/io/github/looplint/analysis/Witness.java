package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.UnitId;
import java.util.Optional;

/**
 * The first step of the shortest way from a unit to an effect; the next unit knows the rest.
 *
 * @param effect where the way ends
 * @param call the step: the blocking call itself, a call of scanned code, or one that runs a lambda
 *     at once
 * @param next the body that the step leads into; empty when it is the blocking call
 * @param length the number of steps
 * @param doubts how many of them are only likely
 */
record Witness(Effect effect, CallSite call, Optional<UnitId> next, int length, int doubts) {
  /** More likely steps than this in a row are no longer likely. */
  static final int MOST_DOUBTS = 2;

  /** The blocking call itself. */
  static Witness of(Effect effect, CallSite call) {
    return new Witness(effect, call, Optional.empty(), 1, doubts(effect.confidence()));
  }

  /** This way, one step longer. */
  Witness after(CallSite step, UnitId into, Confidence sure) {
    return new Witness(effect, step, Optional.of(into), length + 1, doubts + doubts(sure));
  }

  private static int doubts(Confidence confidence) {
    return switch (confidence) {
      case CERTAIN -> 0;
      case LIKELY -> 1;
      case POSSIBLE -> MOST_DOUBTS + 1;
    };
  }

  /** Of the whole way. */
  Confidence confidence() {
    if (doubts == 0) {
      return Confidence.CERTAIN;
    }
    return doubts <= MOST_DOUBTS ? Confidence.LIKELY : Confidence.POSSIBLE;
  }
}
