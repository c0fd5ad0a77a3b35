package io.github.looplint.reader.classpath;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder of class files. A file system that ignores case may answer with another class, whose own
 * name then tells.
 */
record ClassFolder(Path folder, String reported) implements ClassContainer {
  @Override
  public boolean mayHold(String packageFolder) {
    try {
      return Files.isDirectory(folder.resolve(packageFolder));
    } catch (InvalidPathException e) {
      return false; // Java allows names that file systems do not.
    }
  }

  @Override
  public Optional<byte[]> read(String name) throws IOException {
    Path file;
    try {
      file = folder.resolve(name + ClassJar.CLASS);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    if (Files.size(file) > ClassJar.LARGEST_CLASS) {
      throw new TooLargeException(ClassJar.LARGEST_CLASS);
    }
    return Optional.of(Files.readAllBytes(file));
  }
}
