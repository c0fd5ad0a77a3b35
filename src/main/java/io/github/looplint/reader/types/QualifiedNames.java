package io.github.looplint.reader.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names that mostly share their packages with others, so these are stored once. */
final class QualifiedNames {
  private final StringTable packages;
  private final int[] packageOf;
  private final StringTable simple;
  private final String[] made;

  /** Reads where they are, and leaves the reader after them. */
  QualifiedNames(byte[] bytes, ByteReader in) {
    packages = new StringTable(bytes, in);
    packageOf = new int[in.number()];
    in.numbers(packageOf);
    simple = new StringTable(bytes, in);
    made = new String[packageOf.length];
  }

  /** Safe for concurrent use: at worst a name is made twice. */
  String get(int number) {
    String known = made[number];
    if (known == null) {
      String packageName = packages.get(packageOf[number]);
      String simpleName = simple.get(number);
      known = packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
      made[number] = known;
    }
    return known;
  }

  /** Compares as {@link Utf8#order()} does. */
  int compareSimpleName(int number, byte[] key) {
    return simple.compare(number, key);
  }

  /** Gives out the numbers. */
  static final class Writer {
    private final Map<String, Integer> packages = new HashMap<>();
    private final List<String> packageList = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final List<String> simpleNames = new ArrayList<>();
    private final List<Integer> packageOf = new ArrayList<>();

    int size() {
      return simpleNames.size();
    }

    int number(String name) {
      Integer known = names.putIfAbsent(name, simpleNames.size());
      if (known != null) {
        return known;
      }
      String packageName = SignatureIndex.packageName(name);
      Integer knownPackage = packages.putIfAbsent(packageName, packageList.size());
      if (knownPackage == null) {
        packageList.add(packageName);
      }
      packageOf.add(knownPackage == null ? packageList.size() - 1 : knownPackage);
      simpleNames.add(SignatureIndex.simpleName(name));
      return simpleNames.size() - 1;
    }

    void writeTo(ByteWriter out) {
      out.strings(packageList);
      out.list(packageOf, out::number);
      out.strings(simpleNames);
    }

    /** The strings as they are written. */
    List<String> strings() {
      List<String> strings = new ArrayList<>(packageList);
      strings.addAll(simpleNames);
      return strings;
    }
  }
}
