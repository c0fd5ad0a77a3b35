package io.github.looplint.analysis;

import io.github.looplint.catalogue.Severity;

/**
 * What waits on the common pool: nobody's event loop stops, but every parallel stream and future of
 * the JVM may.
 */
final class CommonPool {
  private static final String RULE = "offload-to-common-pool";

  private CommonPool() {}

  /** The finding that stands in place of a blocking one. */
  static Finding instead(Finding f) {
    return f.as(
        RULE,
        f.severity() == Severity.INFO ? Severity.INFO : Severity.WARNING,
        f.thread(),
        "pass an executor made for waiting as the last argument");
  }
}
