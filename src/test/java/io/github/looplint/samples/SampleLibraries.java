package io.github.looplint.samples;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The jars that samples and rule pages compile against: fetched through Maven, once per build
 * folder.
 */
final class SampleLibraries {
  private static final String POM =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>io.github.looplint</groupId>
        <artifactId>samples</artifactId>
        <version>1</version>
        <dependencies>
          <dependency>
            <groupId>io.netty</groupId>
            <artifactId>netty-all</artifactId>
            <version>4.1.121.Final</version>
          </dependency>
          <dependency>
            <groupId>io.vertx</groupId>
            <artifactId>vertx-web</artifactId>
            <version>4.5.22</version>
          </dependency>
          <dependency>
            <groupId>org.slf4j</groupId>
            <artifactId>slf4j-api</artifactId>
            <version>2.0.17</version>
          </dependency>
        </dependencies>
      </project>
      """;
  private static final String GOAL =
      "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath";

  private SampleLibraries() {}

  /** The class path of all samples. */
  static List<Path> classPath() {
    try {
      Path folder = Samples.PROJECT.resolve("target/samples");
      Path list = folder.resolve("classpath.txt");
      if (!Files.exists(list)) {
        fetch(folder, list);
      }
      return Arrays.stream(Files.readString(list).strip().split(File.pathSeparator))
          .map(Path::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fetch(Path folder, Path list) throws IOException {
    Files.createDirectories(folder);
    Path pom = Files.writeString(folder.resolve("pom.xml"), POM);
    String maven = Path.of(System.getProperty("maven.home"), "bin", "mvn").toString();
    Process process =
        new ProcessBuilder(
                maven, "-q", "-B", "-f", pom.toString(), GOAL, "-Dmdep.outputFile=" + list)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("maven.log").toFile())
            .start();
    try {
      if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroy();
        throw new IOException("cannot fetch the libraries: see " + folder.resolve("maven.log"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while fetching the libraries", e);
    }
  }
}
