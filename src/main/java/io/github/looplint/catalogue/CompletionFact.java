package io.github.looplint.catalogue;

import java.util.List;

/**
 * Calls that complete what they are made on, a future or a promise, or emit from it, a sink:
 * whoever makes them runs what waits for it.
 *
 * @param methods which calls
 */
public record CompletionFact(List<MethodPattern> methods, Source source) implements Fact {
  public CompletionFact {
    methods = List.copyOf(methods);
  }
}
