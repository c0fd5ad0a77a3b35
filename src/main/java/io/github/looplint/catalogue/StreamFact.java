package io.github.looplint.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What is known of streams, readers, writers and the like.
 *
 * @param origin what they are
 * @param types types, subtypes included
 * @param methods calls and constructors that give one
 * @param fields fields that hold one, as {@code owner#name}
 * @param rule the rule that waiting for it raises, with the severity of its page; absent for that
 *     of the call
 * @param instead what to write instead; absent for what the call's fact says
 */
public record StreamFact(
    StreamOrigin origin,
    List<String> types,
    List<MethodPattern> methods,
    List<String> fields,
    Optional<String> rule,
    Optional<String> instead,
    Source source)
    implements Fact {
  public StreamFact {
    types = List.copyOf(types);
    methods = List.copyOf(methods);
    fields = List.copyOf(fields);
  }
}
