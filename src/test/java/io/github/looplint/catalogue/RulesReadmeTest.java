package io.github.looplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.model.GeneratedMembers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code rules/README.md} says all that the loader knows, and its example is well formed. */
final class RulesReadmeTest {
  private static final String README = read();

  @Test
  void listsEveryWord() {
    assertThat(
            Stream.of(
                    Runs.class,
                    Condition.class,
                    Confidence.class,
                    Severity.class,
                    GuardMeaning.class,
                    StreamOrigin.class,
                    CallbackTrait.class,
                    Loss.class,
                    OffloadRole.class,
                    ApplicationKind.class,
                    GeneratedMembers.Shape.class)
                .flatMap(vocabulary -> Stream.of(vocabulary.getEnumConstants()))
                .map(constant -> "`" + Words.of((Enum<?>) constant) + "`"))
        .allSatisfy(word -> assertThat(README).contains(word));
  }

  @Test
  void listsTheThreadsAndTheConditionsAndNoOthers() {
    assertThat(firstCells(section("## Threads"))).isEqualTo(Words.of(Runs.class));
    assertThat(firstCells(section("## Conditions"))).isEqualTo(Words.of(Condition.class));
  }

  @ParameterizedTest
  @EnumSource
  void listsEveryKeyOfEveryKindOfFact(FactKind kind) {
    assertThat(section("### `" + kind.key() + "`"))
        .contains(kind.keys().stream().map(key -> "`" + key + "`").toArray(String[]::new));
  }

  @Test
  void listsEveryKeyOfAFileAndOfAPage() {
    assertThat(section("## A file of the catalogue"))
        .contains(LibraryReader.HEAD.stream().map(key -> "| `" + key + "` |").toList());
    assertThat(firstCells(section("## A rule's page"))).isEqualTo(RulePageReader.KEYS);
    assertThat(section("## A rule's page"))
        .contains(RulePageReader.HEADINGS.stream().map(heading -> "`## " + heading + "`").toList());
  }

  @Test
  void itsExampleIsWellFormed() {
    String example = README.split("```yaml\n", 2)[1].split("```", 2)[0];
    Map<String, Rule> rules = new TreeMap<>();
    rules.put("blocking-future-wait", new Rule("blocking-future-wait", Severity.ERROR, "", ""));

    assertThat(LibraryReader.read(new TextFile("vertx-core.yaml", example), rules).facts())
        .hasSize(3);
  }

  /** What stands below a heading, up to the next one. */
  private static String section(String heading) {
    String[] parts = README.split("(?m)^" + Pattern.quote(heading), 2);
    assertThat(parts).as(heading).hasSize(2);
    return parts[1].split("(?m)^##+ ", 2)[0];
  }

  /** The first cell of every row of a table, where it is code. */
  private static List<String> firstCells(String section) {
    List<String> cells = new ArrayList<>();
    Pattern.compile("(?m)^\\| `([^`]+)` \\|")
        .matcher(section)
        .results()
        .forEach(row -> cells.add(row.group(1)));
    return cells;
  }

  private static String read() {
    try {
      return Files.readString(Path.of("rules", "README.md"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
