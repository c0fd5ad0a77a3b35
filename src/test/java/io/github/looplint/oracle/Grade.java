package io.github.looplint.oracle;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.Resolution;
import java.util.List;

/** How far the resolver understood a call as javac did, best first. */
enum Grade {
  /** The same declaring type, name and erased parameters. */
  EXACT,
  /** The declaring type, but other or unknown parameters. */
  PARAMETERS,
  /** Another type than the declaring one, but the receiver's or a supertype. */
  RECEIVER,
  /** Not even the receiver's type is known, and it says so. */
  UNKNOWN,
  /** No call is known at that place. */
  ABSENT,
  /** A type that has nothing to do with the call: the one grade that misleads. */
  WRONG;

  /**
   * The best grade of what the resolver has at a call's place.
   *
   * @param sites the call sites at that place; of the same name or none
   */
  static Grade of(AttributedCall call, List<CallSite> sites) {
    return sites.stream().map(site -> of(call, site)).min(Grade::compareTo).orElse(ABSENT);
  }

  private static Grade of(AttributedCall call, CallSite site) {
    if (site.target().equals(call.target())) {
      return EXACT;
    } else if (site.target().owner().equals(call.target().owner())) {
      return PARAMETERS;
    } else if (site.resolution() == Resolution.UNKNOWN) {
      return UNKNOWN;
    }
    return call.owners().contains(site.target().owner()) ? RECEIVER : WRONG;
  }
}
