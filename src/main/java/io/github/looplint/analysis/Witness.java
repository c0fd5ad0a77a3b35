package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Severity;
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
 * @param flagged whether a flag decides on it that some object was made with, perhaps otherwise
 * @param once whether it goes through what is done once and then kept, and began in that class
 * @param assumptions what must hold for it to be taken
 */
record Witness(
    Effect effect,
    CallSite call,
    Optional<Witness> rest,
    int length,
    int doubts,
    boolean flagged,
    boolean once,
    Assumptions assumptions) {
  /** More likely steps than this in a row are no longer likely. */
  static final int MOST_DOUBTS = 2;

  /** The blocking call itself; empty when what must hold for it contradicts itself. */
  static Optional<Witness> of(Effect effect, CallSite call, Tests tests) {
    boolean isOnce = tests.isOnce(call, Optional.empty());
    return tests
        .at(call, effect.fact())
        .map(a ->
            new Witness(
                effect.at(call, 1),
                call,
                Optional.empty(),
                1,
                doubts(effect.confidence()) + doubts(isOnce, effect),
                tests.isFlagged(call),
                isOnce,
                a));
  }

  /** This way, one step longer; empty when that step does not lead into it. */
  Optional<Witness> after(Flow.Edge edge, Tests tests) {
    Optional<UnitId> into = Optional.of(edge.to());
    // Who is the first to ask for what another class keeps is anybody's guess.
    boolean leaves = once && !isSameFile(edge.call().id().unit());
    boolean isOnce = tests.isOnce(edge.call(), into);
    int more = doubts(edge.confidence()) + doubts(isOnce, effect) + (leaves ? 1 : 0);
    return tests
        .before(edge, assumptions)
        .map(a ->
            new Witness(
                effect.at(edge.call(), length + 1),
                edge.call(),
                Optional.of(this),
                length + 1,
                doubts + more,
                flagged || tests.isFlagged(edge.call()),
                !leaves && (once || isOnce),
                a));
  }

  private boolean isSameFile(UnitId caller) {
    return outermost(caller).equals(outermost(unit()));
  }

  private static String outermost(UnitId unit) {
    String owner = unit.method().owner();
    int nested = owner.indexOf('$');
    return nested < 0 ? owner : owner.substring(0, nested);
  }

  /**
   * What is done once, and then kept, is a level less sure to be done here; small change that is
   * paid once is not worth a word.
   */
  private static int doubts(boolean isOnce, Effect effect) {
    if (!isOnce) {
      return 0;
    }
    return effect.severity() == Severity.INFO ? MOST_DOUBTS + 1 : MOST_DOUBTS;
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
    if (doubts == 0 && !flagged) {
      return Confidence.CERTAIN;
    }
    return doubts <= MOST_DOUBTS ? Confidence.LIKELY : Confidence.POSSIBLE;
  }
}
