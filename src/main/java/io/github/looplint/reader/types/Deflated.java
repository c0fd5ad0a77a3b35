package io.github.looplint.reader.types;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Deflating without header and checksum, primed with a dictionary, which may be empty. */
final class Deflated {
  private Deflated() {}

  static int checksum(byte[] bytes, int from, int to) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, from, to - from);
    return (int) checksum.getValue();
  }

  static byte[] deflate(byte[] bytes, byte[] dictionary) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setDictionary(dictionary);
      deflater.setInput(bytes);
      deflater.finish();
      // Incompressible input grows by a few bytes per stored block.
      byte[] target = new byte[bytes.length + bytes.length / 1000 + 64];
      int length = deflater.deflate(target);
      if (!deflater.finished()) {
        throw new IllegalStateException("deflated to more than " + target.length + " bytes");
      }
      return Arrays.copyOf(target, length);
    } finally {
      deflater.end();
    }
  }

  /**
   * @param size of the result
   * @throws IllegalArgumentException when the bytes were not deflated with that dictionary from so
   *     many bytes
   */
  static byte[] inflate(byte[] bytes, int offset, int length, int size, byte[] dictionary) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setDictionary(dictionary);
      inflater.setInput(bytes, offset, length);
      byte[] target = new byte[size];
      if (inflater.inflate(target) != size) {
        throw new IllegalArgumentException("signature index is damaged at " + offset);
      }
      return target;
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("signature index is damaged at " + offset, e);
    } finally {
      inflater.end();
    }
  }
}
