package io.github.looplint.catalogue;

import java.util.List;

/**
 * Calls that give an address in its numeric form, as text: no resolver is asked for it.
 *
 * @param methods which calls
 * @param of calls of which one gave the receiver; empty for any receiver
 */
public record AddressFact(List<MethodPattern> methods, List<MethodPattern> of, Source source)
    implements Fact {
  public AddressFact {
    methods = List.copyOf(methods);
    of = List.copyOf(of);
  }
}
