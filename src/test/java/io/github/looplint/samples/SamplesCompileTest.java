package io.github.looplint.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All samples compile against the real libraries. */
final class SamplesCompileTest {
  @Test
  void compile(@TempDir Path output) throws IOException {
    assertThat(
            JavaCompilation.errors(
                Samples.files(Samples.FOLDER), SampleLibraries.classPath(), output))
        .isEmpty();
  }
}
