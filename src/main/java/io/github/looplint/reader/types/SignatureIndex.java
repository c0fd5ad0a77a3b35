package io.github.looplint.reader.types;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The public signatures of the JDK and of libraries, in parts of which a run reads few.
 *
 * <p>Random access: the first part is a directory of packages, searched in place; the others hold
 * blocks, each the types of one package or of some small ones, deflated by itself and inflated when
 * one of its types is first asked for, its classes decoded one by one. A dictionary of the names
 * that many blocks use primes the deflater. {@link SignatureIndexWriter} writes the parts.
 */
public final class SignatureIndex implements ClassLookup {
  static final int MAGIC = 0x4c4c5349;
  static final int VERSION = 2;

  /**
   * Magic number, version of the format, length of the directory, checksum of what follows: four
   * bytes each.
   */
  static final int PROLOGUE = 16;

  private final Parts parts;
  private final String origin;
  private final byte[] dictionary;
  private final PackageTable packages;
  private final BlockTable blockTable;

  /** Read under the lock only. */
  private final byte[][] read;

  /**
   * Without a lock, a thread may miss what another has loaded, and then asks under the lock; what
   * it sees is whole, as it is immutable.
   */
  private final PackageBlock[] blocks;

  private SignatureIndex(byte[] directory, Parts parts) {
    this.parts = parts;
    ByteReader in = new ByteReader(directory, PROLOGUE);
    origin = in.string();
    read = new byte[in.number()][];
    int dictionarySize = in.number();
    int dictionaryLength = in.number();
    dictionary =
        Deflated.inflate(directory, in.position(), dictionaryLength, dictionarySize, new byte[0]);
    in.skip(dictionaryLength);
    packages = new PackageTable(directory, in);
    blockTable = new BlockTable(directory, in);
    blocks = new PackageBlock[blockTable.size()];
  }

  /** Where the parts come from. */
  @FunctionalInterface
  public interface Parts {
    /**
     * Reads a part; each is asked for once.
     *
     * @param number from zero, the directory
     */
    byte[] read(int number);
  }

  /** The index that travels in the jar, opened once. */
  public static SignatureIndex bundled() {
    return Bundled.INDEX;
  }

  /**
   * Opens an index.
   *
   * @param parts what {@link SignatureIndexWriter} wrote
   * @throws IllegalArgumentException when its directory is damaged, no index at all, or of another
   *     version of the format; a damaged block is noticed when it is needed
   */
  public static SignatureIndex open(Parts parts) {
    byte[] directory = parts.read(0);
    boolean ours = directory.length >= PROLOGUE && ByteReader.fixed(directory, 0) == MAGIC;
    check(ours, "not a signature index");
    check(ByteReader.fixed(directory, 4) == VERSION, "signature index of another format");
    int length = ByteReader.fixed(directory, 8);
    check(length == directory.length, "signature index is truncated");
    int checksum = Deflated.checksum(directory, PROLOGUE, length);
    check(ByteReader.fixed(directory, 12) == checksum, "signature index is damaged");
    return new SignatureIndex(directory, parts);
  }

  /**
   * What the index was generated from, as it was given to the writer: two indexes of one origin say
   * the same.
   */
  public String origin() {
    return origin;
  }

  /** Whether there is a type in that package, or in one below it. */
  public boolean hasPackage(String name) {
    return packages.hasOrIsAbove(name);
  }

  @Override
  public Optional<ClassSignature> find(String name) {
    int number = packages.find(packageName(name));
    if (number < 0) {
      return Optional.empty();
    }
    int block = blockTable.holding(number);
    return block(block).find(number - blockTable.entry(block).firstPackage(), simpleName(name));
  }

  /**
   * The binary names of all types, sorted by package, then name; inflates everything, so meant for
   * tools and tests.
   */
  public Stream<String> names() {
    return IntStream.range(0, packages.size())
        .boxed()
        .flatMap(number -> {
          int block = blockTable.holding(number);
          return block(block).names(number - blockTable.entry(block).firstPackage()).stream();
        });
  }

  static String packageName(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  /** With its outer types, unlike the model's. */
  static String simpleName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private PackageBlock block(int number) {
    PackageBlock known = blocks[number];
    return known == null ? load(number) : known;
  }

  private synchronized PackageBlock load(int number) {
    PackageBlock known = blocks[number];
    if (known != null) {
      return known;
    }
    BlockTable.Entry entry = blockTable.entry(number);
    byte[] part = read[entry.part()];
    if (part == null) {
      part = parts.read(entry.part());
      read[entry.part()] = part;
    }
    int end = entry.offset() + entry.length();
    check(end <= part.length, "signature index is truncated");
    int checksum = Deflated.checksum(part, entry.offset(), end);
    check(checksum == blockTable.checksum(number), "signature index is damaged");
    PackageBlock block =
        new PackageBlock(
            Deflated.inflate(part, entry.offset(), entry.length(), entry.size(), dictionary));
    blocks[number] = block;
    return block;
  }

  private static void check(boolean holds, String complaint) {
    if (!holds) {
      throw new IllegalArgumentException(complaint);
    }
  }

  /** Opened when it is first needed. */
  private static final class Bundled {
    static final SignatureIndex INDEX = open(new BundledParts());
  }
}
