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
