package io.github.looplint.libraries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fetches jars by one run of Maven on a generated reactor: a module per generation, which copies
 * its dependencies, transitive ones too, into its own folder. A module that fails leaves the others
 * alone.
 */
final class Fetch {
  /** Holds what the folder was fetched for; written when everything is there. */
  private static final String MARKER = "complete.txt";

  private static final String GOAL =
      "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies";
  private static final Pattern SUCCESS = Pattern.compile("^\\[INFO] (\\S+) .*SUCCESS \\[");
  private static final int PATIENCE_MINUTES = 60;

  private final Path root;

  /** Fetches into a folder. */
  Fetch(Path root) {
    this.root = root;
  }

  /** Whether a generation is there, as it is now written in the catalogue. */
  boolean isComplete(Generation generation) {
    Path marker = folder(generation).resolve(MARKER);
    try {
      return Files.exists(marker) && Files.readString(marker).equals(generation.coordinates());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The jars of a generation, sorted. */
  List<Path> jars(Generation generation) throws IOException {
    try (Stream<Path> files = Files.list(folder(generation))) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  /** What Maven said. */
  Path log() {
    return root.resolve("fetch.log");
  }

  /** Fetches what is missing; afterwards {@link #isComplete} says of which it could. */
  void fetch(List<Generation> generations, boolean offline) throws IOException {
    List<Generation> missing = generations.stream().filter(g -> !isComplete(g)).toList();
    if (missing.isEmpty()) {
      return;
    }
    for (Generation generation : missing) {
      empty(folder(generation));
      Files.writeString(folder(generation).resolve("pom.xml"), module(generation));
    }
    Files.writeString(root.resolve("pom.xml"), reactor(missing));
    run(offline);
    Set<String> succeeded = succeeded();
    for (Generation generation : missing) {
      if (succeeded.contains(name(generation))) {
        Files.writeString(folder(generation).resolve(MARKER), generation.coordinates());
      }
    }
  }

  private Path folder(Generation generation) {
    return root.resolve(generation.folder());
  }

  private static void empty(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  /** Reads Maven's summary: a line per module. */
  private Set<String> succeeded() throws IOException {
    try (Stream<String> lines = Files.lines(log())) {
      return lines
          .map(SUCCESS::matcher)
          .filter(Matcher::find)
          .map(line -> line.group(1))
          .collect(Collectors.toSet());
    }
  }

  private void run(boolean offline) throws IOException {
    List<String> command = new ArrayList<>(List.of(maven(), "-B", "-ntp", "-fae", "-T2", "-f"));
    command.add(root.resolve("pom.xml").toString());
    command.add(GOAL);
    command.add("-Dmdep.prependGroupId=true");
    if (offline) {
      command.add("-o");
    }
    Process process =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log().toFile())
            .start();
    try {
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroy();
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }

  private static String maven() {
    String home = System.getProperty("maven.home");
    String name = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
    return home == null ? name : Path.of(home, "bin", name).toString();
  }

  private static String reactor(List<Generation> generations) {
    return pom(
        "libraries",
        generations.stream()
            .map(generation -> "    <module>" + generation.folder() + "</module>\n")
            .collect(Collectors.joining("", "  <modules>\n", "  </modules>\n")));
  }

  private static String module(Generation generation) {
    StringBuilder body = new StringBuilder();
    body.append("  <properties>\n");
    body.append("    <outputDirectory>${project.basedir}</outputDirectory>\n");
    body.append("  </properties>\n  <dependencies>\n");
    generation
        .versions()
        .forEach((artifact, version) -> body.append(dependency(artifact, version)));
    body.append("  </dependencies>\n");
    return pom(name(generation), body.toString());
  }

  private static String name(Generation generation) {
    return generation.folder().replace('/', '-');
  }

  private static String dependency(String artifact, String version) {
    String[] parts = artifact.split(":", -1);
    return """
        <dependency>
          <groupId>%s</groupId>
          <artifactId>%s</artifactId>
          <version>%s</version>
        </dependency>
    """
        .formatted(parts[0], parts[1], version);
  }

  private static String pom(String name, String body) {
    return """
    <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <groupId>io.github.looplint.libraries</groupId>
      <artifactId>%s</artifactId>
      <version>1</version>
      <packaging>pom</packaging>
    %s</project>
    """
        .formatted(name, body);
  }
}
