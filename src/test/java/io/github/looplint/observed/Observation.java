package io.github.looplint.observed;

import java.util.Arrays;
import java.util.List;

/**
 * What was seen once or more: a call, on a kind of thread, with the calls of samples that led
 * there.
 *
 * @param what the number of the site, or the method that BlockHound saw
 * @param kind of thread, as {@code ContextKind} has them
 * @param thread a name of such a thread
 * @param stack {@code file:line} of each frame of a sample, the call itself first
 * @param cancelling whether it happened because somebody cancelled a subscription
 */
record Observation(
    String what, String kind, String thread, List<String> stack, boolean cancelling) {
  Observation {
    stack = List.copyOf(stack);
  }

  /** Reads a line: what, kind, thread, stack and how, with tabs between. */
  static Observation parse(String line) {
    String[] parts = line.split("\t", -1);
    List<String> stack = parts[3].isEmpty() ? List.of() : Arrays.asList(parts[3].split(" ", -1));
    return new Observation(parts[0], parts[1], parts[2], stack, parts[4].equals("cancelling"));
  }
}
