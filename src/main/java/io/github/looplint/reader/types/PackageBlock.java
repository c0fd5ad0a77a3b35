package io.github.looplint.reader.types;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The types of one package: names and types at once, each class only when it is asked for. */
final class PackageBlock {
  private final byte[] bytes;
  private final TypePool.Reader pool;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, ClassSignature> decoded = new ConcurrentHashMap<>();

  private PackageBlock(byte[] bytes) {
    this.bytes = bytes;
    ByteReader in = new ByteReader(bytes, 0);
    pool = new TypePool.Reader(in);
    int size = in.number();
    for (int i = 0; i < size; i++) {
      String simpleName = in.string();
      int length = in.number();
      positions.put(simpleName, in.position());
      in.skip(length);
    }
  }

  /**
   * A block before it is deflated.
   *
   * @param names those that its types are made of
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Written(byte[] bytes, List<String> names) {}

  /** Writes the types of one package, in the order given. */
  static Written write(Collection<ClassSignature> types) {
    TypePool.Writer pool = new TypePool.Writer();
    ByteWriter classes = new ByteWriter();
    classes.number(types.size());
    for (ClassSignature type : types) {
      ByteWriter one = new ByteWriter();
      SignatureFormat.write(type, pool, one);
      classes.string(SignatureIndex.simpleName(type.name()));
      classes.number(one.size());
      classes.raw(one.toBytes());
    }
    ByteWriter block = new ByteWriter();
    pool.writeTo(block);
    block.raw(classes.toBytes());
    return new Written(block.toBytes(), pool.names());
  }

  static PackageBlock read(byte[] bytes) {
    return new PackageBlock(bytes);
  }

  Set<String> simpleNames() {
    return positions.keySet();
  }

  /** Safe for concurrent use: at worst a class is decoded twice, to equal values. */
  Optional<ClassSignature> find(String name) {
    ClassSignature known = decoded.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Integer position = positions.get(SignatureIndex.simpleName(name));
    if (position == null) {
      return Optional.empty();
    }
    ClassSignature type = SignatureFormat.readClass(name, pool, new ByteReader(bytes, position));
    ClassSignature first = decoded.putIfAbsent(name, type);
    return Optional.of(first == null ? type : first);
  }
}
