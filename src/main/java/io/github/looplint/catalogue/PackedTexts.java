package io.github.looplint.catalogue;

import org.jspecify.annotations.Nullable;

/** The pool of texts of a packed catalogue; each is decoded when it is first asked for. */
final class PackedTexts {
  private final PackedBytes bytes;
  private final int[] starts;
  private final @Nullable String[] decoded;

  /** Finds the texts, and leaves the bytes behind them. */
  PackedTexts(PackedBytes bytes) {
    this.bytes = bytes;
    this.starts = new int[bytes.number()];
    this.decoded = new String[starts.length];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = bytes.position();
      bytes.skip(bytes.number());
    }
  }

  // Two threads may both decode a text: they get equal ones.
  String get(int number) {
    String known = decoded[number];
    if (known == null) {
      known = bytes.from(starts[number]).text();
      decoded[number] = known;
    }
    return known;
  }
}
