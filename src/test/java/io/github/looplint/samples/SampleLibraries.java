package io.github.looplint.samples;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The jars that samples and rule pages compile against, as {@code samples/libraries.txt} lists
 * them: fetched through Maven, once per build folder and list.
 */
public final class SampleLibraries {
  private static final String POM =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>io.github.looplint</groupId>
        <artifactId>samples</artifactId>
        <version>1</version>
        <dependencies>DEPENDENCIES</dependencies>
      </project>
      """;
  private static final String ALONE = " alone";
  private static final String NO_DEPENDENCIES =
      """
      <exclusions>
        <exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion>
      </exclusions>
      """;
  private static final Path LIST = Samples.FOLDER.resolve("libraries.txt");
  private static final String GOAL =
      "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath";

  private SampleLibraries() {}

  /** The class path of all samples. */
  public static List<Path> classPath() {
    return classPath(Samples.PROJECT.resolve("target/samples"), List.of(LIST));
  }

  /**
   * The class path of the samples and of more.
   *
   * @param folder where it is written down
   * @param more a list like that of the samples
   */
  public static List<Path> classPathWith(Path folder, Path more) {
    return classPath(folder, List.of(LIST, more));
  }

  /**
   * The class path of others, without that of the samples.
   *
   * @param folder where it is written down
   * @param list like that of the samples
   */
  public static List<Path> classPathOf(Path folder, Path list) {
    return classPath(folder, List.of(list));
  }

  private static List<Path> classPath(Path folder, List<Path> lists) {
    try {
      Path list = folder.resolve("classpath.txt");
      String pom = POM.replace("DEPENDENCIES", dependencies(lists));
      Path fetched = folder.resolve("pom.xml");
      if (!Files.exists(list) || !Files.readString(fetched).equals(pom)) {
        Files.deleteIfExists(list);
        Files.createDirectories(folder);
        Files.writeString(fetched, pom);
        fetch(folder, fetched, list);
      }
      return Arrays.stream(Files.readString(list).strip().split(File.pathSeparator))
          .map(Path::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One per line: {@code group:artifact:version[:classifier]}, and {@code alone} behind it where
   * what it depends on stays away.
   */
  private static String dependencies(List<Path> lists) throws IOException {
    StringBuilder dependencies = new StringBuilder();
    List<String> lines = new ArrayList<>();
    for (Path list : lists) {
      lines.addAll(Files.readAllLines(list));
    }
    for (String line : lines) {
      boolean alone = line.endsWith(ALONE);
      String[] parts = line.replace(ALONE, "").strip().split(":", -1);
      dependencies.append(
          """
          <dependency>
            <groupId>%s</groupId>
            <artifactId>%s</artifactId>
            <version>%s</version>
            %s
            %s
          </dependency>
          """
              .formatted(
                  parts[0], parts[1], parts[2], classifier(parts), alone ? NO_DEPENDENCIES : ""));
    }
    return dependencies.toString();
  }

  private static String classifier(String[] parts) {
    return parts.length < 4 ? "" : "<classifier>" + parts[3] + "</classifier>";
  }

  private static void fetch(Path folder, Path pom, Path list) throws IOException {
    String maven = Path.of(System.getProperty("maven.home"), "bin", "mvn").toString();
    Process process =
        new ProcessBuilder(
                maven,
                "-q",
                "-B",
                "-f",
                pom.toString(),
                GOAL,
                "-Dmdep.outputFile=" + list,
                // Some libraries name jars for the machine that they are built on.
                "-Dos.detected.classifier=linux-x86_64")
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
