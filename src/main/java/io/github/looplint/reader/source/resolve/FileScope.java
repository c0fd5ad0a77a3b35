package io.github.looplint.reader.source.resolve;

import io.github.looplint.reader.source.syntax.FileSyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a file's package and imports say of names. */
final class FileScope {
  private final String path;
  private final boolean test;
  private final String packageName;
  private final Map<String, String> single = new HashMap<>();
  private final List<String> onDemand = new ArrayList<>();
  private final Map<String, List<String>> staticSingle = new HashMap<>();
  private final List<String> staticOnDemand = new ArrayList<>();

  /**
   * @param path as it is reported
   * @param test whether it stands in a test source root
   */
  FileScope(String path, boolean test, FileSyntax syntax) {
    this.path = path;
    this.test = test;
    this.packageName = syntax.packageName();
    for (FileSyntax.Import imported : syntax.imports()) {
      add(imported);
    }
  }

  private void add(FileSyntax.Import imported) {
    String name = imported.name();
    String last = name.substring(name.lastIndexOf('.') + 1);
    if (imported.isStatic()) {
      if (imported.onDemand()) {
        staticOnDemand.add(name);
      } else if (name.indexOf('.') > 0) {
        staticSingle
            .computeIfAbsent(last, k -> new ArrayList<>())
            .add(name.substring(0, name.lastIndexOf('.')));
      }
    } else if (imported.onDemand()) {
      onDemand.add(name);
    } else {
      single.put(last, name);
    }
  }

  String path() {
    return path;
  }

  boolean test() {
    return test;
  }

  String packageName() {
    return packageName;
  }

  /** A name in this file's package. */
  String inPackage(String simpleName) {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }

  /** The dotted name that a single-type import gives a simple name. */
  Optional<String> imported(String simpleName) {
    return Optional.ofNullable(single.get(simpleName));
  }

  /** Packages and types imported with {@code .*}, dotted. */
  List<String> onDemand() {
    return onDemand;
  }

  /** The types, dotted, from which a static import may bring a member of that name. */
  List<String> staticOwners(String member) {
    List<String> owners = new ArrayList<>(staticSingle.getOrDefault(member, List.of()));
    owners.addAll(staticOnDemand);
    return owners;
  }
}
