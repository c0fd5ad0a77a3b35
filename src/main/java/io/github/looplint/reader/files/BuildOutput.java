package io.github.looplint.reader.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Folders that a build writes: they are not walked, but for the sources generated into them.
 *
 * <p>A name alone proves nothing ({@code com.acme.build} is a package): a build file stands beside
 * such a folder, or a class file in it.
 */
final class BuildOutput {
  /** The folder's name, and the build files that write into it when they stand beside it. */
  private static final Map<String, Set<String>> BUILD_FILES =
      Map.of(
          "target", Set.of("pom.xml", "build.sbt"),
          "build", Set.of("build.gradle", "build.gradle.kts"),
          "out", Set.of(),
          "bin", Set.of());

  private static final List<String> GENERATED =
      List.of("generated-sources", "generated-test-sources", "generated");

  /** How many files are looked at for a class file. */
  private static final int LOOK = 2_000;

  private BuildOutput() {}

  static boolean is(Path folder) {
    Set<String> buildFiles = BUILD_FILES.get(folder.getFileName().toString());
    if (buildFiles == null) {
      return false;
    }
    return buildFiles.stream().anyMatch(name -> Files.exists(folder.resolveSibling(name)))
        || holdsClassFile(folder);
  }

  /** The folders of generated sources in one of these; ignored or not. */
  static List<Path> generatedSources(Path folder) {
    return GENERATED.stream()
        .map(folder::resolve)
        .filter(generated -> Files.isDirectory(generated, LinkOption.NOFOLLOW_LINKS))
        .toList();
  }

  private static boolean holdsClassFile(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.limit(LOOK).anyMatch(file -> file.toString().endsWith(".class"));
    } catch (IOException | UncheckedIOException unreadable) {
      return false;
    }
  }
}
