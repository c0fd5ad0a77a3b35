package io.github.looplint.metamorphic;

import io.github.looplint.samples.JavaCompilation;
import io.github.looplint.samples.SampleLibraries;
import io.github.looplint.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The samples, as code to rewrite. */
final class SampleProject {
  private SampleProject() {}

  /**
   * Those below a folder.
   *
   * @param classes where they are compiled to
   */
  static Project of(Path folder, Path classes) throws IOException {
    List<Path> classPath = new ArrayList<>(SampleLibraries.classPath());
    List<Path> files = Samples.files(folder);
    Files.createDirectories(classes);
    List<String> errors = JavaCompilation.errors(files, classPath, classes);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(String.join("\n", errors));
    }
    classPath.add(classes);
    return Project.ofFolder("samples", Samples.FOLDER, files, classPath);
  }
}
