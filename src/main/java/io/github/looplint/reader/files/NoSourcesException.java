package io.github.looplint.reader.files;

/**
 * Thrown when a given path leads to no Java source: the user's mistake; the message says what to
 * do.
 */
public final class NoSourcesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSourcesException(String message) {
    super(message);
  }
}
