package io.github.looplint.reader.source.resolve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The names of scanned types' supertypes, each looked for once: a name is asked of each type around
 * it, and those ask for their supertypes' names the same way, which without a memory takes
 * exponential time in nested classes.
 */
final class DeclaredSupertypes {
  /** Names are looked up outward and upward; deeper than this only when types extend themselves. */
  private static final int MOST_STEPS = 100;

  private final World world;
  private final Function<DeclaredType, List<String>> look;

  /** What the outermost question has asked for; empty while it is looked for. */
  private final Map<String, Optional<List<String>>> asked = new HashMap<>();

  private int steps;

  /** Whether an answer was left out that another outermost question would get. */
  private boolean cut;

  /**
   * For one thread.
   *
   * @param look resolves the supertypes as a type declares them; asks back here
   */
  DeclaredSupertypes(World world, Function<DeclaredType, List<String>> look) {
    this.world = world;
    this.look = look;
  }

  /** Answers a question about names, which may lead to others. */
  <T> Optional<T> answer(Supplier<Optional<T>> question) {
    if (steps > MOST_STEPS) {
      cut = true;
      return Optional.empty();
    }
    steps++;
    try {
      return question.get();
    } finally {
      steps--;
      if (steps == 0) {
        forget();
      }
    }
  }

  /** What met no circle is the same for every question, and kept for all of them. */
  private void forget() {
    if (!cut) {
      asked.forEach((type, found) -> found.ifPresent(f -> world.keepSupertypes(type, f)));
    }
    asked.clear();
    cut = false;
  }

  /** The direct supertypes whose names are known; none while they are looked for. */
  List<String> of(DeclaredType type) {
    Deque<DeclaredType> around = new ArrayDeque<>();
    for (Optional<DeclaredType> at = Optional.of(type);
        at.isPresent() && world.keptSupertypes(at.get().name()).isEmpty();
        at = at.get().scope().enclosing()) {
      world.declared(at.get().name()).ifPresent(around::push);
    }
    // From the outermost inward, so that no question goes deep.
    around.forEach(this::once);
    return once(type);
  }

  private List<String> once(DeclaredType type) {
    Optional<List<String>> kept = world.keptSupertypes(type.name());
    if (kept.isPresent()) {
      return kept.get();
    }
    Optional<List<String>> before = asked.get(type.name());
    if (before != null) {
      cut |= before.isEmpty();
      return before.orElse(List.of());
    }
    asked.put(type.name(), Optional.empty());
    List<String> found = look.apply(type);
    asked.put(type.name(), Optional.of(found));
    return found;
  }
}
