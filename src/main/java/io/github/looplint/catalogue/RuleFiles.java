package io.github.looplint.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files below {@code rules/}.
 *
 * @param pages the rules' pages, sorted by name
 * @param libraries the catalogue's files, sorted by name
 */
record RuleFiles(List<TextFile> pages, List<TextFile> libraries) {
  private static final String BUNDLED = "looplint/rules/";
  private static final String PACKED = "looplint/catalogue.bin";
  private static final String CATALOGUE = "catalogue/";
  private static final String README = "README.md";

  RuleFiles {
    pages = List.copyOf(pages);
    libraries = List.copyOf(libraries);
  }

  /**
   * Those that travel with Looplint: in its jar, or beside its classes where it is being built.
   *
   * @throws UncheckedIOException when they cannot be read
   */
  static RuleFiles bundled() {
    Path home = home();
    return Files.isDirectory(home) ? in(home.resolve(BUNDLED)) : inJar(home);
  }

  /**
   * What the build has packed of them: only in a jar, where it cannot be older than they are.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  static Optional<byte[]> packed() {
    Path home = home();
    if (Files.isDirectory(home)) {
      return Optional.empty();
    }
    try (ZipFile zip = new ZipFile(home.toFile())) {
      ZipEntry entry = zip.getEntry(PACKED);
      if (entry == null) {
        return Optional.empty();
      }
      try (InputStream content = zip.getInputStream(entry)) {
        return Optional.of(content.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + home, e);
    }
  }

  /**
   * Those of a directory.
   *
   * @throws UncheckedIOException when they cannot be read
   */
  static RuleFiles in(Path directory) {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory, 2)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = directory.relativize(file).toString().replace('\\', '/');
        if (isWanted(name)) {
          checkSize(file.getFileName().toString(), Files.size(file));
          contents.put(name, Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + directory, e);
    }
    return of(contents);
  }

  /**
   * Those in a jar, where Looplint's own are.
   *
   * @throws UncheckedIOException when they cannot be read
   */
  static RuleFiles inJar(Path jar) {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (entry.getName().startsWith(BUNDLED)) {
          String name = entry.getName().substring(BUNDLED.length());
          if (isWanted(name)) {
            try (InputStream content = zip.getInputStream(entry)) {
              contents.put(name, content.readAllBytes());
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + jar, e);
    }
    return of(contents);
  }

  private static RuleFiles of(SortedMap<String, byte[]> contents) {
    List<TextFile> pages = new ArrayList<>();
    List<TextFile> libraries = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      boolean library = file.getKey().startsWith(CATALOGUE);
      String name = library ? file.getKey().substring(CATALOGUE.length()) : file.getKey();
      (library ? libraries : pages).add(TextFile.decode(name, file.getValue()));
    }
    return new RuleFiles(pages, libraries);
  }

  private static boolean isWanted(String path) {
    return path.startsWith(CATALOGUE)
        ? path.endsWith(".yaml") && path.indexOf('/', CATALOGUE.length()) < 0
        : path.endsWith(".md") && path.indexOf('/') < 0 && !path.equals(README);
  }

  private static void checkSize(String name, long bytes) {
    if (bytes > YamlReader.MAX_SIZE) {
      throw new CatalogueException(
          new Source(name, 1, 1), "larger than " + YamlReader.MAX_SIZE + " bytes");
    }
  }

  /** The jar or directory that this class comes from. */
  private static Path home() {
    try {
      URI place = RuleFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(place);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Looplint's own place is no file", e);
    }
  }
}
