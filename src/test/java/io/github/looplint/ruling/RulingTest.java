package io.github.looplint.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code src/test/ruling/Ruling.java} as people do. */
final class RulingTest {
  private static final String HEADER = "commit\trule\tpath\tline\tfingerprint\tverdict\twhy\n";
  private static final String FINDINGS =
      """
      {"findings": [
        {"rule": "blocking-sleep", "severity": "error", "confidence": "certain",
         "file": "A.java", "line": 12, "column": 5, "api": "java.lang.Thread#sleep(long)",
         "context": {"kind": "EVENT_LOOP", "reason": "Netty \\u0022calls\\" it\\n"},
         "path": [], "fingerprint": "aaaa"},
        {"rule": "blocking-jdbc", "severity": "error", "confidence": "likely",
         "file": "B.java", "line": 3, "column": 5, "api": "java.sql.Statement#close()",
         "context": {"kind": "EVENT_LOOP", "reason": ""}, "path": [], "fingerprint": "bbbb"}
      ]}
      """;

  @TempDir Path folder;

  @Test
  void noDifference() throws Exception {
    Result result =
        run(
            row("blocking-sleep", "A.java", 12, "aaaa", "true"),
            row("blocking-jdbc", "B.java", 3, "bbbb", "false"));
    assertThat(result.exit()).isZero();
    assertThat(result.output())
        .containsPattern("certain +1 +0 +0 +0 100.0 %")
        .containsPattern("blocking-jdbc +0 +1 +0 +0 0.0 %")
        .containsPattern("all +1 +1 +0 +0 50.0 %")
        .doesNotContain("New", "Vanished", "Moved");
  }

  @Test
  void differences() throws Exception {
    Result result =
        run(
            row("blocking-sleep", "A.java", 10, "aaaa", "true"),
            row("cpu-loop", "C.java", 1, "cccc", "false"));
    assertThat(result.exit()).isOne();
    assertThat(result.output())
        .contains("New (1)\n  B.java:3 blocking-jdbc likely")
        .contains("Vanished (1)\n  abc cpu-loop C.java 1 cccc false why")
        .contains("Moved (1)\n  A.java:10 -> A.java:12 blocking-sleep");
  }

  @Test
  void update() throws Exception {
    Path table = folder.resolve("shop.tsv");
    Files.writeString(table, HEADER + row("blocking-sleep", "A.java", 10, "aaaa", "true"));
    assertThat(execute(List.of("--update", table.toString(), findings())).exit()).isOne();
    assertThat(table)
        .hasContent(
            HEADER
                + row("blocking-sleep", "A.java", 12, "aaaa", "true")
                + "abc\tblocking-jdbc\tB.java\t3\tbbbb\topen\t");
    assertThat(execute(List.of(table.toString(), findings())).exit()).isZero();
  }

  @Test
  void wrongUsage() throws Exception {
    Path table = folder.resolve("shop.tsv");
    Files.writeString(table, HEADER + "abc\tblocking-sleep\n");
    Result result = execute(List.of(table.toString(), findings()));
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.output()).contains("shop.tsv:2: expected");
    assertThat(execute(List.of()).exit()).isEqualTo(2);
  }

  private record Result(int exit, String output) {}

  private Result run(String first, String second) throws IOException, InterruptedException {
    Path table = folder.resolve("shop.tsv");
    Files.writeString(table, HEADER + first + second);
    return execute(List.of(table.toString(), findings()));
  }

  private String findings() throws IOException {
    return Files.writeString(folder.resolve("findings.json"), FINDINGS).toString();
  }

  private static Result execute(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("src/test/ruling/Ruling.java");
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output.replace("\r\n", "\n"));
  }

  private static String row(
      String rule, String path, int line, String fingerprint, String verdict) {
    return String.join("\t", "abc", rule, path, "" + line, fingerprint, verdict, "why") + "\n";
  }
}
