package io.github.looplint.libraries;

import io.github.looplint.catalogue.Library;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One generation of a library: an exact version of each of its artifacts. The n-th generation has
 * the n-th version of each, or the last one of an artifact that has fewer.
 *
 * @param library the library's name
 * @param index from 0, the oldest
 * @param versions by {@code group:artifact}
 */
record Generation(String library, int index, SortedMap<String, String> versions) {
  private static final String JDK = "jdk";

  /** The generations of a library, the oldest first; none where it is the JDK only. */
  static List<Generation> of(Library library) {
    SortedMap<String, List<String>> artifacts = new TreeMap<>(library.artifacts());
    artifacts.remove(JDK);
    int count = artifacts.values().stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, count).mapToObj(i -> of(library.name(), i, artifacts)).toList();
  }

  private static Generation of(String library, int index, Map<String, List<String>> artifacts) {
    SortedMap<String, String> versions = new TreeMap<>();
    artifacts.forEach(
        (artifact, all) -> versions.put(artifact, all.get(Math.min(index, all.size() - 1))));
    return new Generation(library, index, versions);
  }

  /** Its folder below {@code .libraries}: {@code vertx-core/1-4.5.22}. */
  String folder() {
    return library + "/" + index + "-" + versions.get(versions.firstKey());
  }

  /** What must be fetched, as one text that changes when it does. */
  String coordinates() {
    StringBuilder lines = new StringBuilder();
    versions.forEach((artifact, version) -> lines.append(artifact + ":" + version + "\n"));
    return lines.toString();
  }
}
