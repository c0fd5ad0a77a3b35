package io.github.looplint.reader.classpath;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Bytes at rest, read in pieces: those of a file or of a part of it, or some in memory. */
interface Bytes {
  long size();

  /**
   * Reads a piece.
   *
   * @throws IOException when it cannot be read, also because there are not so many
   */
  byte[] read(long from, int length) throws IOException;

  /** A file's; it is opened for each piece, so that none of many stays open. */
  static Bytes of(Path file) throws IOException {
    return new Part(file, 0, Files.size(file));
  }

  static Bytes of(byte[] all) {
    return new InMemory(all);
  }

  /** A piece that is not read yet. */
  Bytes part(long from, long length) throws IOException;

  /** Whether a piece is there; written so that nothing overflows. */
  static void check(long from, long length, long size) throws IOException {
    if (from < 0 || length < 0 || from > size || length > size - from) {
      throw new EOFException("it is cut off or damaged");
    }
  }

  /** A part of a file. */
  record Part(Path file, long start, long size) implements Bytes {
    @Override
    public byte[] read(long from, int length) throws IOException {
      check(from, length, size);
      ByteBuffer target = ByteBuffer.allocate(length);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        while (target.hasRemaining()) {
          if (channel.read(target, start + from + target.position()) < 0) {
            throw new EOFException("it became shorter while it was read");
          }
        }
      }
      return target.array();
    }

    @Override
    public Bytes part(long from, long length) throws IOException {
      check(from, length, size);
      return new Part(file, start + from, length);
    }
  }

  /** All in memory. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record InMemory(byte[] all) implements Bytes {
    @Override
    public long size() {
      return all.length;
    }

    @Override
    public byte[] read(long from, int length) throws IOException {
      check(from, length, all.length);
      return Arrays.copyOfRange(all, (int) from, (int) from + length);
    }

    @Override
    public Bytes part(long from, long length) throws IOException {
      return new InMemory(read(from, (int) length));
    }
  }
}
