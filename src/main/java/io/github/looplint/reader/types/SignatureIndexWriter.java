package io.github.looplint.reader.types;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
  /** Before it is deflated; small packages share a block, and so the names in it. */
  private static final int BLOCK = 16 * 1024;

  /** What is read at once: the less, the more files. */
  private static final int PART = 64 * 1024;

  private final SortedMap<String, SortedMap<String, ClassSignature>> packages =
      new TreeMap<>(Utf8.order());

  /** Adds a type, or what a newer generation of it declares. */
  public void add(ClassSignature type) {
    packages
        .computeIfAbsent(
            SignatureIndex.packageName(type.name()), name -> new TreeMap<>(Utf8.order()))
        .merge(SignatureIndex.simpleName(type.name()), type, Generations::union);
  }

  /**
   * The index of all that was added.
   *
   * @param origin what it was generated from, see {@link SignatureIndex#origin()}
   * @return its parts
   */
  public List<byte[]> write(String origin) {
    List<Group> groups = groups();
    byte[] dictionary = CommonNames.of(groups.stream().map(Group::block).toList());

    List<ByteWriter> parts = new ArrayList<>(List.of(new ByteWriter()));
    ByteWriter blocks = new ByteWriter();
    for (Group group : groups) {
      byte[] raw = group.block().bytes();
      byte[] deflated = Deflated.deflate(raw, dictionary);
      ByteWriter last = parts.get(parts.size() - 1);
      if (parts.size() == 1 || last.size() >= PART) {
        last = new ByteWriter();
        parts.add(last);
      }
      BlockTable.Entry entry =
          new BlockTable.Entry(
              group.firstPackage(), parts.size() - 1, last.size(), deflated.length, raw.length);
      entry.writeTo(blocks, deflated);
      last.raw(deflated);
    }

    byte[] deflatedDictionary = Deflated.deflate(dictionary, new byte[0]);
    ByteWriter directory = parts.get(0);
    directory.raw(new byte[SignatureIndex.PROLOGUE]);
    directory.string(origin);
    directory.number(parts.size());
    directory.number(dictionary.length);
    directory.number(deflatedDictionary.length);
    directory.raw(deflatedDictionary);
    PackageTable.write(List.copyOf(packages.keySet()), directory);
    directory.number(groups.size());
    directory.raw(blocks.toBytes());
    List<byte[]> written = new ArrayList<>();
    parts.forEach(part -> written.add(part.toBytes()));
    putPrologue(written.get(0));
    return written;
  }

  /** Neighbouring packages that are written together. */
  private record Group(int firstPackage, PackageBlock.Written block) {}

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    List<Collection<ClassSignature>> together = new ArrayList<>();
    int number = 0;
    for (Map.Entry<String, SortedMap<String, ClassSignature>> entry : packages.entrySet()) {
      together.add(entry.getValue().values());
      number++;
      PackageBlock.Written block = PackageBlock.write(together);
      if (block.bytes().length >= BLOCK || number == packages.size()) {
        groups.add(new Group(number - together.size(), block));
        together = new ArrayList<>();
      }
    }
    return groups;
  }

  private static void putPrologue(byte[] directory) {
    ByteBuffer.wrap(directory)
        .putInt(SignatureIndex.MAGIC)
        .putInt(SignatureIndex.VERSION)
        .putInt(directory.length)
        .putInt(Deflated.checksum(directory, SignatureIndex.PROLOGUE, directory.length));
  }
}
