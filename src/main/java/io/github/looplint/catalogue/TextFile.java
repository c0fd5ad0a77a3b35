package io.github.looplint.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A file by name, with its text. */
record TextFile(String name, String text) {
  /**
   * Decodes a file.
   *
   * @throws CatalogueException when it is not UTF-8
   */
  static TextFile decode(String name, byte[] bytes) {
    try {
      // A new decoder reports what is malformed; String's constructor would replace it.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new TextFile(name, text.replace("\r\n", "\n"));
    } catch (CharacterCodingException e) {
      throw new CatalogueException(new Source(name, 1, 1), "not UTF-8");
    }
  }

  /** The name without its ending. */
  String stem() {
    return name.substring(0, name.lastIndexOf('.'));
  }
}
