package io.github.looplint.catalogue;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a call is to work that is handed to another thread.
 *
 * @param methods which calls
 * @param except which of them not
 * @param role what they are
 * @param argument the argument that is meant, of calls that take values; absent for all
 * @param instead what to write instead; a clause without full stop
 */
public record OffloadFact(
    List<MethodPattern> methods,
    List<MethodPattern> except,
    OffloadRole role,
    OptionalInt argument,
    String instead,
    Source source)
    implements Fact {
  public OffloadFact {
    methods = List.copyOf(methods);
    except = List.copyOf(except);
  }
}
