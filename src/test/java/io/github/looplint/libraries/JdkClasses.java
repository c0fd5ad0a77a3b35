package io.github.looplint.libraries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The classes of a JDK.
 *
 * @param feature its version: 17
 */
record JdkClasses(int feature, FileSystem image) implements ClassSource {
  private static final URI IMAGE = URI.create("jrt:/");
  private static final String ENDING = ".class";

  /** The JDK that runs this, and the newest other one on this machine if that is newer. */
  static List<JdkClasses> available() {
    List<JdkClasses> all = new ArrayList<>();
    JdkClasses running =
        new JdkClasses(Runtime.version().feature(), FileSystems.getFileSystem(IMAGE));
    all.add(running);
    homes()
        .max(Comparator.comparingInt(JdkClasses::feature))
        .filter(home -> feature(home) > running.feature)
        .ifPresent(home -> all.add(open(home)));
    return all;
  }

  @Override
  public Optional<ClassShape> find(String name) {
    int dot = name.lastIndexOf('.');
    return modules(name.substring(0, Math.max(dot, 0))).stream()
        .map(module -> module.resolve(name.replace('.', '/') + ENDING))
        .filter(Files::exists)
        .findFirst()
        .map(JdkClasses::read);
  }

  @Override
  public Stream<String> inPackage(String name, boolean deep) {
    try (Stream<Path> packages = Files.list(image.getPath("/packages"))) {
      return packages
          .map(found -> found.getFileName().toString())
          .filter(found -> found.equals(name) || (deep && found.startsWith(name + ".")))
          .toList()
          .stream()
          .flatMap(found -> modules(found).stream().flatMap(module -> classes(module, found)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The modules that have a package, as folders. */
  private List<Path> modules(String name) {
    Path folder = image.getPath("/packages", name);
    if (name.isEmpty() || !Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> links = Files.list(folder)) {
      return links.map(link -> image.getPath("/modules", link.getFileName().toString())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> classes(Path module, String packageName) {
    Path folder = module.resolve(packageName.replace('.', '/'));
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(ENDING))
          .map(file -> packageName + "." + file.substring(0, file.length() - ENDING.length()))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClassShape read(Path file) {
    try {
      return ClassShape.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static Stream<Path> homes() {
    Path installed = Path.of("/usr/lib/jvm");
    Stream<Path> named =
        Stream.of("JAVA_HOME_25", "JAVA25_HOME")
            .map(System::getenv)
            .filter(Objects::nonNull)
            .map(Path::of);
    try (Stream<Path> found = Files.isDirectory(installed) ? Files.list(installed) : Stream.of()) {
      return Stream.concat(named, found.toList().stream())
          .filter(home -> Files.exists(home.resolve("lib/jrt-fs.jar")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read from the file {@code release}; 0 where it does not say. */
  private static int feature(Path home) {
    try (Stream<String> lines = Files.lines(home.resolve("release"))) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceAll("[^\\d.]", "").split("\\.", -1)[0])
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  private static JdkClasses open(Path home) {
    try {
      return new JdkClasses(
          feature(home), FileSystems.newFileSystem(IMAGE, Map.of("java.home", home.toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(home.toString(), e);
    }
  }
}
