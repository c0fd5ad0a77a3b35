package io.github.looplint.samples;

import io.github.looplint.Looplint;
import io.github.looplint.ScanRequest;
import io.github.looplint.ScanResult;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.reader.SourceReader;
import java.nio.file.Path;
import java.util.List;

/** Scans code: what the score is taken of. */
@FunctionalInterface
interface Analyzer {
  /** The scan of sources, at the defaults that users have. */
  Analyzer SOURCE_READER = sourceReader(Confidence.LIKELY);

  /** The same, but everything is said that is only possible, too. */
  Analyzer UNSURE_SOURCE_READER = sourceReader(Confidence.POSSIBLE);

  private static Analyzer sourceReader(Confidence least) {
    return (paths, workingDirectory) ->
        Looplint.scan(
            new ScanRequest(paths, workingDirectory, 2, least, Severity.INFO),
            SourceReader.Progress.NONE);
  }

  /**
   * Scans files and folders.
   *
   * @param workingDirectory what the paths of the findings are relative to
   */
  ScanResult scan(List<Path> paths, Path workingDirectory);
}
