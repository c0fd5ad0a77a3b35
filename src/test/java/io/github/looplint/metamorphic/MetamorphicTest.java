package io.github.looplint.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real methods, written otherwise in all ways that they can be: {@code mvn test -Plong
 * -Dtest=MetamorphicTest}. Differences that are known, with their reasons, are in {@code
 * src/test/metamorphic/known.txt}.
 */
@Tag("long")
final class MetamorphicTest {
  private static final Path KNOWN = Samples.PROJECT.resolve("src/test/metamorphic/known.txt");
  private static final int MOST_ENTRIES = 100_000;

  @TempDir Path temporary;

  @Test
  void sameFindings(TestReporter reporter) throws IOException {
    Set<String> methods = new TreeSet<>();
    Set<String> withFindings = new TreeSet<>();
    Set<String> differences = new TreeSet<>();
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (Path source : RealProjects.sources()) {
      Project project = Project.ofJar(source, RealProjects.classPath());
      Experiment experiment = Experiment.of(project, folder().resolve(project.name()));
      for (Kind kind : Kind.values()) {
        Experiment.Outcome outcome = experiment.run(kind);
        String prefix = project.name() + " ";
        outcome.methods().forEach(method -> methods.add(prefix + method));
        outcome.withFindings().forEach(method -> withFindings.add(prefix + method));
        outcome.differences().forEach(line -> differences.add(prefix + kind + " " + line));
        counts.merge(kind, outcome.methods().size(), Integer::sum);
      }
    }
    reporter.publishEntry(
        "rewritten",
        "%d methods, %d of them with findings; %s"
            .formatted(methods.size(), withFindings.size(), counts));
    differences.stream().limit(MOST_ENTRIES).forEach(line -> reporter.publishEntry("", line));
    assertThat(differences).isSubsetOf(known());
    assertThat(withFindings).hasSizeGreaterThan(300);
    assertThat(counts.keySet()).containsExactly(Kind.values());
    assertThat(counts.values()).allMatch(count -> count > 0);
  }

  /** {@code -Dmetamorphic.folder} keeps what was written. */
  private Path folder() {
    String kept = System.getProperty("metamorphic.folder");
    return kept == null ? temporary : Path.of(kept);
  }

  /** A difference a line, its reason behind {@code # }. */
  private static Set<String> known() throws IOException {
    return Files.readAllLines(KNOWN).stream()
        .map(line -> line.replaceAll(" *# .*", ""))
        .filter(line -> !line.isBlank())
        .collect(Collectors.toSet());
  }
}
