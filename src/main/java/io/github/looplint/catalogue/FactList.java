package io.github.looplint.catalogue;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a library, in the order of its file. Each is read when it is first asked for; what a
 * catalogue must know to ask for it, its kind and the words by which it is found, is known before.
 */
final class FactList extends AbstractList<Fact> {
  private final List<Class<? extends Fact>> kinds;
  private final PatternKeys keys;
  private final IntFunction<Fact> reader;
  private final @Nullable Fact[] read;

  /**
   * Facts to be read.
   *
   * @param kinds the kind of each
   * @param keys the words of their methods, by their places in the list
   * @param reader reads the fact of a place
   */
  FactList(List<Class<? extends Fact>> kinds, PatternKeys keys, IntFunction<Fact> reader) {
    this.kinds = kinds;
    this.keys = keys;
    this.reader = reader;
    this.read = new Fact[kinds.size()];
  }

  /** Facts that are there already. */
  static FactList copyOf(List<Fact> facts) {
    if (facts instanceof FactList known) {
      return known;
    }
    List<Fact> all = List.copyOf(facts);
    List<Class<? extends Fact>> kinds = new ArrayList<>();
    PatternKeys.Builder keys = new PatternKeys.Builder();
    for (int place = 0; place < all.size(); place++) {
      kinds.add(all.get(place).getClass());
      keys.add(all.get(place), place);
    }
    return new FactList(kinds, keys.build(), all::get);
  }

  Class<? extends Fact> kind(int place) {
    return kinds.get(place);
  }

  PatternKeys keys() {
    return keys;
  }

  @Override
  public synchronized Fact get(int place) {
    Fact known = read[place];
    if (known == null) {
      known = reader.apply(place);
      read[place] = known;
    }
    return known;
  }

  /** Whether it has given this very fact. */
  @SuppressWarnings("ReferenceEquality") // Equal facts of two catalogues are two facts.
  synchronized boolean hasGiven(Fact fact) {
    for (Fact known : read) {
      if (known == fact) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int size() {
    return read.length;
  }
}
