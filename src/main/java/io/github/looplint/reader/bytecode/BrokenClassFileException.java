package io.github.looplint.reader.bytecode;

/** Bytes are no readable class file. */
public final class BrokenClassFileException extends Exception {
  private static final long serialVersionUID = 1;

  BrokenClassFileException(Throwable cause) {
    super(cause);
  }
}
