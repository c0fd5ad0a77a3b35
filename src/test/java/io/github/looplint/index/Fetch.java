package io.github.looplint.index;

import io.github.looplint.index.LibraryList.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Fetches jars through Maven, without what they depend on. */
final class Fetch {
  private static final String THREADS = "6";

  private Fetch() {}

  /**
   * Fetches the jars that are not there yet.
   *
   * @throws IOException when one could not be fetched, after all others were
   */
  static void missing(List<Artifact> artifacts, Path folder) throws IOException {
    List<Artifact> missing = notThere(artifacts, folder);
    if (missing.isEmpty()) {
      return;
    }
    // A module each: they are built side by side, and one that fails stops no other.
    Path build = Files.createDirectories(folder.resolve("fetch"));
    StringBuilder modules = new StringBuilder();
    for (int i = 0; i < missing.size(); i++) {
      Path module = Files.createDirectories(build.resolve("jar-" + i));
      Files.writeString(module.resolve("pom.xml"), module(i, missing.get(i), folder));
      modules.append("<module>jar-").append(i).append("</module>");
    }
    Path pom = Files.writeString(build.resolve("pom.xml"), parent(modules.toString()));
    run(List.of(maven(), "-q", "-B", "-T", THREADS, "-fae", "-f", pom.toString(), "validate"));
    List<String> failed = notThere(artifacts, folder).stream().map(Artifact::fileName).toList();
    if (!failed.isEmpty()) {
      throw new IOException("Maven could not fetch " + String.join(", ", failed));
    }
  }

  private static List<Artifact> notThere(List<Artifact> artifacts, Path folder) {
    return artifacts.stream().filter(a -> !Files.exists(folder.resolve(a.fileName()))).toList();
  }

  private static void run(List<String> command) throws IOException {
    Process maven = new ProcessBuilder(command).inheritIO().start();
    try {
      maven.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Maven fetched jars", e);
    }
  }

  private static String maven() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return windows ? "mvn.cmd" : "mvn";
  }

  private static String parent(String modules) {
    return project("all", "<modules>" + modules + "</modules>");
  }

  private static String module(int number, Artifact artifact, Path folder) {
    return project(
        "jar-" + number,
        """
        <build><plugins><plugin>
          <groupId>org.apache.maven.plugins</groupId>
          <artifactId>maven-dependency-plugin</artifactId>
          <version>3.8.1</version>
          <executions><execution>
            <phase>validate</phase>
            <goals><goal>copy</goal></goals>
            <configuration>
              <outputDirectory>%s</outputDirectory>
              <artifactItems><artifactItem>
                <groupId>%s</groupId>
                <artifactId>%s</artifactId>
                <version>%s</version>
                <classifier>%s</classifier>
                <destFileName>%s</destFileName>
              </artifactItem></artifactItems>
            </configuration>
          </execution></executions>
        </plugin></plugins></build>
        """
            .formatted(
                folder.toAbsolutePath(),
                artifact.group(),
                artifact.name(),
                artifact.version(),
                artifact.classifier(),
                artifact.fileName()));
  }

  private static String project(String name, String body) {
    return """
    <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <groupId>io.github.looplint.index</groupId>
      <artifactId>%s</artifactId>
      <version>1</version>
      <packaging>pom</packaging>
      %s
    </project>
    """
        .formatted(name, body);
  }
}
