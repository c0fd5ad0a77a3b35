package io.github.looplint.reader.source.parse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file's text: UTF-8, else in the encoding that its build file names, else ISO-8859-1, which
 * takes any byte.
 *
 * @param text without a byte order mark
 * @param encoding what it was read as
 */
record SourceText(String text, Charset encoding) {
  private static final int BINARY_LOOK = 8 * 1024;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Pattern DECLARED =
      Pattern.compile("<project\\.build\\.sourceEncoding>\\s*([^<\\s]+)\\s*</");

  /** Text holds no NUL. */
  static boolean isBinary(byte[] bytes) {
    int end = Math.min(bytes.length, BINARY_LOOK);
    for (int i = 0; i < end; i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Decodes a file.
   *
   * @param path where the file is, for the build files above it
   */
  static SourceText decode(byte[] bytes, Path path) {
    return decode(bytes, StandardCharsets.UTF_8)
        .or(() -> declaredEncoding(path).flatMap(declared -> decode(bytes, declared)))
        .orElseGet(() ->
            new SourceText(
                new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1));
  }

  /**
   * How many lines, however they end; what follows the last line end counts if there is anything.
   */
  int lines() {
    int lines = 0;
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      boolean ends = endsLine(text, i);
      if (ends) {
        lines++;
      }
      open = !ends;
    }
    return open ? lines + 1 : lines;
  }

  /** Whether a line ends behind a character: a CR that an LF follows ends none. */
  static boolean endsLine(CharSequence text, int at) {
    return switch (text.charAt(at)) {
      case '\n' -> true;
      case '\r' -> at + 1 == text.length() || text.charAt(at + 1) != '\n';
      default -> false;
    };
  }

  private static Optional<SourceText> decode(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return Optional.of(new SourceText(marked ? text.substring(1) : text, charset));
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> declaredEncoding(Path path) {
    Path folder = path.toAbsolutePath().normalize().getParent();
    while (folder != null) {
      Path pom = folder.resolve("pom.xml");
      if (Files.isRegularFile(pom)) {
        Optional<Charset> declared = declaredIn(pom);
        if (declared.isPresent()) {
          return declared;
        }
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  private static Optional<Charset> declaredIn(Path pom) {
    try {
      String xml = Files.readString(pom, StandardCharsets.ISO_8859_1);
      Matcher declared = DECLARED.matcher(xml);
      return declared.find() ? Optional.of(Charset.forName(declared.group(1))) : Optional.empty();
    } catch (IOException | IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }
}
