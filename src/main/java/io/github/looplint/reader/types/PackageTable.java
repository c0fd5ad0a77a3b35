package io.github.looplint.reader.types;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The names of all packages, sorted, searched where they stand: there are thousands, of which a run
 * asks for some dozens.
 */
final class PackageTable {
  private final byte[] bytes;
  private final int size;

  /** Where the offsets of the names stand, one more than there are names. */
  private final int offsets;

  private final int names;

  /** Begins where the reader is, and leaves it after the table. */
  PackageTable(byte[] bytes, ByteReader in) {
    this.bytes = bytes;
    size = in.number();
    offsets = in.position();
    names = offsets + Integer.BYTES * (size + 1);
    in.skip(Integer.BYTES * (size + 1) + offset(size));
  }

  /**
   * @param sorted as {@link Utf8#order()} has it
   */
  static void write(List<String> sorted, ByteWriter out) {
    ByteWriter names = new ByteWriter();
    ByteBuffer offsets = ByteBuffer.allocate(Integer.BYTES * (sorted.size() + 1));
    for (String name : sorted) {
      offsets.putInt(names.size());
      names.raw(Utf8.bytes(name));
    }
    offsets.putInt(names.size());
    out.number(sorted.size());
    out.raw(offsets.array());
    out.raw(names.toBytes());
  }

  int size() {
    return size;
  }

  String name(int number) {
    int start = offset(number);
    return new String(bytes, names + start, offset(number + 1) - start, StandardCharsets.UTF_8);
  }

  /** The package's place in the table, negative if it is not there. */
  int find(String name) {
    byte[] key = Utf8.bytes(name);
    int place = firstFrom(key);
    return place < size && compare(place, key) == 0 ? place : -1;
  }

  /** Whether that package is there, or one below it. */
  boolean hasOrIsAbove(String name) {
    if (name.isEmpty()) {
      return false;
    }
    if (find(name) >= 0) {
      return true;
    }
    byte[] prefix = Utf8.bytes(name + ".");
    int place = firstFrom(prefix);
    if (place == size) {
      return false;
    }
    int start = names + offset(place);
    int end = Math.min(start + prefix.length, names + offset(place + 1));
    return Arrays.equals(bytes, start, end, prefix, 0, prefix.length);
  }

  /** The first place whose name is not less. */
  private int firstFrom(byte[] key) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle, key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int compare(int place, byte[] key) {
    return Arrays.compareUnsigned(
        bytes, names + offset(place), names + offset(place + 1), key, 0, key.length);
  }

  private int offset(int place) {
    return ByteReader.fixed(bytes, offsets + Integer.BYTES * place);
  }
}
