package io.github.looplint.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.samples.JavaCompilation;
import io.github.looplint.samples.SampleLibraries;
import io.github.looplint.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples, each method written otherwise in one of the ways that it can be. */
final class MetamorphicSamplesTest {
  @TempDir Path folder;

  @Test
  void sameFindings() throws IOException {
    List<Path> classPath = new ArrayList<>(SampleLibraries.classPath());
    List<Path> files = Samples.files(Samples.FOLDER);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    assertThat(JavaCompilation.errors(files, classPath, classes)).isEmpty();
    classPath.add(classes);
    Project samples = Project.ofFolder("samples", Samples.FOLDER, files, classPath);

    Experiment.Outcome outcome = Experiment.of(samples, folder.resolve("code")).runMixed();

    assertThat(outcome.withFindings()).hasSizeGreaterThan(300);
    assertThat(outcome.differences()).isEmpty();
  }
}
