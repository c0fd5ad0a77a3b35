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
 * @param jdks feature versions, the oldest first
 * @param artifacts in the list's order: of one artifact, the oldest generation first
 * @param hash of the lines that count, so that a comment makes no index stale
 */
record LibraryList(List<Integer> jdks, List<Artifact> artifacts, String hash) {
  static final Path FILE = Path.of("src", "test", "index", "libraries.txt");

  LibraryList {
    jdks = List.copyOf(jdks);
    artifacts = List.copyOf(artifacts);
  }

  /** A jar by its coordinates. */
  record Artifact(String group, String name, String version) {
    String fileName() {
      return group + "-" + name + "-" + version + ".jar";
    }
  }

  static LibraryList read(Path file) throws IOException {
    List<Integer> jdks = new ArrayList<>();
    List<Artifact> artifacts = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String written : Files.readAllLines(file)) {
      String line = written.replaceFirst("#.*", "").strip();
      if (line.isEmpty()) {
        continue;
      }
      lines.add(line);
      String[] parts = line.split("[: ]", -1);
      if (parts.length == 2 && parts[0].equals("jdk")) {
        jdks.add(Integer.valueOf(parts[1]));
      } else if (parts.length == 3) {
        artifacts.add(new Artifact(parts[0], parts[1], parts[2]));
      } else {
        throw new IllegalArgumentException(
            file + ": neither jdk nor group:artifact:version: " + line);
      }
    }
    return new LibraryList(jdks, artifacts, sha256(String.join("\n", lines)));
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
