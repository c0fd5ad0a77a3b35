package io.github.looplint.reader.classpath;

/** An entry of the class path is not there, or is nothing that could hold classes. */
public final class NoClassPathException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoClassPathException(String message) {
    super(message);
  }
}
