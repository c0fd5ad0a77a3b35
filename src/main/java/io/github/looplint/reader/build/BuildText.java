package io.github.looplint.reader.build;

import io.github.looplint.model.ReadProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Gets at build files; one that cannot be read is said once, and is as if it were not there. */
final class BuildText {
  private static final long MOST_BYTES = 4L << 20;

  private final Function<Path, String> names;
  private final Consumer<ReadProblem> problems;
  private final Set<Path> said = new HashSet<>();

  /**
   * @param names how a file is named in reports
   * @param problems is told what cannot be read
   */
  BuildText(Function<Path, String> names, Consumer<ReadProblem> problems) {
    this.names = names;
    this.problems = problems;
  }

  /** The bytes of a file, if there is one. */
  Optional<byte[]> bytes(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        report(file, ReadProblem.Kind.TOO_LARGE, "too large for a build file: it is left out");
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException denied) {
      report(file, ReadProblem.Kind.UNREADABLE, "cannot be read: check that you may read it");
      return Optional.empty();
    }
  }

  /** The text of a file, if there is one. */
  Optional<String> text(Path file) {
    return bytes(file).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  void report(Path file, ReadProblem.Kind kind, String message) {
    if (said.add(file)) {
      problems.accept(new ReadProblem(names.apply(file), kind, message));
    }
  }
}
