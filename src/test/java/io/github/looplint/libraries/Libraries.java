package io.github.looplint.libraries;

import io.github.looplint.catalogue.Catalogue;
import io.github.looplint.catalogue.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * The jars that the catalogue's files name, with all they depend on, below {@code .libraries/}.
 *
 * <p>They are fetched through the user's Maven when first asked for, all that are missing at once;
 * later runs find them there. Maven offline means that nothing is fetched from anywhere.
 */
public final class Libraries {
  private static final Path ROOT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve(".libraries");
  private static final Fetch FETCH = new Fetch(ROOT);
  private static boolean fetched;

  private Libraries() {}

  /**
   * The class path of one generation of a library.
   *
   * @param library the name of a file of the catalogue
   * @param version that of any of its artifacts
   * @return its jars and those they depend on, sorted; empty for the JDK
   * @throws IllegalArgumentException when the catalogue has no such library or version
   * @throws IllegalStateException when it could not be fetched
   */
  public static List<Path> classPath(String library, String version) {
    Library found =
        Catalogue.bundled().libraries().stream()
            .filter(candidate -> candidate.name().equals(library))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no library " + library));
    if (found.artifacts().getOrDefault("jdk", List.of()).contains(version)) {
      return List.of();
    }
    return Generation.of(found).stream()
        .filter(generation -> generation.versions().containsValue(version))
        .findFirst()
        .map(Libraries::classPath)
        .orElseThrow(
            () -> new IllegalArgumentException("no version " + version + " of " + library));
  }

  /** Whether nothing may be fetched from the net. */
  public static boolean isOffline() {
    return System.getProperty("looplint.maven", "").equals("offline=true");
  }

  /** Whether a generation is there, after what can be fetched was. */
  static boolean isThere(Generation generation) {
    fetchOnce();
    return FETCH.isComplete(generation);
  }

  /** The class path of a generation. */
  static List<Path> classPath(Generation generation) {
    if (!isThere(generation)) {
      throw new IllegalStateException(
          "could not fetch " + generation.coordinates().strip() + ": see " + FETCH.log());
    }
    try {
      return FETCH.jars(generation);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized void fetchOnce() {
    if (fetched) {
      return;
    }
    fetched = true;
    try {
      FETCH.fetch(
          Catalogue.bundled().libraries().stream()
              .map(Generation::of)
              .flatMap(Collection::stream)
              .toList(),
          isOffline());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
