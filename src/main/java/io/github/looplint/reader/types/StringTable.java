package io.github.looplint.reader.types;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Strings that stand one after the other; one is made only when it is asked for. */
final class StringTable {
  private final byte[] bytes;
  private final int[] starts;
  private final int[] lengths;
  private final String[] made;

  /** Reads where they are, and leaves the reader after them. */
  StringTable(byte[] bytes, ByteReader in) {
    this.bytes = bytes;
    int size = in.number();
    starts = new int[size];
    lengths = new int[size];
    made = new String[size];
    for (int i = 0; i < size; i++) {
      lengths[i] = in.number();
      starts[i] = in.position();
      in.skip(lengths[i]);
    }
  }

  /** Safe for concurrent use: at worst a string is made twice. */
  String get(int number) {
    String known = made[number];
    if (known == null) {
      known = new String(bytes, starts[number], lengths[number], StandardCharsets.UTF_8);
      made[number] = known;
    }
    return known;
  }

  /** Compares as {@link Utf8#ORDER} does, without making the string. */
  int compare(int number, byte[] key) {
    int start = starts[number];
    return Arrays.compareUnsigned(bytes, start, start + lengths[number], key, 0, key.length);
  }
}
