package io.github.looplint.observed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.analysis.Finding;
import io.github.looplint.samples.Marker;
import io.github.looplint.samples.Markers;
import io.github.looplint.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The samples, run with the real libraries: each call on the kind of thread that a scan says.
 *
 * <p>What was seen is written down in {@code samples/OBSERVED.txt}; {@code mvn test -Plong
 * -Dtest=ObservedTest -Dsamples.observed=write} rewrites it, and the table in {@code README.md}.
 */
@Tag("long")
final class ObservedTest {
  private static final Path REPORT = Samples.FOLDER.resolve("OBSERVED.txt");
  private static final Path README = Samples.PROJECT.resolve("README.md");
  private static final String START = "<!-- blockhound -->\n";
  private static final String END = "<!-- /blockhound -->";

  /** On a busy machine a callback may come too late to be seen. */
  private static final int RUNS = 5;

  /** Of so many findings, one may be late in each of them. */
  private static final int LATE = 100;

  private static Prediction prediction;
  private static Run run;
  private static Map<String, List<Marker>> markers;
  private static Comparison comparison;
  private static List<String> report = List.of();

  @BeforeAll
  static void observe() throws IOException {
    prediction = Prediction.ofSamples();
    markers = markers();
    run = Run.prepare(prediction);
    comparison = new Comparison(prediction, run.sites(), List.of(), markers);
    Set<String> known = open(Files.readAllLines(REPORT));
    once();
    for (int turn = 1; turn < RUNS && !known.containsAll(open(report)); turn++) {
      once();
    }
    if ("write".equals(System.getProperty("samples.observed"))) {
      Files.write(REPORT, report);
      Files.writeString(README, readme());
    }
  }

  private static void once() throws IOException {
    run.once(false);
    run.once(true);
    comparison = new Comparison(prediction, run.sites(), run.calls(), markers);
    report =
        ObservedReport.of(
            comparison.findings(), comparison.falseAlarms(), comparison.unmarked(run.blocked()));
  }

  /** What may be seen in another run. */
  private static Set<String> open(List<String> lines) {
    Set<String> open = new TreeSet<>(ObservedReport.notRun(lines));
    open.addAll(ObservedReport.elsewhere(lines));
    return open;
  }

  @Test
  void everyFindingIsOnTheThreadThatItNames() throws IOException {
    Set<String> known = open(Files.readAllLines(REPORT));
    assertThat(comparison.falseAlarms())
        .allMatch(line -> known.containsAll(ObservedReport.places(List.of(line))));
  }

  @Test
  void noWaitIsUnsaid() {
    assertThat(comparison.misses()).isEmpty();
  }

  /**
   * It may have seen more this time; it must not have seen less, but for what a busy machine lets
   * come too late.
   */
  @Test
  void asMuchIsRunAsIsWrittenDown() throws IOException {
    List<String> written = Files.readAllLines(REPORT);
    assertThat(ObservedReport.totals(report))
        .as("samples/OBSERVED.txt; -Dsamples.observed=write rewrites it")
        .isEqualTo(ObservedReport.totals(written));
    Set<String> fewer = new TreeSet<>(ObservedReport.notRun(report));
    fewer.removeAll(open(written));
    assertThat(fewer).hasSizeLessThanOrEqualTo(comparison.findings().size() / LATE);
  }

  /** Another judge, who knows nothing of the catalogue. */
  @Test
  void blockHoundSeesNothingThatIsNotWrittenDown() throws IOException {
    assertThat(ObservedReport.unmarked(Files.readAllLines(REPORT)))
        .containsAll(ObservedReport.unmarked(report));
  }

  @Test
  void whatBlockHoundSeesIsAsTheReadmeSays() throws IOException {
    assertThat(Files.readString(README)).isEqualTo(readme());
  }

  /** Were everything on a worker, no finding would hold. */
  @Test
  void anotherThreadIsNoticed() {
    List<Observation> moved =
        run.calls().stream()
            .map(call ->
                new Observation(
                    call.what(), "WORKER", call.thread(), call.stack(), call.cancelling()))
            .toList();
    Comparison other = new Comparison(prediction, run.sites(), moved, markers);
    assertThat(other.falseAlarms()).hasSizeGreaterThan(400);
    assertThat(other.misses()).isEmpty();
  }

  /** Without its marker, the wait on a marked line is a miss. */
  @Test
  void anUnmarkedWaitIsNoticed() {
    Finding one =
        comparison.findings().entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .findFirst()
            .orElseThrow()
            .getKey();
    Prediction silent = prediction.without(one);
    Map<String, List<Marker>> fewer = new HashMap<>(markers);
    fewer.remove(one.location().file() + ":" + one.location().line());
    assertThat(new Comparison(silent, run.sites(), run.calls(), fewer).misses())
        .isNotEmpty()
        .allMatch(miss -> miss.contains(one.rule()));
  }

  private static String readme() throws IOException {
    String text = Files.readString(README);
    int start = text.indexOf(START) + START.length();
    return text.substring(0, start)
        + "\n"
        + HoundTable.of(run.hound())
        + "\n"
        + text.substring(text.indexOf(END));
  }

  private static Map<String, List<Marker>> markers() throws IOException {
    List<Marker> all = new ArrayList<>();
    for (Path file : Samples.files(Samples.FOLDER)) {
      String name = Samples.PROJECT.relativize(file).toString().replace('\\', '/');
      all.addAll(Markers.read(name, Files.readString(file)));
    }
    return all.stream().collect(Collectors.groupingBy(Marker::place));
  }
}
