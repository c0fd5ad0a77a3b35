package io.github.looplint.libraries;

import io.github.looplint.catalogue.MethodPattern;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether types and method patterns mean something that is really there.
 *
 * @param sources where classes are looked up, the first that has one decides
 */
record Resolver(List<ClassSource> sources) {
  /** What is wrong with a pattern; empty where it means at least one method. */
  Optional<String> problem(MethodPattern pattern) {
    if (pattern.owner().endsWith("*")) {
      return problemInPackage(pattern);
    }
    if (find(pattern.owner()).isEmpty()) {
      return Optional.of("no type " + pattern.owner());
    }
    return hasMethod(pattern.owner(), pattern)
        ? Optional.empty()
        : Optional.of("no method " + pattern);
  }

  /** What is wrong with a type's name; empty where there is such a type. */
  Optional<String> problem(String type) {
    return find(type).isPresent() ? Optional.empty() : Optional.of("no type " + type);
  }

  /** What is wrong with a package's name; empty where there is a class in it or below. */
  Optional<String> problemOfPackage(String name) {
    return inPackage(name, true).findAny().isPresent()
        ? Optional.empty()
        : Optional.of("no package " + name);
  }

  private Optional<String> problemInPackage(MethodPattern pattern) {
    boolean deep = pattern.owner().endsWith(".**");
    String name = pattern.owner().replaceAll("[.*]+$", "");
    if (inPackage(name, deep).findAny().isEmpty()) {
      return Optional.of("no types " + pattern.owner());
    }
    return inPackage(name, deep).anyMatch(type -> hasMethod(type, pattern))
        ? Optional.empty()
        : Optional.of("no method " + pattern);
  }

  /** Own or inherited; constructors are not inherited. */
  private boolean hasMethod(String type, MethodPattern pattern) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      String next = open.remove();
      Optional<ClassShape> shape = seen.add(next) ? find(next) : Optional.empty();
      if (shape.isPresent() && declares(shape.get(), pattern, !next.equals(type))) {
        return true;
      }
      shape.ifPresent(found -> open.addAll(found.supertypes()));
    }
    return false;
  }

  private static boolean declares(ClassShape shape, MethodPattern pattern, boolean inherited) {
    return shape.methods().stream()
        .filter(method -> !(inherited && method.isConstructor()))
        .anyMatch(method ->
            pattern.matchesName(method.name()) && pattern.matchesParameters(method.parameters()));
  }

  private Optional<ClassShape> find(String type) {
    return sources.stream().flatMap(source -> source.find(type).stream()).findFirst();
  }

  private Stream<String> inPackage(String name, boolean deep) {
    return sources.stream().flatMap(source -> source.inPackage(name, deep));
  }
}
