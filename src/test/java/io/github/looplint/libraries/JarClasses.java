package io.github.looplint.libraries;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The classes of a class path of jars; of multi-release jars the basic ones. */
final class JarClasses implements ClassSource {
  private static final String ENDING = ".class";

  /** The same jar is on many class paths; its name tells its coordinates. */
  private static final Map<String, List<String>> NAMES = new ConcurrentHashMap<>();

  private final Map<String, Path> jars = new HashMap<>();

  /** Reads the directories of jars; an earlier one hides a later one's classes. */
  JarClasses(List<Path> classPath) {
    for (Path jar : classPath) {
      NAMES
          .computeIfAbsent(jar.getFileName().toString(), name -> names(jar))
          .forEach(name -> jars.putIfAbsent(name, jar));
    }
  }

  @Override
  public Optional<ClassShape> find(String name) {
    return Optional.ofNullable(jars.get(name)).map(jar -> read(jar, name));
  }

  @Override
  public Stream<String> inPackage(String name, boolean deep) {
    String prefix = name + ".";
    return jars.keySet().stream()
        .filter(type -> type.startsWith(prefix))
        .filter(type -> deep || type.indexOf('.', prefix.length()) < 0);
  }

  private static List<String> names(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .map(ZipEntry::getName)
          .filter(entry -> entry.endsWith(ENDING) && !entry.startsWith("META-INF/"))
          .map(entry -> entry.substring(0, entry.length() - ENDING.length()).replace('/', '.'))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(jar.toString(), e);
    }
  }

  private static ClassShape read(Path jar, String name) {
    try (ZipFile zip = new ZipFile(jar.toFile());
        InputStream content = zip.getInputStream(zip.getEntry(name.replace('.', '/') + ENDING))) {
      return ClassShape.of(content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(jar + ": " + name, e);
    }
  }
}
