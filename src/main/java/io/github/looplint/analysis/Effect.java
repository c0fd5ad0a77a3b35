package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Fact;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.model.MethodRef;

/**
 * A call that blocks, as the catalogue knows it.
 *
 * @param rule the rule that it raises; mostly the fact's
 * @param severity how bad
 * @param instead what to write instead; a clause
 * @param fact the line of the catalogue
 * @param api what is called
 * @param confidence how sure the call is what the fact speaks of
 */
record Effect(
    String rule,
    Severity severity,
    String instead,
    Fact.Blocking fact,
    MethodRef api,
    Confidence confidence) {
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
