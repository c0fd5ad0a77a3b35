package io.github.looplint.reader.source.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.looplint.Looplint;
import io.github.looplint.ScanRequest;
import io.github.looplint.analysis.ScanSummary;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.model.ReadProblem;
import io.github.looplint.model.ReadProblem.Kind;
import io.github.looplint.reader.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole scan of what nests deep: a result or one problem, soon; one file at a time. */
final class DeepScansTest {
  /** Far above what any takes, far below what exponential time takes. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir Path folder;

  static List<Arguments> shallow() {
    return shapes(DeepShapes.all(), 10, 100);
  }

  static List<Arguments> deep() {
    return shapes(DeepShapes.all(), 1_000, 10_000);
  }

  static List<Arguments> callbacks() {
    return shapes(CallbackShapes.all(), 8, 16, 32, 64, 128);
  }

  private static List<Arguments> shapes(Map<String, IntFunction<String>> shapes, int... depths) {
    List<Arguments> all = new ArrayList<>();
    for (String shape : shapes.keySet()) {
      for (int depth : depths) {
        all.add(Arguments.of(shape, depth));
      }
    }
    return all;
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("shallow")
  void scansShallowOnes(String shape, int depth) throws IOException {
    assertRead(scan(DeepShapes.all(), shape, depth));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("callbacks")
  void scansCallbacks(String shape, int depth) throws IOException {
    assertRead(scan(CallbackShapes.all(), shape, depth));
  }

  @Tag("long")
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("deep")
  void scansDeepOnesOrSaysThatTheyAreTooDeep(String shape, int depth) throws IOException {
    ScanSummary summary = scan(DeepShapes.all(), shape, depth);

    if (!summary.problems().isEmpty()) {
      assertThat(summary.problems()).extracting(ReadProblem::kind).containsExactly(Kind.TOO_DEEP);
    } else {
      assertRead(summary);
    }
  }

  private static void assertRead(ScanSummary summary) {
    assertThat(summary.problems()).isEmpty();
    assertThat(summary.files()).isEqualTo(1);
  }

  private ScanSummary scan(Map<String, IntFunction<String>> shapes, String shape, int depth)
      throws IOException {
    String text = Objects.requireNonNull(shapes.get(shape)).apply(depth);
    Path file = Files.writeString(folder.resolve("T.java"), text);
    ScanRequest request =
        new ScanRequest(List.of(file), folder, 1, Confidence.POSSIBLE, Severity.INFO);
    return assertTimeoutPreemptively(
            LIMIT, () -> Looplint.scan(request, SourceReader.Progress.NONE))
        .summary();
  }
}
