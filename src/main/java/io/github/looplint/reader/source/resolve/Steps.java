package io.github.looplint.reader.source.resolve;

/**
 * Counts what the resolution of one file does, so that a test can say how that grows with its size:
 * time would depend on the machine.
 */
final class Steps {
  private long taken;

  /** One more: an expression walked, two types compared, a hierarchy climbed. */
  void take() {
    taken++;
  }

  long taken() {
    return taken;
  }
}
