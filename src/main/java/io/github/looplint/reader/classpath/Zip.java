package io.github.looplint.reader.classpath;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * A zip file's table of contents, and single entries of it. The table is read anew each time it is
 * asked for; nothing but its place is kept. Something may stand before the zip file, such as the
 * script that starts it.
 */
final class Zip {
  /** A table of more bytes, of more than a million entries, is no library's. */
  private static final int LARGEST_TABLE = 128 << 20;

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int END64 = 0x06064b50;
  private static final int END64_LENGTH = 56;
  private static final int LOCATOR64 = 0x07064b50;
  private static final int LOCATOR64_LENGTH = 20;
  private static final int TABLE_ENTRY = 0x02014b50;
  private static final int TABLE_ENTRY_LENGTH = 46;
  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int LOCAL_HEADER_LENGTH = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final Bytes bytes;
  private final long tableStart;
  private final int tableLength;

  /** What stands before the zip file: all places are counted from behind it. */
  private final long shift;

  private Zip(Bytes bytes, long tableEnd, long tableLength, long tableStart) throws IOException {
    if (tableLength < 0 || tableLength > LARGEST_TABLE) {
      throw new ZipException("its table of contents is too large");
    }
    this.bytes = bytes;
    this.tableLength = (int) tableLength;
    this.tableStart = tableEnd - tableLength;
    this.shift = this.tableStart - tableStart;
    if (this.tableStart < 0 || this.shift < 0) {
      throw new ZipException("its table of contents is damaged");
    }
  }

  /**
   * An entry, as the table of contents has it.
   *
   * @param header the place of its local header
   * @param packed how many bytes it takes
   * @param size of its content
   */
  record Entry(String name, int method, long header, long packed, long size) {}

  /**
   * Finds the table of contents.
   *
   * @throws IOException when there is none, or it cannot be read
   */
  static Zip open(Bytes bytes) throws IOException {
    int length = (int) Math.min(bytes.size(), END_LENGTH + LONGEST_COMMENT);
    // Few have a comment: the last bytes are mostly enough.
    int first = Math.min(length, 1 << 10);
    long end = findEnd(bytes, first);
    if (end < 0) {
      end = findEnd(bytes, length);
    }
    if (end < 0) {
      throw new ZipException("it is no jar, or cut off");
    }
    ByteBuffer record = buffer(bytes.read(end, END_LENGTH));
    long tableLength = record.getInt(12) & 0xffffffffL;
    long tableStart = record.getInt(16) & 0xffffffffL;
    boolean large =
        record.getShort(10) == -1 || tableLength == 0xffffffffL || tableStart == 0xffffffffL;
    long locator = end - LOCATOR64_LENGTH;
    if (large && locator >= END64_LENGTH) {
      long end64 = locator - END64_LENGTH;
      ByteBuffer record64 = buffer(bytes.read(end64, END64_LENGTH + LOCATOR64_LENGTH));
      if (record64.getInt(0) == END64 && record64.getInt(END64_LENGTH) == LOCATOR64) {
        return new Zip(bytes, end64, record64.getLong(40), record64.getLong(48));
      }
    }
    return new Zip(bytes, end, tableLength, tableStart);
  }

  private static long findEnd(Bytes bytes, int length) throws IOException {
    long from = bytes.size() - length;
    ByteBuffer tail = buffer(bytes.read(from, length));
    for (int at = length - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == END && at + END_LENGTH + (tail.getShort(at + 20) & 0xffff) <= length) {
        return from + at;
      }
    }
    return -1;
  }

  /** Reads the table of contents and hands over each entry, in its order. */
  void entries(Consumer<Entry> each) throws IOException {
    byte[] read = bytes.read(tableStart, tableLength);
    ByteBuffer table = buffer(read);
    for (int at = 0; at + TABLE_ENTRY_LENGTH <= tableLength; ) {
      if (table.getInt(at) != TABLE_ENTRY) {
        throw new ZipException("its table of contents is damaged");
      }
      int nameLength = table.getShort(at + 28) & 0xffff;
      int next =
          at
              + TABLE_ENTRY_LENGTH
              + nameLength
              + (table.getShort(at + 30) & 0xffff)
              + (table.getShort(at + 32) & 0xffff);
      if (next > tableLength) {
        throw new ZipException("its table of contents is cut off");
      }
      String name = new String(read, at + TABLE_ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
      each.accept(
          new Entry(
              name,
              table.getShort(at + 10) & 0xffff,
              (table.getInt(at + 42) & 0xffffffffL) + shift,
              table.getInt(at + 20) & 0xffffffffL,
              table.getInt(at + 24) & 0xffffffffL));
      at = next;
    }
  }

  /**
   * An entry's content, unpacked.
   *
   * @param most how large it may be
   * @throws TooLargeException when it is larger
   */
  byte[] content(Entry entry, int most) throws IOException {
    if (entry.size() > most || entry.packed() > most) {
      throw new TooLargeException(most);
    }
    byte[] packed = bytes.read(dataOf(entry), (int) entry.packed());
    if (entry.method() == STORED) {
      return packed;
    }
    if (entry.method() != DEFLATED) {
      throw new ZipException("it is packed by an unknown method");
    }
    return inflate(packed, (int) entry.size());
  }

  /** Whether an entry's content stands there as it is. */
  static boolean isStored(Entry entry) {
    return entry.method() == STORED;
  }

  /** The content of a stored entry, not read yet. */
  Bytes stored(Entry entry) throws IOException {
    return bytes.part(dataOf(entry), entry.packed());
  }

  private long dataOf(Entry entry) throws IOException {
    ByteBuffer header = buffer(bytes.read(entry.header(), LOCAL_HEADER_LENGTH));
    if (header.getInt(0) != LOCAL_HEADER) {
      throw new ZipException("it is not where the table of contents says");
    }
    return entry.header()
        + LOCAL_HEADER_LENGTH
        + (header.getShort(26) & 0xffff)
        + (header.getShort(28) & 0xffff);
  }

  /** Exactly so many bytes, whatever follows: a bomb is not let off. */
  private static byte[] inflate(byte[] packed, int size) throws IOException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      byte[] content = new byte[size];
      int length = 0;
      while (length < size) {
        int more = inflater.inflate(content, length, size - length);
        if (more == 0) {
          throw new ZipException("it is damaged: it unpacks to less than it should");
        }
        length += more;
      }
      return content;
    } catch (DataFormatException e) {
      throw new ZipException("it is damaged: it cannot be unpacked");
    } finally {
      inflater.end();
    }
  }

  private static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
