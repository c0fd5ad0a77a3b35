package io.github.looplint.reader.types;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The public signatures of the JDK and of libraries, in one file that costs little to open.
 *
 * <p>Random access: a directory of packages, each package a deflated block of its own, which is
 * inflated when one of its types is first asked for, its classes decoded one by one. A dictionary
 * of the names that many packages use primes the deflater, else small packages would hardly
 * deflate. {@link SignatureIndexWriter} writes the file.
 */
public final class SignatureIndex implements ClassLookup {
  static final int MAGIC = 0x4c4c5349;
  static final int VERSION = 1;

  /**
   * Magic number, version of the format, length of the file, checksum of what follows: four bytes
   * each.
   */
  static final int PROLOGUE = 16;

  private static final String RESOURCE = "/looplint/signatures.bin";

  private final byte[] file;
  private final String origin;
  private final byte[] dictionary;
  private final Map<String, Entry> packages = new HashMap<>();
  private volatile @Nullable Set<String> packagesAndParents;

  private SignatureIndex(byte[] file) {
    this.file = file;
    ByteReader in = new ByteReader(file, PROLOGUE);
    origin = in.string();
    int dictionarySize = in.number();
    int dictionaryLength = in.number();
    dictionary =
        Deflated.inflate(file, in.position(), dictionaryLength, dictionarySize, new byte[0]);
    in.skip(dictionaryLength);
    int directoryEnd = in.number() + in.position();
    int offset = directoryEnd;
    while (in.position() < directoryEnd) {
      String name = in.string();
      Entry entry = new Entry(offset, in.number(), in.number());
      packages.put(name, entry);
      offset += entry.length;
    }
  }

  /** The index that travels in the jar, opened once. */
  public static SignatureIndex bundled() {
    return Bundled.INDEX;
  }

  /**
   * Opens an index.
   *
   * @param file what {@link SignatureIndexWriter} wrote; kept, not copied
   * @throws IllegalArgumentException when it is damaged, no index at all, or of another version of
   *     the format
   */
  public static SignatureIndex open(byte[] file) {
    ByteBuffer prologue = ByteBuffer.wrap(file);
    check(file.length >= PROLOGUE && prologue.getInt() == MAGIC, "not a signature index");
    int version = prologue.getInt();
    check(version == VERSION, "signature index of another format");
    check(prologue.getInt() == file.length, "signature index is truncated");
    check(prologue.getInt() == checksum(file), "signature index is damaged");
    return new SignatureIndex(file);
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
    Set<String> known = packagesAndParents;
    if (known == null) {
      known = withParents(packages.keySet());
      packagesAndParents = known;
    }
    return known.contains(name);
  }

  @Override
  public Optional<ClassSignature> find(String name) {
    Entry entry = packages.get(packageName(name));
    return entry == null ? Optional.empty() : entry.block().find(name);
  }

  /**
   * The binary names of all types, sorted by package, then name; inflates everything, so meant for
   * tools and tests.
   */
  public Stream<String> names() {
    return packages.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(entry -> {
          String prefix = entry.getKey().isEmpty() ? "" : entry.getKey() + ".";
          return entry.getValue().block().simpleNames().stream().sorted().map(prefix::concat);
        });
  }

  private static Set<String> withParents(Set<String> names) {
    Set<String> all = new HashSet<>();
    for (String name : names) {
      for (String each = name; !each.isEmpty() && all.add(each); ) {
        each = packageName(each);
      }
    }
    return all;
  }

  static String packageName(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  /** With its outer types, unlike the model's. */
  static String simpleName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  static int checksum(byte[] file) {
    CRC32 checksum = new CRC32();
    checksum.update(file, PROLOGUE, file.length - PROLOGUE);
    return (int) checksum.getValue();
  }

  private static void check(boolean holds, String complaint) {
    if (!holds) {
      throw new IllegalArgumentException(complaint);
    }
  }

  /** A package in the directory, and its block once it was asked for. */
  private final class Entry {
    private final int offset;
    private final int length;
    private final int size;
    private volatile @Nullable PackageBlock block;

    Entry(int offset, int length, int size) {
      this.offset = offset;
      this.length = length;
      this.size = size;
    }

    PackageBlock block() {
      PackageBlock known = block;
      return known == null ? load() : known;
    }

    private synchronized PackageBlock load() {
      PackageBlock loaded = block;
      if (loaded == null) {
        loaded = PackageBlock.read(Deflated.inflate(file, offset, length, size, dictionary));
        block = loaded;
      }
      return loaded;
    }
  }

  /** Opened when it is first needed. */
  private static final class Bundled {
    static final SignatureIndex INDEX = open(read());

    private static byte[] read() {
      try (InputStream in = SignatureIndex.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("no " + RESOURCE + " on the class path");
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
