package io.github.looplint;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Severity;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be scanned.
 *
 * @param paths files and folders; not empty
 * @param classPath jars and folders where types are looked for that the sources do not declare,
 *     before the signatures that Looplint brings along; may be empty
 * @param workingDirectory what reported paths are relative to
 * @param threads how many files are read at once; at least 1
 * @param minConfidence findings below it are counted, not reported
 * @param minSeverity findings below it are counted, not reported
 */
public record ScanRequest(
    List<Path> paths,
    List<Path> classPath,
    Path workingDirectory,
    int threads,
    Confidence minConfidence,
    Severity minSeverity) {
  public ScanRequest {
    paths = List.copyOf(paths);
    classPath = List.copyOf(classPath);
  }

  /** Without a class path. */
  public ScanRequest(
      List<Path> paths,
      Path workingDirectory,
      int threads,
      Confidence minConfidence,
      Severity minSeverity) {
    this(paths, List.of(), workingDirectory, threads, minConfidence, minSeverity);
  }
}
