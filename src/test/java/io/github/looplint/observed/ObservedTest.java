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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The samples, run with the real libraries: each call on the kind of thread that a scan says. */
final class ObservedTest {
  @Test
  void runs() throws IOException {
    Prediction prediction = Prediction.ofSamples();
    Run run = Run.prepare(prediction);
    run.once(false);
    run.once(true);
    Map<String, List<Marker>> markers = markers();
    Comparison comparison =
        new Comparison(prediction, run.sites(), run.calls(), markers);
    List<String> lines = new ArrayList<>();
    Map<Finding, Set<String>> seen = comparison.findings();
    Map<String, List<Finding>> byFile =
        prediction.findings().stream().collect(Collectors.groupingBy(f -> f.location().file()));
    byFile.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e ->
        lines.add(e.getKey() + ": " + e.getValue().stream().filter(f -> !seen.get(f).isEmpty()).count() + " of " + e.getValue().size()));
    lines.add("# false alarms");
    lines.addAll(comparison.falseAlarms());
    lines.add("# misses");
    lines.addAll(comparison.misses());
    lines.add("# BlockHound");
    run.blocked().stream().filter(o -> !o.stack().isEmpty()).filter(o -> !o.kind().equals("COMMON_POOL")).map(o -> (o.stack().stream().anyMatch(p -> markers.containsKey(p)) ? "said " : "UNSAID ") + o.what() + " " + o.kind() + " " + o.stack()).sorted().distinct().forEach(lines::add);
    lines.add("# not run");
    lines.add(seen.values().stream().filter(k -> !k.isEmpty()).count() + " of " + seen.size());
    seen.forEach((f, kinds) -> { if (kinds.isEmpty()) lines.add(f.location() + " " + f.rule()); });
    Files.write(Path.of("target/observed/report.txt"), lines);
    assertThat(comparison.falseAlarms()).isEmpty();
    assertThat(comparison.misses()).isEmpty();
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
