package io.github.looplint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.looplint.Looplint;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script that {@code looplint completion} prints, as a shell runs it. */
final class CompletionTest {
  private static final String ASK =
      """
      source "$1"
      COMP_WORDS=(looplint $2 "$3")
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      COMP_LINE="${COMP_WORDS[*]}"
      COMP_POINT=${#COMP_LINE}
      compopt() { :; }
      _complete_looplint looplint "$3" "${COMP_WORDS[COMP_CWORD - 1]}"
      echo "[${COMPREPLY[*]}]"
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                | ex              | explain",
        "scan              | --form          | --format",
        "scan --format     | sa              | sarif",
        "scan --min-severity | w             | warning",
        "explain           | dropped-pu      | dropped-publisher",
      })
  void bashCompletes(String before, String begun, String completed) throws Exception {
    assumeThat(Path.of("/bin/bash")).exists();
    Path script = Files.writeString(folder.resolve("looplint.sh"), script());
    Path ask = Files.writeString(folder.resolve("ask.sh"), ASK);
    assertThat(bash(ask.toString(), script.toString(), before, begun))
        .containsPattern("\\[(.* )?" + completed + " ?( .*)?\\]");
  }

  @Test
  void isTheSameEachTimeAndNamesAllRules() {
    assertThat(script())
        .isEqualTo(script())
        .contains(Looplint.catalogue().rules().keySet())
        .doesNotContain("\r");
  }

  private static String script() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    assertThat(Main.run(new PrintWriter(out), new PrintWriter(err), "completion")).isZero();
    assertThat(err.toString()).isEmpty();
    return out.toString();
  }

  private static String bash(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder process = new ProcessBuilder("/bin/bash");
    process.command().addAll(java.util.List.of(arguments));
    Process started = process.redirectErrorStream(true).start();
    String output = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(started.waitFor()).as(output).isZero();
    return output;
  }
}
