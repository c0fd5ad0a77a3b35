package io.github.looplint.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The samples against a scan. What holds is written down in {@code samples/SCORE.txt}: a known
 * failure is visible there, and every change shows in its diff. {@code mvn test -Dtest=SamplesTest
 * -Dsamples.score=write} rewrites it.
 */
final class SamplesTest {
  private static final Path SCORE = Samples.FOLDER.resolve("SCORE.txt");

  @Test
  void score() throws IOException {
    List<Score> scores = Samples.score(Analyzer.SOURCE_READER, Samples.FOLDER, Samples.PROJECT);
    String report = ScoreReport.of("source reader", scores);
    if ("write".equals(System.getProperty("samples.score"))) {
      Files.writeString(SCORE, report);
    }
    assertThat(report)
        .as("the score differs from samples/SCORE.txt; -Dsamples.score=write rewrites it")
        .isEqualTo(Files.readString(SCORE));
  }

  /** What races is found, but not said by default: that it is not, the score shows. */
  @Test
  void possible() throws IOException {
    assertThat(
            Samples.missedPossible(Analyzer.UNSURE_SOURCE_READER, Samples.FOLDER, Samples.PROJECT))
        .isEmpty();
  }
}
