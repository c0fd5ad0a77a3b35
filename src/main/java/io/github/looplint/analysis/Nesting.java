package io.github.looplint.analysis;

import io.github.looplint.model.UnitId;
import java.util.Optional;
import java.util.Set;

/** Threads seen from a lambda, as they are seen from a body around it. */
final class Nesting {
  private static final int MOST_NESTED = 32;

  private final Pipelines pipelines;
  private final Subscribers subscribers;
  private final Takers takers;

  Nesting(Pipelines pipelines, Subscribers subscribers, Takers takers) {
    this.pipelines = pipelines;
    this.subscribers = subscribers;
    this.takers = takers;
  }

  /**
   * The threads as the outer body sees them: a lambda's own thread is that on which the call runs
   * it that it is written into.
   *
   * @param seen from the inner one
   * @return unknown ones for a lambda that is kept, or given back
   */
  Set<Where> outside(Set<Where> seen, UnitId inner, UnitId outer) {
    Set<Where> found = seen;
    UnitId at = inner;
    for (int i = 0; !at.equals(outer); i++) {
      Optional<Takers.Taken> taker = takers.of(at);
      if (taker.isEmpty() || i == MOST_NESTED) {
        return Wheres.replaced(found, Nesting::isRelative, Set.of(Where.UNKNOWN));
      }
      found = around(found, at, taker.get());
      at = taker.get().unit();
    }
    return found;
  }

  private Set<Where> around(Set<Where> seen, UnitId inner, Takers.Taken taker) {
    Set<Where> found = Wheres.none();
    for (Where where : seen) {
      around(where, inner, taker).forEach(w -> found.add(w.and(where.confidence())));
    }
    return found;
  }

  private Set<Where> around(Where where, UnitId inner, Takers.Taken taker) {
    Where own = where instanceof Where.Subscriber ? subscribers.returned(inner) : where;
    if (own instanceof Where.Subscriber) {
      return subscribers.of(taker.by());
    }
    return own instanceof Where.Caller
        ? pipelines.ofFunction(taker.by(), taker.argument())
        : Set.of(own);
  }

  private static boolean isRelative(Where where) {
    return where instanceof Where.Caller || where instanceof Where.Subscriber;
  }
}
