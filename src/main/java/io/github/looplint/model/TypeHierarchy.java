package io.github.looplint.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of a scan, and who extends whom. Safe against cycles in what it is given. */
public final class TypeHierarchy {
  // Sorted once, then looked up often.
  private final Map<String, TypeFacts> types = new LinkedHashMap<>();
  private final Map<String, List<String>> subtypes = new HashMap<>();

  /** Holds the given types; every supertype that anyone asks for should be among them. */
  public TypeHierarchy(Collection<TypeFacts> given) {
    given.stream()
        .sorted(Comparator.comparing(TypeFacts::name))
        .forEach(type -> types.put(type.name(), type));
    for (TypeFacts type : types.values()) {
      for (String supertype : type.supertypes()) {
        subtypes.computeIfAbsent(supertype, name -> new ArrayList<>()).add(type.name());
      }
    }
  }

  /** All types, sorted by name. */
  public Collection<TypeFacts> types() {
    return Collections.unmodifiableCollection(types.values());
  }

  public Optional<TypeFacts> find(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /** A type and all its supertypes, itself first, then breadth-first in declared order. */
  public Set<String> withSupertypes(String name) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(name));
    while (!open.isEmpty()) {
      String next = open.remove();
      if (seen.add(next)) {
        find(next).ifPresent(type -> open.addAll(type.supertypes()));
      }
    }
    return seen;
  }

  /** Whether a type stands in the code that is scanned, its tests included. */
  public boolean isScanned(String name) {
    return find(name).stream()
        .anyMatch(
            t -> t.origin() == TypeFacts.Origin.SCANNED || t.origin() == TypeFacts.Origin.TEST);
  }

  /** Whether a type is another, or extends or implements it as far as is known. */
  public boolean isSubtype(String name, String ancestor) {
    return name.equals(ancestor) || withSupertypes(name).contains(ancestor);
  }

  /** A type and all its known subtypes, sorted by name. */
  public Set<String> withSubtypes(String name) {
    Set<String> seen = new java.util.TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(name));
    while (!open.isEmpty()) {
      String next = open.remove();
      if (seen.add(next)) {
        open.addAll(subtypes.getOrDefault(next, List.of()));
      }
    }
    return seen;
  }

  /** Whether some supertype was found nowhere, so that the type may be or have anything. */
  public boolean hasUnknownSupertype(String name) {
    return withSupertypes(name).stream()
        .anyMatch(s -> find(s).map(t -> t.origin() == TypeFacts.Origin.NOWHERE).orElse(true));
  }
}
