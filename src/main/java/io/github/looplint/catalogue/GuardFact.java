package io.github.looplint.catalogue;

import java.util.List;

/**
 * What the outcome of a test says.
 *
 * @param methods the test
 * @param outcome the outcome that says it
 * @param says what then holds
 */
public record GuardFact(
    List<MethodPattern> methods, boolean outcome, GuardMeaning says, Source source)
    implements Fact {
  public GuardFact {
    methods = List.copyOf(methods);
  }
}
