package io.github.looplint.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * On which thread the callbacks of a returned future run.
 *
 * @param methods which calls return it
 * @param returns only where the call's type is this; absent for any
 * @param also another thread that may complete it, or only fail it: {@code alsoFails}
 * @param why a clause for the message; may be empty
 */
public record ResultFact(
    List<MethodPattern> methods,
    Optional<String> returns,
    Runs runs,
    OptionalInt executor,
    Optional<Runs> also,
    boolean alsoFails,
    Confidence confidence,
    String why,
    Source source)
    implements Fact {
  public ResultFact {
    methods = List.copyOf(methods);
  }
}
