package io.github.looplint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sources full of what makes calls hard to understand: javac and the resolver agree on each, but
 * for those on lines marked as a gap, and on these they do not.
 */
class ResolverTest {
  private static final Path FOLDER = Path.of("src", "test", "oracle", "sources").toAbsolutePath();

  static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void understandsEachCallAsJavacDoes(Path source) throws IOException {
    Javac.Attribution javac = Javac.attribute(List.of(source), List.of(), FOLDER);
    assertThat(javac.firstErrors()).isEmpty();
    assertThat(javac.calls()).hasSizeGreaterThan(30);
    Comparison comparison = new Comparison(Sources.read(FOLDER, List.of(source), List.of()));
    assertThat(comparison.grade(javac.calls()).misses())
        .extracting(Comparison.Miss::line)
        .hasSameElementsAs(gaps(source));
  }

  /** The lines, from 1, where the resolver is known to fall short. */
  private static List<Integer> gaps(Path source) throws IOException {
    List<String> lines = Files.readAllLines(source);
    return IntStream.rangeClosed(1, lines.size())
        .filter(line -> lines.get(line - 1).contains("// gap: "))
        .boxed()
        .toList();
  }
}
