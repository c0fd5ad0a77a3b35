package io.github.looplint.reader.types;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes what {@link SignatureIndex} reads.
 *
 * <p>The same types give the same bytes, in whatever order they are added; but of two generations
 * of one type the newer must be added after the older.
 */
public final class SignatureIndexWriter {
  private final SortedMap<String, SortedMap<String, ClassSignature>> packages = new TreeMap<>();

  /** Adds a type, or what a newer generation of it declares. */
  public void add(ClassSignature type) {
    packages
        .computeIfAbsent(SignatureIndex.packageName(type.name()), name -> new TreeMap<>())
        .merge(type.name(), type, Generations::union);
  }

  /**
   * The index of all that was added.
   *
   * @param origin what it was generated from, see {@link SignatureIndex#origin()}
   */
  public byte[] write(String origin) {
    Map<String, PackageBlock.Written> written = new TreeMap<>();
    packages.forEach((name, types) -> written.put(name, PackageBlock.write(types.values())));
    byte[] dictionary = CommonNames.of(written.values());

    ByteWriter directory = new ByteWriter();
    ByteWriter blocks = new ByteWriter();
    for (Map.Entry<String, PackageBlock.Written> entry : written.entrySet()) {
      byte[] raw = entry.getValue().bytes();
      byte[] deflated = Deflated.deflate(raw, dictionary);
      directory.string(entry.getKey());
      directory.number(deflated.length);
      directory.number(raw.length);
      blocks.raw(deflated);
    }

    byte[] deflatedDictionary = Deflated.deflate(dictionary, new byte[0]);
    ByteWriter out = new ByteWriter();
    out.raw(new byte[SignatureIndex.PROLOGUE]);
    out.string(origin);
    out.number(dictionary.length);
    out.number(deflatedDictionary.length);
    out.raw(deflatedDictionary);
    out.number(directory.size());
    out.raw(directory.toBytes());
    out.raw(blocks.toBytes());
    return withPrologue(out.toBytes());
  }

  private static byte[] withPrologue(byte[] file) {
    ByteBuffer.wrap(file)
        .putInt(SignatureIndex.MAGIC)
        .putInt(SignatureIndex.VERSION)
        .putInt(file.length)
        .putInt(SignatureIndex.checksum(file));
    return file;
  }
}
