package io.github.looplint.samples;

/** A marker is misspelt; the message begins with {@code file:line}. */
final class MarkerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MarkerException(String file, int line, String message) {
    super(file + ":" + line + ": " + message);
  }
}
