package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Sets of threads, in a fixed order. */
final class Wheres {
  private static final Comparator<Where> ORDER = Comparator.comparing(Where::toString);

  private Wheres() {}

  /** An empty set, to be filled. */
  static Set<Where> none() {
    return new TreeSet<>(ORDER);
  }

  /** The same threads, none of them certain. */
  static Set<Where> likely(Set<Where> threads) {
    return weaker(threads, Confidence.LIKELY);
  }

  /** The same threads, as far as they are known, all of them only possible. */
  static Set<Where> possible(Set<Where> threads) {
    Set<Where> possible = weaker(threads, Confidence.POSSIBLE);
    possible.remove(Where.UNKNOWN);
    return possible;
  }

  /** The same threads, at most as sure as something else that they depend on. */
  static Set<Where> weaker(Set<Where> threads, Confidence most) {
    Set<Where> weaker = none();
    threads.forEach(w -> weaker.add(w.and(most)));
    return weaker;
  }

  /**
   * The same threads, but others for some; these are at most as sure as those that they stand for.
   */
  static Set<Where> replaced(Set<Where> threads, Predicate<Where> which, Set<Where> by) {
    Set<Where> found = none();
    for (Where where : threads) {
      if (which.test(where)) {
        by.forEach(w -> found.add(w.and(where.confidence())));
      } else {
        found.add(where);
      }
    }
    return found;
  }
}
