package io.github.looplint.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All facts of one kind, in the order of libraries and files; none is read before it is needed. */
final class FactShelf {
  private final List<FactList> lists = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final PatternKeys.Builder keys = new PatternKeys.Builder();
  private @Nullable List<Fact> all;
  private @Nullable MethodIndex index;

  /** Adds a fact of a library, and gives its number here. */
  int add(FactList facts, int place) {
    lists.add(facts);
    places.add(place);
    return places.size() - 1;
  }

  /** Says that a fact is found by a word of this hash. */
  void addKey(int hash, int number) {
    keys.add(hash, number);
  }

  synchronized List<Fact> all() {
    List<Fact> known = all;
    if (known == null) {
      List<Fact> read = new ArrayList<>();
      for (int number = 0; number < places.size(); number++) {
        read.add(get(number));
      }
      known = List.copyOf(read);
      all = known;
    }
    return known;
  }

  synchronized MethodIndex index() {
    MethodIndex known = index;
    if (known == null) {
      known = new MethodIndex(keys.build(), this::get);
      index = known;
    }
    return known;
  }

  private Fact get(int number) {
    return lists.get(number).get(places.get(number));
  }
}
