package io.github.looplint.cli;

import io.github.looplint.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Which files are read, and by how many threads; the paths are an argument of each command. */
final class Scope {
  private final OptionSpec threads =
      Options.value(
          "--threads",
          Integer.class,
          "N",
          "How many files are read at once; by itself as many as processors, at most 4.");

  private final OptionSpec classPath =
      Options.list(
          "--classpath",
          "PATH",
          "Jars and folders, separated as for java: where types are looked for that the sources do"
              + " not declare.",
          "A folder stands for the classes and the jars in it and below; @FILE for what is written"
              + " there. Repeatable.");

  void addTo(CommandSpec command) {
    command.addOption(threads).addOption(classPath);
  }

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
    return new ClassPathText(workingDirectory).entries(classPath.getValue());
  }

  int threads() {
    @Nullable Integer asked = threads.getValue();
    if (asked == null) {
      return Math.min(4, Runtime.getRuntime().availableProcessors());
    }
    if (asked < 1) {
      throw new UsageException("--threads must be at least 1, not " + asked);
    }
    return asked;
  }
}
