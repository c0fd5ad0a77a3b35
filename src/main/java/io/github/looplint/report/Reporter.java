package io.github.looplint.report;

import java.io.IOException;

/** Writes a report in one format. */
public interface Reporter {
  /**
   * Writes a whole report; lines end with {@code \n}.
   *
   * @throws IOException when {@code out} does
   */
  void write(Report report, Appendable out) throws IOException;
}
