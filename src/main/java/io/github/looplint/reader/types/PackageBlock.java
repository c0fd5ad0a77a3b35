package io.github.looplint.reader.types;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The types of one package or of some small ones, each decoded only when it is asked for. */
final class PackageBlock {
  private final byte[] bytes;
  private final TypePool.Reader pool;

  /** Of each package the place of its first class, and at the end the number of classes. */
  private final int[] firstClass;

  /** Of each class the number of its name in the pool, and where the rest of it stands. */
  private final int[] names;

  private final int[] positions;

  /** Immutable as they are, they may be seen without a lock, or missed and looked for under it. */
  private final ClassSignature[] decoded;

  PackageBlock(byte[] bytes) {
    this.bytes = bytes;
    ByteReader in = new ByteReader(bytes, 0);
    pool = new TypePool.Reader(bytes, in);
    firstClass = new int[in.number() + 1];
    for (int i = 1; i < firstClass.length; i++) {
      firstClass[i] = firstClass[i - 1] + in.number();
    }
    int size = firstClass[firstClass.length - 1];
    names = new int[size];
    positions = new int[size];
    for (int i = 0; i < size; i++) {
      names[i] = in.number();
      int length = in.number();
      positions[i] = in.position();
      in.skip(length);
    }
    decoded = new ClassSignature[size];
  }

  /**
   * A block before it is deflated.
   *
   * @param names those that its types are made of
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Written(byte[] bytes, List<String> names) {}

  /**
   * Writes the types of some packages.
   *
   * @param packages of each its types, sorted by simple name as {@link Utf8#order()} has it
   */
  static Written write(List<Collection<ClassSignature>> packages) {
    TypePool.Writer pool = new TypePool.Writer();
    ByteWriter classes = new ByteWriter();
    for (Collection<ClassSignature> types : packages) {
      for (ClassSignature type : types) {
        classes.number(pool.type(type.name()));
        ByteWriter one = new ByteWriter();
        SignatureFormat.write(type, pool, one);
        classes.number(one.size());
        classes.raw(one.toBytes());
      }
    }
    ByteWriter block = new ByteWriter();
    pool.writeTo(block);
    block.list(packages, types -> block.number(types.size()));
    block.raw(classes.toBytes());
    return new Written(block.toBytes(), pool.strings());
  }

  /** The names of one package's types, sorted. */
  List<String> names(int packageNumber) {
    List<String> result = new ArrayList<>();
    for (int i = firstClass[packageNumber]; i < firstClass[packageNumber + 1]; i++) {
      result.add(pool.name(names[i]));
    }
    return result;
  }

  /** Safe for concurrent use. */
  Optional<ClassSignature> find(int packageNumber, String simpleName) {
    int place = place(packageNumber, Utf8.bytes(simpleName));
    if (place < 0) {
      return Optional.empty();
    }
    ClassSignature known = decoded[place];
    return Optional.of(known == null ? decode(place) : known);
  }

  private synchronized ClassSignature decode(int place) {
    ClassSignature known = decoded[place];
    if (known == null) {
      ByteReader in = new ByteReader(bytes, positions[place]);
      known = SignatureFormat.readClass(pool.name(names[place]), pool, in);
      decoded[place] = known;
    }
    return known;
  }

  private int place(int packageNumber, byte[] simpleName) {
    int low = firstClass[packageNumber];
    int high = firstClass[packageNumber + 1] - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = pool.compareSimpleName(names[middle], simpleName);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
