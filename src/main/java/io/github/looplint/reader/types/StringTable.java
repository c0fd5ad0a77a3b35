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
    lengths = new int[in.number()];
    starts = new int[lengths.length];
    made = new String[lengths.length];
    in.numbers(lengths);
    int start = in.position();
    for (int i = 0; i < lengths.length; i++) {
      starts[i] = start;
      start += lengths[i];
    }
    in.skip(start - in.position());
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

  /** Compares as {@link Utf8#order()} does, without making the string. */
  int compare(int number, byte[] key) {
    int start = starts[number];
    return Arrays.compareUnsigned(bytes, start, start + lengths[number], key, 0, key.length);
  }
}
