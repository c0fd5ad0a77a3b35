package io.github.looplint.reader.types;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Numbers and strings as bytes; {@link ByteReader} is its mirror image. */
final class ByteWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
  void number(int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      bytes.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.write(rest);
  }

  /** Its length in bytes, then these, as UTF-8. */
  void string(String value) {
    byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
    number(encoded.length);
    raw(encoded);
  }

  /** Their number, their lengths, then they themselves: what {@link StringTable} reads. */
  void strings(List<String> values) {
    list(values, value -> number(Utf8.bytes(value).length));
    values.forEach(value -> raw(Utf8.bytes(value)));
  }

  /** Their number, then each. */
  <T> void list(List<T> values, Consumer<T> writeOne) {
    number(values.size());
    values.forEach(writeOne);
  }

  void raw(byte[] value) {
    bytes.writeBytes(value);
  }

  int size() {
    return bytes.size();
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}
