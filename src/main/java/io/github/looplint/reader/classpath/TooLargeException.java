package io.github.looplint.reader.classpath;

import java.io.IOException;

/** Something is larger than anybody needs: it is left out. */
final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1;

  TooLargeException(int most) {
    super("it is larger than " + (most >> 20) + " MB");
  }
}
