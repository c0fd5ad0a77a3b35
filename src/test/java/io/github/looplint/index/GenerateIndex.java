package io.github.looplint.index;

import io.github.looplint.reader.types.SignatureIndexWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
  private static final Path INDEX =
      Path.of("src", "main", "resources", "looplint", "signatures.bin");

  private GenerateIndex() {}

  public static void main(String[] arguments) throws IOException {
    LibraryList list = LibraryList.read(LibraryList.FILE);
    TypeCollection types = new TypeCollection();
    for (int jdk : list.jdks()) {
      Jdks.read(Jdks.home(jdk), types);
    }
    Jars.fetch(list.artifacts(), JARS);
    for (LibraryList.Artifact artifact : list.artifacts()) {
      Jars.read(JARS.resolve(artifact.fileName()), types);
    }
    SignatureIndexWriter writer = new SignatureIndexWriter();
    int count = types.writeTo(writer);
    byte[] index = writer.write(list.hash());
    Files.createDirectories(INDEX.getParent());
    Files.write(INDEX, index);
    System.out.printf("%s: %,d types, %,d bytes%n", INDEX, count, index.length);
  }
}
