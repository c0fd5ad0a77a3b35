package io.github.looplint.catalogue;

import java.util.List;

/**
 * Calls that publish an event, which listeners get at once on the publisher's thread: the methods
 * of the scan that say that they take such an event.
 *
 * @param methods the calls
 * @param except those of them that hand events to another thread
 * @param argument which argument the event is
 * @param annotated annotation types of listeners
 * @param unlessAnnotated annotation types of listeners that run elsewhere
 * @param overrides methods of library types that listeners implement
 */
public record EventFact(
    List<MethodPattern> methods,
    List<MethodPattern> except,
    int argument,
    List<String> annotated,
    List<String> unlessAnnotated,
    List<MethodPattern> overrides,
    Source source)
    implements Fact {
  public EventFact {
    methods = List.copyOf(methods);
    except = List.copyOf(except);
    annotated = List.copyOf(annotated);
    unlessAnnotated = List.copyOf(unlessAnnotated);
    overrides = List.copyOf(overrides);
  }
}
