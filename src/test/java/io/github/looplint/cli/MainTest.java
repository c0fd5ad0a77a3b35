package io.github.looplint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeSources() throws IOException {
    Files.createDirectory(folder.resolve("src"));
    Files.writeString(folder.resolve("src/A.java"), "class A {}\n");
    Files.createDirectory(folder.resolve("taken"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "-h",
        "scan --help",
        "explain -h",
        "rules --help",
        "why --help",
        "completion -h"
      })
  void helpIsNoError(String arguments) {
    assertThat(run(arguments)).isZero();
    assertThat(out.toString()).startsWith("Usage: looplint");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void tellsItsVersion() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("looplint ").contains("\nJava ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "''~no command given; try 'looplint scan' or 'looplint --help'",
        "scna~unknown command: scna (did you mean scan?); commands: scan, explain, rules, why, completion",
        "src~unknown command: src; to scan it: looplint scan src",
        "scan nowhere~no such file or folder: nowhere",
        "scan --frmat json~unknown option: --frmat (did you mean --format?); see: looplint scan --help",
        "scan --classpath x~no such file or folder on the class path: x",
        "scan --no-cache~unknown option: --no-cache; see: looplint scan --help",
        "scan --fail-on=warn~Invalid value for option '--fail-on': 'warn' is none of error, warning, info, never",
        "scan --format srif~Invalid value for option '--format': 'srif' is none of text, json, sarif (did you mean sarif?)",
        "scan --threads 0~--threads must be at least 1, not 0",
        "scan --threads many~Invalid value for option '--threads': 'many' is not an int",
        "scan --output taken~--output needs a file, this is a folder: taken",
        "scan --output json=taken~--output needs a file, this is a folder: taken",
        "scan --output jsn=a~unknown format in --output: jsn (did you mean json?); formats: text, json, sarif",
        "scan --output no/a~no folder to write into: no",
        "scan --output a --output json=./a~--output names a file twice: ./a",
        "rules --format sarif~rules are listed as text or json, not as sarif",
        "rules x~too many arguments: x",
        "explain no-such-rule~unknown rule: no-such-rule; see: looplint rules",
        "why ((~neither FILE:LINE nor a method such as Type#method: ((",
        "why~Missing required parameter: 'FILE:LINE|METHOD'",
      })
  void everyMistakeIsOneLine(String arguments, String message) {
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).isEqualTo("looplint: " + message + "\n");
  }

  @Test
  void reportsOnStandardOutputAndTheRestOnStandardError() {
    assertThat(run("scan --format json src")).isZero();
    assertThat(out.toString()).startsWith("{\n  \"tool\": \"looplint\"").endsWith("}\n");
    assertThat(err.toString()).contains("found ").doesNotContain("\r");
  }

  @Test
  void writesFilesWholeAndLeavesNothingElse() throws IOException {
    Files.writeString(folder.resolve("a.json"), "old");
    assertThat(run("scan src --output a.json --format json --output sarif=b.sarif")).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(folder.resolve("a.json")).content().startsWith("{\n  \"tool\"");
    assertThat(folder.resolve("b.sarif")).content().contains("2.1.0");
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("a.json", "b.sarif", "src", "taken");
    }
  }

  @Test
  void filesThatNameTheirFormatLeaveStandardOutputAlone() {
    assertThat(run("scan src --output sarif=b.sarif --format json")).isZero();
    assertThat(out.toString()).startsWith("{\n  \"tool\"");
  }

  @Test
  void followsLinksAndReplacesNoDevice() throws IOException {
    Files.writeString(folder.resolve("real.json"), "old");
    Files.createSymbolicLink(folder.resolve("link.json"), Path.of("real.json"));
    assertThat(run("scan src --output json=link.json --output json=/dev/null")).isZero();
    assertThat(folder.resolve("link.json")).isSymbolicLink();
    assertThat(folder.resolve("real.json")).content().startsWith("{");
    assertThat(Path.of("/dev/null")).satisfies(nothing -> assertThat(Files.size(nothing)).isZero());
  }

  @Test
  void tellsOfAFileThatWasNotRead() {
    assertThat(run("why src/B.java:1")).isEqualTo(2);
    assertThat(err.toString()).startsWith("looplint: not among the ").endsWith(": src/B.java\n");
  }

  @Test
  void admitsToKnowNothing() {
    assertThat(run("why no.such.Type#method(**)")).isZero();
    assertThat(out.toString()).isEqualTo("nothing is known of no.such.Type#method(**)\n");
  }

  @Test
  void ourFaultsAreOneLineTooAndTracesNeedDebug() {
    Failures quiet = new Failures(console(Map.of()), new String[0]);
    assertThat(quiet.handle(new IllegalStateException("two\nlines \u001b[2J"))).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "looplint: internal error: java.lang.IllegalStateException: two lines \\u001b[2J;"
                + " please report it, with what --debug prints\n");
    new Failures(console(Map.of()), new String[] {"--debug"}).handle(new StackOverflowError());
    assertThat(err.toString()).contains("at io.github.looplint.cli.MainTest");
  }

  @Test
  void coloursOnlyForAPersonWhoWantsThem() {
    assertThat(paints(Colours.When.AUTO, true, Map.of())).isTrue();
    assertThat(paints(Colours.When.AUTO, false, Map.of())).isFalse();
    assertThat(paints(Colours.When.AUTO, true, Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(paints(Colours.When.AUTO, true, Map.of("TERM", "dumb"))).isFalse();
    assertThat(paints(Colours.When.ALWAYS, false, Map.of("NO_COLOR", "1"))).isTrue();
    assertThat(paints(Colours.When.NEVER, true, Map.of())).isFalse();
  }

  private boolean paints(Colours.When when, boolean terminal, Map<String, String> environment) {
    Console console = new Console(writer(out), writer(err), folder, terminal, false, environment);
    return !Colours.paint(when, console)
        .apply(io.github.looplint.report.Paint.Tone.ERROR, "@|bold x|@")
        .equals("@|bold x|@");
  }

  private int run(String arguments) {
    String[] split = arguments.isEmpty() ? new String[0] : arguments.split(" ");
    return Main.run(console(Map.of()), split);
  }

  private Console console(Map<String, String> environment) {
    return new Console(writer(out), writer(err), folder, false, false, environment);
  }

  private static PrintWriter writer(StringWriter to) {
    return new PrintWriter(to, true);
  }
}
