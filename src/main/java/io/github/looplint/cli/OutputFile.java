package io.github.looplint.cli;

import io.github.looplint.UsageException;
import io.github.looplint.report.Report;
import io.github.looplint.report.Reporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that a report is written into: whole, or not at all.
 *
 * @param given as the user wrote it
 * @param path absolute, links followed
 * @param formatGiven whether it names its own format
 */
record OutputFile(String given, Path path, Format format, boolean formatGiven) {
  private static final Pattern WITH_FORMAT = Pattern.compile("([A-Za-z-]+)=(.*)");

  /**
   * Reads the values of {@code --output}.
   *
   * @param standard the format of a file that names none
   * @throws UsageException when one cannot be written, or two are the same
   */
  static List<OutputFile> parse(List<String> values, Format standard, Path workingDirectory) {
    List<OutputFile> files = new ArrayList<>();
    Set<Path> paths = new HashSet<>();
    for (String value : values) {
      Matcher parts = WITH_FORMAT.matcher(value);
      boolean named = parts.matches();
      Format format = named ? format(parts.group(1)) : standard;
      String name = named ? parts.group(2) : value;
      OutputFile file = new OutputFile(name, target(name, workingDirectory), format, named);
      if (!paths.add(file.path)) {
        throw new UsageException("--output names a file twice: " + name);
      }
      files.add(file);
    }
    return files;
  }

  /** Writes a report; other processes see the old file or the new one. */
  void write(Report report, Reporter reporter) {
    try {
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        // A pipe or a device, such as /dev/null: to be written to, not to be replaced.
        writeTo(path, report, reporter);
      } else {
        replace(report, reporter);
      }
    } catch (IOException failed) {
      throw new UsageException("cannot write " + given + ": " + reason(failed));
    }
  }

  /** Writes a report to a stream that remembers its own failures. */
  static void write(Report report, Reporter reporter, Appendable out) {
    try {
      reporter.write(report, out);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void replace(Report report, Reporter reporter) throws IOException {
    String name = "." + path.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
    Path temporary = path.resolveSibling(name);
    try {
      writeTo(temporary, report, reporter);
      try {
        Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException unsupported) {
        Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void writeTo(Path file, Report report, Reporter reporter) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      reporter.write(report, out);
    }
  }

  private static Format format(String name) {
    List<String> known = Arrays.stream(Format.values()).map(Choices::id).toList();
    for (Format format : Format.values()) {
      if (Choices.id(format).equals(name)) {
        return format;
      }
    }
    throw new UsageException(
        "unknown format in --output: "
            + name
            + Choices.didYouMean(name, known)
            + "; formats: "
            + String.join(", ", known));
  }

  private static Path target(String name, Path workingDirectory) {
    if (name.isEmpty() || name.equals("-")) {
      throw new UsageException(
          "--output needs a file; without it, the report is on standard output");
    }
    try {
      Path path = workingDirectory.resolve(name).normalize();
      if (Files.isDirectory(path)) {
        throw new UsageException("--output needs a file, this is a folder: " + name);
      }
      Path folder = Optional.ofNullable(path.getParent()).orElse(workingDirectory);
      if (!Files.isDirectory(folder)) {
        throw new UsageException("no folder to write into: " + folder(name));
      }
      return Files.exists(path) ? path.toRealPath() : path;
    } catch (InvalidPathException | IOException bad) {
      throw new UsageException("cannot write " + name + ": " + bad.getMessage());
    }
  }

  private static String folder(String name) {
    int slash = name.replace('\\', '/').lastIndexOf('/');
    return slash < 0 ? name : name.substring(0, slash);
  }

  private static String reason(IOException failed) {
    return switch (failed.getClass().getSimpleName()) {
      case "AccessDeniedException" -> "permission denied";
      case "NoSuchFileException" -> "no such folder";
      default -> String.valueOf(failed.getMessage());
    };
  }
}
