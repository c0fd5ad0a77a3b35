package io.github.looplint.reader.types;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The files of one folder of a jar.
 *
 * <p>Reads the jar's table of contents itself. The library's way makes a map of all entries, which
 * takes a starting JVM longer than reading what is wanted; and where loaded classes come out of an
 * archive of their own, nobody else would need that map.
 */
final class JarFolder {
  private static final int END_SIZE = 22;
  private static final int END_MARK = 0x06054b50;
  private static final int ENTRY_SIZE = 46;
  private static final int ENTRY_MARK = 0x02014b50;
  private static final int LOCAL_SIZE = 30;
  private static final int LOCAL_MARK = 0x04034b50;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final File jar;
  private final Map<String, Entry> entries;

  private JarFolder(File jar, Map<String, Entry> entries) {
    this.jar = jar;
    this.entries = entries;
  }

  private record Entry(int method, int length, int size, int offset) {}

  /**
   * Finds the folder's files; none in a jar that is built unusually: with a comment at its end, or
   * of more than two gigabytes.
   *
   * @param folder with a slash at its end
   */
  static JarFolder open(File jar, String folder) throws IOException {
    byte[] prefix = Utf8.bytes(folder);
    Map<String, Entry> entries = new HashMap<>();
    byte[] table = table(jar);
    int at = 0;
    while (at + ENTRY_SIZE <= table.length && fixed(table, at) == ENTRY_MARK) {
      int name = at + ENTRY_SIZE;
      int end = name + small(table, at + 28);
      // The first byte alone spares most entries the comparison.
      if (end - name > prefix.length
          && end <= table.length
          && table[name] == prefix[0]
          && Arrays.equals(table, name, name + prefix.length, prefix, 0, prefix.length)) {
        Entry entry =
            new Entry(
                small(table, at + 10),
                fixed(table, at + 20),
                fixed(table, at + 24),
                fixed(table, at + 42));
        entries.put(Utf8.string(table, name + prefix.length, end), entry);
      }
      at = end + small(table, at + 30) + small(table, at + 32);
    }
    return new JarFolder(jar, entries);
  }

  boolean contains(String name) {
    return entries.containsKey(name);
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it is not there, or the jar has changed
   */
  byte[] read(String name) throws IOException {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new IOException("no " + name + " in " + jar);
    }
    try (RandomAccessFile file = new RandomAccessFile(jar, "r")) {
      byte[] header = read(file, entry.offset, LOCAL_SIZE);
      if (fixed(header, 0) != LOCAL_MARK) {
        throw new IOException(jar + " has changed");
      }
      int start = entry.offset + LOCAL_SIZE + small(header, 26) + small(header, 28);
      byte[] bytes = read(file, start, entry.length);
      return switch (entry.method) {
        case STORED -> bytes;
        case DEFLATED -> Deflated.inflate(bytes, 0, bytes.length, entry.size, new byte[0]);
        default -> throw new IOException("unknown compression in " + jar);
      };
    }
  }

  private static byte[] table(File jar) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(jar, "r")) {
      long length = file.length();
      if (length < END_SIZE || length > Integer.MAX_VALUE) {
        return new byte[0];
      }
      byte[] end = read(file, (int) length - END_SIZE, END_SIZE);
      int size = fixed(end, 12);
      int offset = fixed(end, 16);
      boolean usual =
          fixed(end, 0) == END_MARK && offset > 0 && size > 0 && (long) offset + size <= length;
      return usual ? read(file, offset, size) : new byte[0];
    }
  }

  private static byte[] read(RandomAccessFile file, int offset, int length) throws IOException {
    byte[] bytes = new byte[length];
    file.seek(offset);
    file.readFully(bytes);
    return bytes;
  }

  /** Two bytes, the lowest first. */
  private static int small(byte[] bytes, int at) {
    return (bytes[at] & 0xff) | ((bytes[at + 1] & 0xff) << 8);
  }

  /** Four bytes, the lowest first. */
  private static int fixed(byte[] bytes, int at) {
    return small(bytes, at) | (small(bytes, at + 2) << 16);
  }
}
