package io.github.looplint.catalogue;

import java.nio.charset.StandardCharsets;

/** Reads the numbers and texts of a packed catalogue, one after the other. */
final class PackedBytes {
  private final byte[] bytes;
  private int position;

  PackedBytes(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  /** Another reader of the same bytes. */
  PackedBytes from(int start) {
    return new PackedBytes(bytes, start);
  }

  int position() {
    return position;
  }

  void skip(int length) {
    position += length;
  }

  int number() {
    int number = 0;
    int shift = 0;
    byte part = bytes[position++];
    for (; part < 0; part = bytes[position++]) {
      number |= (part & 0x7f) << shift;
      shift += 7;
    }
    return number | (part << shift);
  }

  /** The text that starts here, its length first. */
  String text() {
    int length = number();
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return text;
  }
}
