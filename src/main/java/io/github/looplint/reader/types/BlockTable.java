package io.github.looplint.reader.types;

import java.nio.ByteBuffer;

/** Where the blocks are, in the order of their packages. */
final class BlockTable {
  private static final int NUMBERS = 6;
  private static final int ENTRY = NUMBERS * Integer.BYTES;

  private final byte[] bytes;
  private final int start;
  private final int size;

  /** Begins where the reader is. */
  BlockTable(byte[] bytes, ByteReader in) {
    this.bytes = bytes;
    size = in.number();
    start = in.position();
  }

  /**
   * A block.
   *
   * @param firstPackage its place among all packages
   * @param part the part in which it is
   * @param offset where it begins in its part
   * @param length deflated
   * @param size inflated
   */
  record Entry(int firstPackage, int part, int offset, int length, int size) {
    void writeTo(ByteWriter out, byte[] deflated) {
      ByteBuffer entry = ByteBuffer.allocate(ENTRY);
      entry.putInt(firstPackage).putInt(part).putInt(offset).putInt(length).putInt(size);
      entry.putInt(Deflated.checksum(deflated, 0, length));
      out.raw(entry.array());
    }
  }

  int size() {
    return size;
  }

  /** The block that holds a package. */
  int holding(int packageNumber) {
    int low = 0;
    int high = size - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (number(middle, 0) <= packageNumber) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  Entry entry(int block) {
    return new Entry(
        number(block, 0), number(block, 1), number(block, 2), number(block, 3), number(block, 4));
  }

  /** Of the deflated block. */
  int checksum(int block) {
    return number(block, NUMBERS - 1);
  }

  private int number(int block, int field) {
    return ByteReader.fixed(bytes, start + block * ENTRY + field * Integer.BYTES);
  }
}
