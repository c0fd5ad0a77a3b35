package io.github.looplint.index;

import io.github.looplint.reader.types.SignatureIndexWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Generates the embedded signature index from the list file, into the resources. Run it after every
 * change of the list, from the project's folder, with the listed JDKs installed:
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.mainClass=io.github.looplint.index.GenerateIndex -Dexec.classpathScope=test
 * </pre>
 */
public final class GenerateIndex {
  private static final Path JARS = Path.of(".libraries", "index");
  private static final Path INDEX = Path.of("src", "main", "resources", "looplint", "signatures");

  private GenerateIndex() {}

  public static void main(String[] arguments) throws IOException {
    LibraryList list = LibraryList.read(LibraryList.FILE);
    TypeCollection types = new TypeCollection();
    for (LibraryList.Jdk jdk : list.jdks()) {
      Jdks.read(jdk, types);
    }
    Fetch.missing(list.artifacts(), JARS);
    SignatureIndexWriter writer = new SignatureIndexWriter();
    int count;
    try (Jars jars = new Jars()) {
      for (LibraryList.Artifact artifact : list.artifacts()) {
        jars.read(artifact, JARS.resolve(artifact.fileName()), types);
      }
      count = types.writeTo(writer);
    }
    writeTo(INDEX, writer.write(list.hash()), count);
  }

  private static void writeTo(Path folder, List<byte[]> parts, int types) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> old = Files.list(folder)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    long bytes = 0;
    for (int i = 0; i < parts.size(); i++) {
      Files.write(folder.resolve(i + ".bin"), parts.get(i));
      bytes += parts.get(i).length;
    }
    System.out.printf("%s: %,d types, %,d bytes in %d parts%n", folder, types, bytes, parts.size());
  }
}
