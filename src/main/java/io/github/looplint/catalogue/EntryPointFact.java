package io.github.looplint.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * Methods that a framework calls on a thread of its own.
 *
 * @param overrides methods whose overrides are meant
 * @param annotated annotation types whose methods are meant; of a type, its methods
 * @param inheritedBy annotation types: a type that carries one of them inherits the annotations of
 *     the methods that it overrides
 * @param runs where they run
 * @param why a clause for the message: {@code Netty calls channelRead on the channel's event loop};
 *     {@code {method}} stands for the method's name
 * @param confidence how sure, where nothing says otherwise
 * @param unlessRegistered whether registrations in the scan decide instead, where there are any
 * @param returns only methods that return one of these types, subtypes included; empty for any
 * @param onlyAnnotated only methods that carry one of these annotation types, too
 * @param unlessAnnotated not those that carry one of these: the method's own annotations decide, or
 *     its type's where it has none of either kind
 * @param unlessMembers not where the annotation says so: {@code blocking=true}
 * @param application only in modules that belong to such an application
 */
public record EntryPointFact(
    List<MethodPattern> overrides,
    List<String> annotated,
    List<String> inheritedBy,
    Runs runs,
    String why,
    Confidence confidence,
    boolean unlessRegistered,
    List<String> returns,
    List<String> onlyAnnotated,
    List<String> unlessAnnotated,
    List<String> unlessMembers,
    Optional<ApplicationKind> application,
    Source source)
    implements Fact {
  public EntryPointFact {
    overrides = List.copyOf(overrides);
    annotated = List.copyOf(annotated);
    inheritedBy = List.copyOf(inheritedBy);
    returns = List.copyOf(returns);
    onlyAnnotated = List.copyOf(onlyAnnotated);
    unlessAnnotated = List.copyOf(unlessAnnotated);
    unlessMembers = List.copyOf(unlessMembers);
  }

  @Override
  public List<MethodPattern> methods() {
    return overrides;
  }
}
