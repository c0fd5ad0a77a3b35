package io.github.looplint.metamorphic;

import io.github.looplint.samples.SampleLibraries;
import io.github.looplint.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Libraries whose sources are published: {@code src/test/metamorphic/libraries.txt} lists them. */
final class RealProjects {
  private static final String SOURCES = "-sources.jar";
  private static final Path LIST = Samples.PROJECT.resolve("src/test/metamorphic/libraries.txt");
  private static final Path FOLDER = Samples.PROJECT.resolve(".libraries/metamorphic");

  private RealProjects() {}

  /** Their jars of sources, fetched when first asked for. */
  static List<Path> sources() throws IOException {
    return all().stream().filter(RealProjects::isSource).toList();
  }

  /** What all of them are compiled with and to. */
  static List<Path> classPath() throws IOException {
    return all().stream().filter(jar -> !isSource(jar)).toList();
  }

  private static boolean isSource(Path jar) {
    return jar.toString().endsWith(SOURCES);
  }

  private static List<Path> all() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(LIST)) {
      lines.add(line);
      lines.add(line + ":sources");
    }
    Files.createDirectories(FOLDER);
    return SampleLibraries.classPathOf(FOLDER, Files.write(FOLDER.resolve("list.txt"), lines));
  }
}
