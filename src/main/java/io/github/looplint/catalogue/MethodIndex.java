package io.github.looplint.catalogue;

import io.github.looplint.model.MethodRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * The facts of one kind by the methods they speak of: first by a word, which hardly any call shares
 * with a fact, then by owner. Facts are read when a call asks for their word.
 */
final class MethodIndex {
  private final PatternKeys keys;
  private final IntFunction<Fact> facts;
  private final Map<String, Owners> known = new ConcurrentHashMap<>();

  /**
   * Indexes facts.
   *
   * @param keys the words by which they are found, by their order
   * @param facts gives the fact of that order
   */
  MethodIndex(PatternKeys keys, IntFunction<Fact> facts) {
    this.keys = keys;
    this.facts = facts;
  }

  /** Whether a fact speaks of methods of just this name. */
  boolean names(String method) {
    return !patterns(method).isEmpty();
  }

  /** The facts that speak of a method, the most specific first: see {@link Catalogue#matching}. */
  List<Fact> matching(MethodRef target, Collection<String> owners) {
    if (keys.size() == 0) {
      return List.of();
    }
    Owners named = patterns(target.name());
    Owners any = patterns(PatternKeys.ANY);
    List<Hit> hits = new ArrayList<>();
    int distance = 0;
    for (String owner : owners) {
      named.collect(target, owner, distance, hits);
      patterns(owner).collect(target, owner, distance, hits);
      any.collect(target, owner, distance, hits);
      distance++;
    }
    if (hits.isEmpty()) {
      return List.of();
    }
    Set<Integer> seen = new HashSet<>();
    return hits.stream()
        .sorted()
        .filter(hit -> seen.add(hit.entry.order))
        .map(hit -> hit.entry.fact)
        .filter(fact -> fact.except().stream().noneMatch(p -> p.matches(target, owners)))
        .toList();
  }

  /** The patterns of a word. */
  private Owners patterns(String word) {
    int first = keys.first(word);
    return keys.is(word, first) ? known.computeIfAbsent(word, w -> read(w, first)) : Owners.NONE;
  }

  private Owners read(String word, int first) {
    Owners owners = new Owners();
    for (int key = first; keys.is(word, key); key++) {
      int order = keys.place(key);
      Fact fact = facts.apply(order);
      for (MethodPattern pattern : fact.methods()) {
        if (PatternKeys.word(pattern).equals(word)) {
          owners.add(new Entry(fact, order, pattern));
        }
      }
    }
    return owners;
  }

  /** A pattern and the fact that it belongs to. */
  private record Entry(Fact fact, int order, MethodPattern pattern) {}

  /** A pattern that fits, by the owner at that distance. */
  private record Hit(Entry entry, int distance) implements Comparable<Hit> {
    /** The more specific one first. */
    @Override
    public int compareTo(Hit other) {
      return Arrays.compare(rank(), other.rank());
    }

    private int[] rank() {
      MethodPattern pattern = entry.pattern;
      return new int[] {
        distance,
        pattern.isPackage() ? 1 : 0,
        pattern.isGlob() ? 1 : 0,
        pattern.looseness(),
        entry.order
      };
    }
  }

  /** Patterns by their owners. */
  private static final class Owners {
    static final Owners NONE = new Owners();

    private final Map<String, List<Entry>> types = new HashMap<>();
    private final List<Entry> packages = new ArrayList<>();

    void add(Entry entry) {
      if (entry.pattern.isPackage()) {
        packages.add(entry);
      } else {
        types.computeIfAbsent(entry.pattern.owner(), owner -> new ArrayList<>()).add(entry);
      }
    }

    boolean isEmpty() {
      return types.isEmpty() && packages.isEmpty();
    }

    void collect(MethodRef target, String owner, int distance, List<Hit> hits) {
      for (Entry entry : types.getOrDefault(owner, List.of())) {
        if (fits(entry, target)) {
          hits.add(new Hit(entry, distance));
        }
      }
      for (Entry entry : packages) {
        if (entry.pattern.matchesOwner(owner) && fits(entry, target)) {
          hits.add(new Hit(entry, distance));
        }
      }
    }

    private static boolean fits(Entry entry, MethodRef target) {
      return entry.pattern.matchesName(target.name())
          && entry.pattern.matchesParameters(target.parameters());
    }
  }
}
