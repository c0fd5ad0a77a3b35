package io.github.looplint.catalogue;

import java.util.List;
import java.util.OptionalInt;

/**
 * Calls that decide on which thread an object's entry points run: a pipeline given a group, a
 * deployment as worker.
 *
 * @param methods which calls
 * @param instance the argument that is the object, its class, its supplier or its name; -1 for
 *     every argument behind {@code given}, or every one where there is no {@code given}
 * @param contents whether all that was put into the object, as routes into a router, is meant too
 * @param runs where its entry points then run
 * @param given the argument that must be there, and not null, for the fact to apply; absent for
 *     always
 * @param builtWith calls of which one must be in the chain that built {@code given}; empty for any
 */
public record PlacementFact(
    List<MethodPattern> methods,
    int instance,
    boolean contents,
    Runs runs,
    OptionalInt given,
    List<MethodPattern> builtWith,
    String why,
    Source source)
    implements Fact {
  public PlacementFact {
    methods = List.copyOf(methods);
    builtWith = List.copyOf(builtWith);
  }
}
