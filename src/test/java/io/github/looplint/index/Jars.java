package io.github.looplint.index;

import io.github.looplint.index.LibraryList.Artifact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Jars whose classes are read while this is open. */
final class Jars implements AutoCloseable {
  private final List<ZipFile> open = new ArrayList<>();

  /** Adds all types of a jar; those that the list's patterns take are wanted. */
  void read(Artifact artifact, Path jar, TypeCollection target) throws IOException {
    ZipFile zip = new ZipFile(jar.toFile());
    open.add(zip);
    List<? extends ZipEntry> entries =
        zip.stream()
            .filter(entry -> entry.getName().endsWith(".class"))
            .filter(entry -> !entry.getName().startsWith("META-INF/"))
            .sorted(Comparator.comparing(ZipEntry::getName))
            .toList();
    int before = target.wanted();
    for (ZipEntry entry : entries) {
      String name = entry.getName().replaceFirst("\\.class$", "").replace('/', '.');
      target.add(name, artifact.types().take(name), () -> bytes(zip, entry));
    }
    if (target.wanted() == before) {
      throw new IllegalArgumentException("no type is taken from " + artifact.fileName());
    }
  }

  private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  @Override
  public void close() throws IOException {
    for (ZipFile zip : open) {
      zip.close();
    }
  }
}
