package io.github.looplint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.analysis.Finding;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.cli.Main;
import io.github.looplint.reader.SourceReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the samples cannot show of dropped results: tests, annotations, reports. */
final class DroppedResultsTest {
  private static final String CALLS =
      """
      import java.util.concurrent.CompletableFuture;
      import org.junit.jupiter.api.Assertions;
      import reactor.core.publisher.Mono;

      class Calls {
        interface Store {
          CompletableFuture<String> load();
          Mono<String> save();
        }

        void calls(Store store) {
          store.load();
          store.save();
          store.load().thenAccept(text -> Assertions.assertEquals("", text));
          Mono.fromRunnable(store::load);
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void testsAreReportedOnWhereTheyLoseSomething() throws IOException {
    write("src/main/java/Calls.java", CALLS);
    write("other/src/test/java/CallsTest.java", CALLS.replace("Calls", "CallsTest"));
    assertThat(scan())
        .containsExactly(
            "other/src/test/java/CallsTest.java:12 dropped-future possible",
            "other/src/test/java/CallsTest.java:13 dropped-publisher possible",
            "other/src/test/java/CallsTest.java:14 dropped-future certain",
            "other/src/test/java/CallsTest.java:15 dropped-publisher certain",
            "other/src/test/java/CallsTest.java:15 dropped-in-callback possible",
            "src/main/java/Calls.java:12 dropped-future certain",
            "src/main/java/Calls.java:13 dropped-publisher certain",
            "src/main/java/Calls.java:14 dropped-future certain",
            "src/main/java/Calls.java:15 dropped-publisher certain",
            "src/main/java/Calls.java:15 dropped-in-callback certain");
  }

  @Test
  void annotatedMethodsMayBeDropped() throws IOException {
    write(
        "Calls.java",
        CALLS
            .replace(
                "CompletableFuture<String> load",
                "@CanIgnoreReturnValue CompletableFuture<String> load")
            .replace(
                "import reactor",
                "import com.google.errorprone.annotations.CanIgnoreReturnValue;\nimport reactor"));
    assertThat(scan())
        .containsExactly(
            "Calls.java:14 dropped-publisher certain",
            "Calls.java:15 dropped-future possible",
            "Calls.java:16 dropped-publisher certain");
  }

  @Test
  void whatGivesSomethingUnknownIsSilent() throws IOException {
    write(
        "Calls.java",
        """
        class Calls extends com.acme.Unknown {
          reactor.core.publisher.Mono<String> name() {
            return null;
          }

          static void calls(Calls calls, com.acme.Other other) {
            other.name();
            calls.name(1);
          }
        }
        """);
    assertThat(scan()).isEmpty();
  }

  @Test
  void aFindingWithoutThreadSaysWhatIsLost() throws IOException {
    write("Calls.java", CALLS);
    String file = folder.resolve("Calls.java").toString();
    assertThat(run("scan", file))
        .contains(
            "error: Store#save(): nobody subscribes to its result, so what it stands for never"
                + " runs [dropped-publisher]")
        .contains("calls Calls$Store#save(), which gives a reactor.core.publisher.Mono")
        .doesNotContain("thread");
    assertThat(run("scan", "--format", "json", file)).doesNotContain("\"context\"");
    assertThat(run("scan", "--format", "sarif", file))
        .contains("\"ruleId\": \"dropped-publisher\"")
        .doesNotContain("\"context\"", "\"reason\"");
    assertThat(run("why", file + ":13", file))
        .contains("Nobody takes the reactor.core.publisher.Mono that it gives")
        .contains("So it is a finding: dropped-publisher, error, certain.");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> scan() {
    ScanRequest request =
        new ScanRequest(List.of(folder), folder, 1, Confidence.POSSIBLE, Severity.INFO);
    return Looplint.scan(request, SourceReader.Progress.NONE).findings().stream()
        .map(DroppedResultsTest::line)
        .toList();
  }

  private static String line(Finding finding) {
    return finding.location().file()
        + ":"
        + finding.location().line()
        + " "
        + finding.rule()
        + " "
        + finding.confidence().id();
  }

  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), arguments);
    return out.toString();
  }
}
