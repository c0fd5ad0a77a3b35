package io.github.looplint.cli;

import io.github.looplint.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which files are read, and by how many threads; the paths are an argument of each command. */
final class Scope {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many files are read at once; by itself as many as processors, at most 4.")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--classpath",
      paramLabel = "PATH",
      description = {
        "Jars and folders, separated as for java: where types are looked for that the sources do not"
            + " declare.",
        "A folder stands for the classes and the jars in it and below; @FILE for what is written"
            + " there. Repeatable."
      })
  private List<String> classPath = List.of();

  /**
   * The paths that a user gave, absolute; the current folder when there are none.
   *
   * @throws UsageException when one does not exist
   */
  static List<Path> paths(List<Path> asked, Path workingDirectory) {
    List<Path> given = asked.isEmpty() ? List.of(Path.of("")) : asked;
    for (Path path : given) {
      if (!Files.exists(workingDirectory.resolve(path))) {
        throw new UsageException("no such file or folder: " + path);
      }
    }
    return given.stream().map(path -> workingDirectory.resolve(path).normalize()).toList();
  }

  /**
   * The entries of the class path, absolute.
   *
   * @throws UsageException when one does not exist
   */
  List<Path> classPath(Path workingDirectory) {
    return new ClassPathText(workingDirectory).entries(classPath);
  }

  int threads() {
    int asked = threads.orElse(Math.min(4, Runtime.getRuntime().availableProcessors()));
    if (asked < 1) {
      throw new UsageException("--threads must be at least 1, not " + asked);
    }
    return asked;
  }
}
