package io.github.looplint.reader.source.parse;

import com.github.javaparser.Position;
import com.github.javaparser.Providers;
import com.github.javaparser.UnicodeEscapeProcessingProvider;
import com.github.javaparser.UnicodeEscapeProcessingProvider.PositionMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/**
 * The text that the parser sees: unicode escapes, which may stand for any character, are decoded.
 *
 * @param text without escapes
 * @param toSource from a place in it to the place in the file
 */
record UnicodeEscapes(String text, UnaryOperator<Position> toSource) {
  private static final int CHUNK = 8192;

  /** Costs a search only, where there are none. */
  static UnicodeEscapes decode(String text) {
    if (!text.contains("\\u")) {
      return new UnicodeEscapes(text, UnaryOperator.identity());
    }
    try (UnicodeEscapeProcessingProvider decoder =
        new UnicodeEscapeProcessingProvider(Providers.provider(text))) {
      StringBuilder decoded = new StringBuilder(text.length());
      char[] chunk = new char[CHUNK];
      for (int read = decoder.read(chunk, 0, CHUNK); read > 0; ) {
        decoded.append(chunk, 0, read);
        read = decoder.read(chunk, 0, CHUNK);
      }
      PositionMapping mapping = decoder.getPositionMapping();
      return new UnicodeEscapes(decoded.toString(), mapping::transform);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string cannot fail to be read", impossible);
    }
  }
}
