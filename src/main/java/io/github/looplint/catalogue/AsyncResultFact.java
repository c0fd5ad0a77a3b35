package io.github.looplint.catalogue;

import java.util.List;

/**
 * A type whose value must not be dropped.
 *
 * @param type binary name, subtypes included
 * @param loses what is lost with it
 * @param except calls whose result is dropped by convention
 * @param handles calls that look at a failure: what they give may be dropped, and what follows
 * @param same calls that give what they are called on: nothing is lost where that is held
 * @param instead what to write instead; a clause without full stop
 */
public record AsyncResultFact(
    String type,
    Loss loses,
    Severity severity,
    List<MethodPattern> except,
    List<MethodPattern> handles,
    List<MethodPattern> same,
    String instead,
    Source source)
    implements Fact {
  public AsyncResultFact {
    except = List.copyOf(except);
    handles = List.copyOf(handles);
    same = List.copyOf(same);
  }
}
