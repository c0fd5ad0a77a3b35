package io.github.looplint.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A stream of the process as a UTF-8 writer that knows why it failed. A reader that went away
 * ({@code looplint rules | head}) is no failure, a full disk is.
 */
final class StandardStream {
  private final PrintWriter writer;
  private @Nullable IOException failure;

  private StandardStream(FileDescriptor descriptor) {
    OutputStream stream = new Watched(new FileOutputStream(descriptor));
    Writer encoder = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    writer = new PrintWriter(new java.io.BufferedWriter(encoder, 1 << 14));
  }

  static StandardStream out() {
    return new StandardStream(FileDescriptor.out);
  }

  static StandardStream err() {
    return new StandardStream(FileDescriptor.err);
  }

  PrintWriter writer() {
    return writer;
  }

  boolean hasFailed() {
    return failure != null && !isClosedPipe(failure);
  }

  /** Why it failed, for people. */
  String failure() {
    return failure == null ? "" : String.valueOf(failure.getMessage());
  }

  private static boolean isClosedPipe(IOException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("pipe") || message.contains("stream closed");
  }

  /** Remembers the first failure, and writes nothing after it. */
  private final class Watched extends OutputStream {
    private final OutputStream to;

    Watched(OutputStream to) {
      this.to = to;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (failure != null) {
        return;
      }
      try {
        to.write(bytes, from, length);
      } catch (IOException thrown) {
        failure = thrown;
      }
    }
  }
}
