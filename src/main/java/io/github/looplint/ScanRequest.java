package io.github.looplint;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Severity;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be scanned.
 *
 * @param paths files and folders; not empty
 * @param workingDirectory what reported paths are relative to
 * @param threads how many files are read at once; at least 1
 * @param minConfidence findings below it are counted, not reported
 * @param minSeverity findings below it are counted, not reported
 */
public record ScanRequest(
    List<Path> paths,
    Path workingDirectory,
    int threads,
    Confidence minConfidence,
    Severity minSeverity) {
  public ScanRequest {
    paths = List.copyOf(paths);
  }
}
