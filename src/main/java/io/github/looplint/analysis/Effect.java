package io.github.looplint.analysis;

import io.github.looplint.catalogue.BlockingFact;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.MethodRef;

/**
 * A call that blocks, as the catalogue knows it.
 *
 * @param rule the rule that it raises; mostly the fact's
 * @param severity how bad
 * @param inLoop how bad where it is repeated many times
 * @param instead what to write instead; a clause
 * @param fact the line of the catalogue
 * @param api what is called
 * @param confidence how sure the call is what the fact speaks of
 */
record Effect(
    String rule,
    Severity severity,
    Severity inLoop,
    String instead,
    BlockingFact fact,
    MethodRef api,
    Confidence confidence) {
  /** Fewer rounds than this, by a constant, are as bad as one. */
  private static final long MANY_ROUNDS = 1000;

  /** A loop farther from the call than round the method that makes it is not near. */
  private static final int NEAR = 2;

  /**
   * This effect as one step of the way to it stands: repeated, where that is in a loop.
   *
   * @param steps how many there are from this one to the call that blocks, both counted
   */
  Effect at(CallSite step, int steps) {
    long unknown = fact.nearLoops() && steps > NEAR ? 1 : MANY_ROUNDS;
    boolean repeats =
        inLoop != severity
            && step.loop()
                .filter(l -> l.constantBound().orElse(unknown) >= MANY_ROUNDS)
                .isPresent();
    return repeats ? new Effect(rule, inLoop, inLoop, instead, fact, api, confidence) : this;
  }

  /** Two effects of one rule through one API are the same effect. */
  Key key() {
    return new Key(rule, api);
  }

  /** What makes effects alike. */
  record Key(String rule, MethodRef api) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byRule = rule.compareTo(other.rule);
      return byRule != 0 ? byRule : api.compareTo(other.api);
    }
  }
}
