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

/**
 * The facts of one kind by the methods they speak of: first by the method's name, which hardly any
 * call shares with a fact, then by owner.
 */
final class MethodIndex {
  private final Map<String, Owners> byName = new HashMap<>();
  private final Owners globs = new Owners();

  /** Indexes facts. */
  MethodIndex(List<? extends Fact> facts) {
    for (int order = 0; order < facts.size(); order++) {
      Fact fact = facts.get(order);
      for (MethodPattern pattern : fact.methods()) {
        Owners owners =
            pattern.isGlob() ? globs : byName.computeIfAbsent(pattern.name(), name -> new Owners());
        owners.add(new Entry(fact, order, pattern));
      }
    }
  }

  /** The facts that speak of a method, the most specific first: see {@link Catalogue#matching}. */
  List<Fact> matching(MethodRef target, Collection<String> owners) {
    Owners named = byName.get(target.name());
    if (named == null && globs.isEmpty()) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    int distance = 0;
    for (String owner : owners) {
      if (named != null) {
        named.collect(target, owner, distance, hits);
      }
      globs.collect(target, owner, distance, hits);
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
