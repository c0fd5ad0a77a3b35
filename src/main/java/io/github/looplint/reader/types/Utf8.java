package io.github.looplint.reader.types;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The order in which names are stored, so that they can be searched as the bytes that they are. */
final class Utf8 {
  /** By their bytes; for ASCII that is the order of the strings. */
  static final Comparator<String> ORDER =
      (one, other) -> Arrays.compareUnsigned(bytes(one), bytes(other));

  private Utf8() {}

  static byte[] bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8);
  }
}
