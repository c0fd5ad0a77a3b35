package io.github.looplint.reader.types;

import java.nio.charset.StandardCharsets;

/**
 * Reads what {@link ByteWriter} wrote, from a place in an array that is not copied.
 *
 * <p>It and all that reads an index do without lambdas and string templates: linking each costs a
 * starting JVM up to a millisecond, which is more than reading a class.
 */
final class ByteReader {
  private final byte[] bytes;
  private int at;

  ByteReader(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Four bytes at any place, the highest first; a buffer's way to them is longer. */
  static int fixed(byte[] bytes, int at) {
    return (bytes[at] << 24)
        | ((bytes[at + 1] & 0xff) << 16)
        | ((bytes[at + 2] & 0xff) << 8)
        | (bytes[at + 3] & 0xff);
  }

  int number() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  /** Fills an array; in a run's first moments much faster than as many calls. */
  void numbers(int[] target) {
    byte[] from = bytes;
    int here = at;
    for (int i = 0; i < target.length; i++) {
      int value = from[here++];
      if (value < 0) {
        value &= 0x7f;
        for (int shift = 7; ; shift += 7) {
          byte next = from[here++];
          value |= (next & 0x7f) << shift;
          if (next >= 0) {
            break;
          }
        }
      }
      target[i] = value;
    }
    at = here;
  }

  String string() {
    int length = number();
    String value = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return value;
  }

  void skip(int length) {
    at += length;
  }

  int position() {
    return at;
  }
}
