package io.github.looplint.samples;

import java.util.List;

/**
 * What a line of a sample says about itself.
 *
 * @param kind what is claimed
 * @param rules which rules it is about, in the order of the text; not empty
 * @param via names that the call path must contain in this order; empty when the path does not
 *     matter
 * @param reason why it is a known failure, harmless, or only possible; empty for an expectation
 * @param file the sample's path as findings have it
 * @param line counted from 1
 */
public record Marker(
    Kind kind, List<String> rules, List<String> via, String reason, String file, int line) {
  /** What is claimed about a line. */
  public enum Kind {
    /** A scan finds it. */
    EXPECT,
    /** A scan finds it, but is not sure enough to say so by default: a race. */
    POSSIBLE,
    /** Nobody reports it, and rightly: only whoever watches threads takes it for a wait. */
    HARMLESS,
    /** It is a mistake, and known not to be found. */
    GAP,
    /** It is none, and known to be reported. */
    NOISE
  }

  public Marker {
    rules = List.copyOf(rules);
    via = List.copyOf(via);
  }

  /** Where it stands: {@code file:line}. */
  public String place() {
    return file + ":" + line;
  }
}
