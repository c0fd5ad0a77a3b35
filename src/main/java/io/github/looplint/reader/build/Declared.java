package io.github.looplint.reader.build;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a module's build file declares.
 *
 * @param dependencies as {@code group:artifact}
 * @param modules folders of other modules
 */
record Declared(Set<String> dependencies, Set<Path> modules) {
  static final Declared NOTHING = new Declared(Set.of(), Set.of());

  Declared {
    dependencies = Set.copyOf(dependencies);
    modules = Set.copyOf(modules);
  }

  Declared and(Declared other) {
    Set<String> both = new TreeSet<>(dependencies);
    both.addAll(other.dependencies);
    Set<Path> folders = new TreeSet<>(modules);
    folders.addAll(other.modules);
    return new Declared(both, folders);
  }
}
