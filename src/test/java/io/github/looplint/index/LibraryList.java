package io.github.looplint.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The list file: what the index is generated from.
 *
 * @param jdks the oldest first
 * @param artifacts in the list's order: of one artifact, the oldest generation first
 * @param hash of the lines that count, so that a comment makes no index stale
 */
record LibraryList(List<Jdk> jdks, List<Artifact> artifacts, String hash) {
  static final Path FILE = Path.of("src", "test", "index", "libraries.txt");

  LibraryList {
    jdks = List.copyOf(jdks);
    artifacts = List.copyOf(artifacts);
  }

  /** A JDK by its feature version. */
  record Jdk(int feature, TypePatterns types) {}

  /**
   * A jar by its coordinates.
   *
   * @param classifier empty for the main jar
   * @param types which of its types are taken
   */
  record Artifact(
      String group, String name, String version, String classifier, TypePatterns types) {
    String fileName() {
      String suffix = classifier.isEmpty() ? "" : "-" + classifier;
      return group + "-" + name + "-" + version + suffix + ".jar";
    }
  }

  static LibraryList read(Path file) throws IOException {
    List<Jdk> jdks = new ArrayList<>();
    List<Artifact> artifacts = new ArrayList<>();
    List<String> lines = linesThatCount(file);
    for (String line : lines) {
      List<String> words = List.of(line.split(" +"));
      String[] coordinates = words.get(0).split(":", -1);
      if (words.size() > 1 && words.get(0).equals("jdk")) {
        TypePatterns types = new TypePatterns(words.subList(2, words.size()));
        jdks.add(new Jdk(Integer.parseInt(words.get(1)), types));
      } else if (coordinates.length == 3 || coordinates.length == 4) {
        TypePatterns types = new TypePatterns(words.subList(1, words.size()));
        String classifier = coordinates.length == 4 ? coordinates[3] : "";
        for (String version : coordinates[2].split(",", -1)) {
          artifacts.add(new Artifact(coordinates[0], coordinates[1], version, classifier, types));
        }
      } else {
        throw new IllegalArgumentException(
            file + ": neither jdk nor group:artifact:versions: " + line);
      }
    }
    return new LibraryList(jdks, artifacts, sha256(String.join("\n", lines)));
  }

  /** Without comments, and with the lines that go on joined. */
  private static List<String> linesThatCount(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String written : Files.readAllLines(file)) {
      String line = written.replaceFirst("#.*", "").stripTrailing();
      if (line.startsWith(" ") && !lines.isEmpty()) {
        int last = lines.size() - 1;
        lines.set(last, lines.get(last) + " " + line.strip());
      } else if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
