package io.github.looplint.index;

import io.github.looplint.index.LibraryList.Artifact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Fetches jars through Maven, and reads their classes. */
final class Jars {
  /** Packages with such a part are nobody's API, though their types are public. */
  private static final Set<String> INTERNAL = Set.of("impl", "internal", "shaded");

  private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";

  private Jars() {}

  /** Fetches the jars that are not there yet, without what they depend on. */
  static void fetch(List<Artifact> artifacts, Path folder) throws IOException {
    List<Artifact> missing =
        artifacts.stream().filter(a -> !Files.exists(folder.resolve(a.fileName()))).toList();
    if (missing.isEmpty()) {
      return;
    }
    Files.createDirectories(folder);
    Path pom = Files.writeString(folder.resolve("pom.xml"), pom(missing, folder));
    Process maven =
        new ProcessBuilder(maven(), "-q", "-B", "-f", pom.toString(), COPY).inheritIO().start();
    try {
      if (maven.waitFor() != 0) {
        throw new IOException("Maven could not fetch the jars that " + pom + " names");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Maven fetched jars", e);
    }
  }

  static void read(Path jar, TypeCollection target) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> entry.getName().endsWith(".class"))
              .filter(entry -> !entry.getName().startsWith("META-INF/"))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      for (ZipEntry entry : entries) {
        String folder = entry.getName().replaceFirst("/?[^/]*$", "");
        if (Stream.of(folder.split("/")).noneMatch(INTERNAL::contains)) {
          target.addApiPackage(folder.replace('/', '.'));
        }
        try (InputStream in = zip.getInputStream(entry)) {
          target.add(in.readAllBytes());
        }
      }
    }
  }

  private static String maven() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return windows ? "mvn.cmd" : "mvn";
  }

  private static String pom(List<Artifact> artifacts, Path folder) {
    String items = artifacts.stream().map(Jars::item).collect(Collectors.joining());
    return """
    <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <groupId>io.github.looplint</groupId>
      <artifactId>index</artifactId>
      <version>1</version>
      <packaging>pom</packaging>
      <build>
        <plugins>
          <plugin>
            <groupId>org.apache.maven.plugins</groupId>
            <artifactId>maven-dependency-plugin</artifactId>
            <configuration>
              <outputDirectory>%s</outputDirectory>
              <artifactItems>
    %s          </artifactItems>
            </configuration>
          </plugin>
        </plugins>
      </build>
    </project>
    """
        .formatted(folder.toAbsolutePath(), items);
  }

  private static String item(Artifact artifact) {
    return """
                <artifactItem>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <destFileName>%s</destFileName>
                </artifactItem>
    """
        .formatted(artifact.group(), artifact.name(), artifact.version(), artifact.fileName());
  }
}
