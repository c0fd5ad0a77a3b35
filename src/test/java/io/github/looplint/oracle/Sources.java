package io.github.looplint.oracle;

import io.github.looplint.Looplint;
import io.github.looplint.catalogue.GeneratesFact;
import io.github.looplint.model.CodeModel;
import io.github.looplint.reader.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A project's main sources, read by the resolver. */
final class Sources {
  private Sources() {}

  /** All Java files below a {@code src/main} folder, but what describes modules, sorted. */
  static List<Path> main(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> root.relativize(file).toString().replace('\\', '/').contains("src/main/"))
          .filter(file -> !file.endsWith("module-info.java") && !file.endsWith("package-info.java"))
          .sorted()
          .toList();
    }
  }

  /** The model of sources; paths are relative to the root. */
  static CodeModel read(Path root, List<Path> sources, List<Path> classPath) {
    return SourceReader.read(
        new SourceReader.Request(
            sources,
            classPath,
            root,
            2,
            () ->
                Looplint.catalogue().facts(GeneratesFact.class).stream()
                    .map(GeneratesFact::what)
                    .toList(),
            SourceReader.Progress.NONE));
  }
}
