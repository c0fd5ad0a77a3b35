package io.github.looplint.reader.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The {@code .gitignore} files that hold for a folder, the nearest first.
 *
 * <p>A file that git tracks although a line excludes it is excluded here: the index is not read.
 */
final class IgnoreRules {
  static final String FILE = ".gitignore";

  private record Level(Path folder, IgnoreFile file) {}

  private final List<Level> levels;

  private IgnoreRules(List<Level> levels) {
    this.levels = List.copyOf(levels);
  }

  static IgnoreRules none() {
    return new IgnoreRules(List.of());
  }

  /** The rules of all folders from one down to another, both included. */
  static IgnoreRules between(Path top, Path folder) {
    IgnoreRules rules = none().with(top);
    Path at = top;
    for (Path name : top.relativize(folder)) {
      if (!name.toString().isEmpty()) {
        at = at.resolve(name);
        rules = rules.with(at);
      }
    }
    return rules;
  }

  /** These rules, and before them those of a folder below. */
  IgnoreRules with(Path folder) {
    Optional<IgnoreFile> file = read(folder.resolve(FILE));
    if (file.isEmpty()) {
      return this;
    }
    List<Level> more = new ArrayList<>();
    more.add(new Level(folder, file.get()));
    more.addAll(levels);
    return new IgnoreRules(more);
  }

  boolean excludes(Path path, boolean folder) {
    for (Level level : levels) {
      Optional<Boolean> verdict = level.file().excludes(names(level.folder(), path), folder);
      if (verdict.isPresent()) {
        return verdict.get();
      }
    }
    return false;
  }

  /** Whether a folder is excluded by itself, or with one above it. */
  static boolean excludesWithParents(Path top, Path folder) {
    Path at = top;
    for (Path name : top.relativize(folder)) {
      Path below = at.resolve(name);
      if (!name.toString().isEmpty() && between(top, at).excludes(below, true)) {
        return true;
      }
      at = below;
    }
    return false;
  }

  private static List<String> names(Path folder, Path path) {
    List<String> names = new ArrayList<>();
    folder.relativize(path).forEach(name -> names.add(name.toString()));
    return names;
  }

  /** One that cannot be read excludes nothing: reading too much is the lesser harm. */
  private static Optional<IgnoreFile> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(IgnoreFile.parse(Files.readString(file, StandardCharsets.ISO_8859_1)));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
