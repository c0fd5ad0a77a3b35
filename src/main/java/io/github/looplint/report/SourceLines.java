package io.github.looplint.report;

import io.github.looplint.model.Location;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Source lines for excerpts, read from the files again: findings are few. Whatever stands in the
 * way (a vanished file, another encoding, a path into a jar) means no excerpt, not an error.
 */
public final class SourceLines implements Function<Location, Optional<String>> {
  private final Path workingDirectory;
  private String lastFile = "";
  private String[] lastLines = {};

  /**
   * Reads what reported paths name.
   *
   * @param workingDirectory what they are relative to
   */
  public SourceLines(Path workingDirectory) {
    this.workingDirectory = workingDirectory;
  }

  @Override
  public Optional<String> apply(Location location) {
    // Findings come sorted by file: the last one is enough of a cache.
    if (!location.file().equals(lastFile)) {
      lastLines = read(location.file());
      lastFile = location.file();
    }
    boolean there = location.line() >= 1 && location.line() <= lastLines.length;
    return there ? Optional.of(lastLines[location.line() - 1]) : Optional.empty();
  }

  private String[] read(String file) {
    try {
      return decode(Files.readAllBytes(workingDirectory.resolve(file))).split("\r\n|\r|\n", -1);
    } catch (IOException | InvalidPathException | OutOfMemoryError unreadable) {
      return new String[0];
    }
  }

  private static String decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
