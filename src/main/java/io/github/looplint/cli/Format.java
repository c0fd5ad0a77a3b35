package io.github.looplint.cli;

import io.github.looplint.report.JsonReporter;
import io.github.looplint.report.Paint;
import io.github.looplint.report.Reporter;
import io.github.looplint.report.SarifReporter;
import io.github.looplint.report.SourceLines;
import io.github.looplint.report.TextReporter;
import java.nio.file.Path;

/** The formats of reports. */
enum Format {
  TEXT,
  JSON,
  SARIF;

  /**
   * The reporter of this format.
   *
   * @param workingDirectory where excerpts are read from
   * @param paint colours, for formats that have any
   */
  Reporter reporter(Path workingDirectory, Paint paint) {
    return switch (this) {
      case TEXT -> new TextReporter(new SourceLines(workingDirectory), paint);
      case JSON -> new JsonReporter();
      case SARIF -> new SarifReporter();
    };
  }
}
