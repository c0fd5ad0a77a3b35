package io.github.looplint.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.samples.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples of one library, each method written otherwise in a way that makes no difference. */
final class MetamorphicSamplesTest {
  private static final Set<Kind> KINDS =
      EnumSet.of(
          Kind.EXTRACT_RECEIVER,
          Kind.EXTRACT_ARGUMENT,
          Kind.INLINE_LOCAL,
          Kind.CLASS_TO_LAMBDA,
          Kind.REFERENCE_TO_LAMBDA);

  @TempDir Path folder;

  @Test
  void sameFindings() throws IOException {
    Project samples = SampleProject.of(Samples.FOLDER.resolve("netty"), folder.resolve("classes"));

    Experiment.Outcome outcome = Experiment.of(samples, folder.resolve("code")).run(KINDS);

    assertThat(outcome.withFindings()).hasSizeGreaterThan(50);
    assertThat(outcome.differences()).isEmpty();
  }
}
