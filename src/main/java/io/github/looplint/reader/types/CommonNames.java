package io.github.looplint.reader.types;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses the dictionary that primes the deflater: the names that many packages use. */
final class CommonNames {
  /** Deflate looks no further back. */
  private static final int WINDOW = 32 * 1024;

  private CommonNames() {}

  /**
   * Names as they stand in a block, those that save most last: the nearer, the shorter the
   * reference.
   */
  static byte[] of(Collection<PackageBlock.Written> blocks) {
    Map<String, Integer> uses = new HashMap<>();
    blocks.forEach(block -> block.names().forEach(name -> uses.merge(name, 1, Integer::sum)));
    Comparator<String> bySaving =
        Comparator.comparingInt(name -> (uses.getOrDefault(name, 0) - 1) * name.length());
    List<String> names = new ArrayList<>(uses.keySet());
    names.removeIf(name -> uses.getOrDefault(name, 0) == 1);
    names.sort(bySaving.reversed().thenComparing(Comparator.naturalOrder()));

    List<String> chosen = new ArrayList<>();
    int size = 0;
    for (String name : names) {
      size += Utf8.bytes(name).length;
      if (size > WINDOW) {
        break;
      }
      chosen.add(0, name);
    }
    ByteWriter out = new ByteWriter();
    chosen.forEach(name -> out.raw(Utf8.bytes(name)));
    return out.toBytes();
  }
}
