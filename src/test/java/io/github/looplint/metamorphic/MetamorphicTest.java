package io.github.looplint.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.samples.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real methods, and those of the samples, written otherwise in all ways that they can be: {@code
 * mvn test -Plong -Dtest=MetamorphicTest}.
 *
 * <p>Differences that are known are listed with their reasons; {@code -Dmetamorphic.known=write}
 * rewrites the list, {@code -Dmetamorphic.folder} keeps the code.
 */
@Tag("long")
final class MetamorphicTest {
  @TempDir Path temporary;

  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final SortedSet<String> methods = new TreeSet<>();
  private final SortedSet<String> withFindings = new TreeSet<>();
  private final SortedSet<String> differences = new TreeSet<>();

  @Test
  void realMethods(TestReporter reporter) throws IOException {
    for (Path source : RealProjects.sources()) {
      rewrite(Project.ofJar(source, RealProjects.classPath()));
    }
    report(reporter);
    KnownDifferences known = new KnownDifferences("libraries.tsv");
    known.check(differences);
    assertThat(methods).hasSizeGreaterThan(300);
    assertThat(withFindings).hasSizeGreaterThan(100);
  }

  @Test
  void samples(TestReporter reporter) throws IOException {
    rewrite(SampleProject.of(Samples.FOLDER, temporary.resolve("classes")));
    report(reporter);
    KnownDifferences known = new KnownDifferences("samples.tsv");
    known.check(differences);
    assertThat(counts.values()).hasSize(Kind.values().length).allMatch(count -> count > 40);
  }

  private void rewrite(Project project) throws IOException {
    String kept = System.getProperty("metamorphic.folder");
    Path folder = kept == null ? temporary : Path.of(kept);
    Experiment experiment = Experiment.of(project, folder.resolve(project.name()));
    String prefix = project.name() + " ";
    for (Kind kind : Kind.values()) {
      Experiment.Outcome outcome = experiment.run(kind);
      outcome.methods().forEach(method -> methods.add(prefix + method));
      outcome.withFindings().forEach(method -> withFindings.add(prefix + method));
      outcome.differences().forEach(line -> differences.add(prefix + kind + " " + line));
      counts.merge(kind, outcome.methods().size(), Integer::sum);
    }
  }

  private void report(TestReporter reporter) {
    reporter.publishEntry(
        "rewritten",
        "%d methods, %d of them with findings; %s"
            .formatted(methods.size(), withFindings.size(), counts));
  }
}
