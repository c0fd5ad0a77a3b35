package io.github.looplint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.Looplint;
import io.github.looplint.catalogue.Rule;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code looplint explain} prints of every rule how it is done wrong, and how right. */
final class ExplainTest {
  private static final Pattern CODE = Pattern.compile("(?ms)^```java\\R(.*?)^```");

  static Stream<Rule> rules() {
    return Looplint.catalogue().rules().values().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void printsBadAndGoodCode(Rule rule) {
    StringWriter out = new StringWriter();
    int exit = Main.run(new PrintWriter(out), new PrintWriter(out), "explain", rule.id());

    List<String> examples =
        CODE.matcher(rule.page()).results().map((MatchResult found) -> found.group(1)).toList();
    assertThat(exit).isZero();
    assertThat(examples).hasSize(2);
    assertThat(unindented(out.toString()))
        .startsWith(rule.id() + " (" + rule.severity().id() + ")\n" + rule.summary() + "\n")
        .containsSubsequence(
            List.of(
                "\nBAD\n", unindented(examples.get(0)), "\nGOOD\n", unindented(examples.get(1))));
  }

  private static String unindented(String text) {
    return text.lines().map(String::strip).reduce("", (all, line) -> all + line + "\n");
  }
}
