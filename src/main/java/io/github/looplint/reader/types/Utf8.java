package io.github.looplint.reader.types;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The order in which names are stored, so that they can be searched as the bytes that they are. */
final class Utf8 {
  /**
   * By their bytes; for ASCII that is the order of the strings. No constant: a lambda costs a
   * reader that needs it not.
   */
  static Comparator<String> order() {
    return (one, other) -> Arrays.compareUnsigned(bytes(one), bytes(other));
  }

  private Utf8() {}

  static String string(byte[] bytes, int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  static byte[] bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8);
  }
}
