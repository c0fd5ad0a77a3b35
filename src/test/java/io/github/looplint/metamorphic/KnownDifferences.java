package io.github.looplint.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/** Differences that are known: one a line, a tab, and why. */
final class KnownDifferences {
  private static final Path FOLDER = Samples.PROJECT.resolve("src/test/metamorphic");
  private static final String OPEN = "open";

  private final Path file;

  KnownDifferences(String name) {
    this.file = FOLDER.resolve(name);
  }

  /** No difference is new, and none has gone unnoticed; or they are written down. */
  void check(SortedSet<String> differences) throws IOException {
    Map<String, String> known = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("\t", 2);
      known.put(parts[0], parts.length < 2 ? OPEN : parts[1]);
    }
    if ("write".equals(System.getProperty("metamorphic.known"))) {
      Files.write(
          file, differences.stream().map(d -> d + "\t" + known.getOrDefault(d, OPEN)).toList());
      return;
    }
    assertThat(differences).containsExactlyElementsOf(known.keySet());
  }
}
