package io.github.looplint.reader.source.resolve;

/** Thrown when a file's classes nest deeper than is followed; the message says what to do. */
public final class TooDeepException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooDeepException(String message) {
    super(message);
  }
}
