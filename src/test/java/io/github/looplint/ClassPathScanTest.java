package io.github.looplint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.looplint.analysis.Finding;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.reader.SourceReader;
import io.github.looplint.reader.classpath.TestJars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a company's own jar, which no index knows, adds to a scan. */
final class ClassPathScanTest {
  /** As much of a framework as the jar is compiled against; the jar itself does not hold it. */
  private static final String FRAMEWORK =
      """
      package io.netty.channel;
      public class ChannelInboundHandlerAdapter {
        public void channelRead(Object context, Object message) throws Exception {}
      }
      """;

  private static final String HANDLER =
      """
      package acme;
      public abstract class AcmeHandler extends io.netty.channel.ChannelInboundHandlerAdapter {
        protected final Clients clients = null;
      }
      """;
  private static final String CLIENTS =
      """
      package acme;
      public interface Clients {
        <T> java.util.concurrent.CompletableFuture<T> load(Class<T> type);
        Pause pause();
      }
      """;

  /**
   * Sleeps inside the jar: nothing is said of what a library does, unless the catalogue says it.
   */
  private static final String PAUSE =
      """
      package acme;
      public class Pause extends Thread {
        public void doze() { try { Thread.sleep(1000); } catch (InterruptedException e) {} }
      }
      """;

  private static final String SOURCE =
      """
      package app;

      import acme.AcmeHandler;
      import io.netty.channel.ChannelHandlerContext;

      class Handler extends AcmeHandler {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
          clients.load(String.class).get();
          clients.pause().doze();
          clients.pause().join();
        }
      }
      """;

  @TempDir private Path folder;
  private Path jar;

  @BeforeEach
  void write() throws IOException {
    Map<String, byte[]> classes =
        TestJars.compile(folder.resolve("out"), FRAMEWORK, HANDLER, CLIENTS, PAUSE);
    jar = TestJars.jar(folder.resolve("lib/acme.jar"), TestJars.only("acme/", classes));
    Files.createDirectories(folder.resolve("src"));
    Files.writeString(folder.resolve("src/Handler.java"), SOURCE);
  }

  @Test
  void withoutItNothingIsKnown() {
    assertThat(findings(List.of(), Confidence.LIKELY)).isEmpty();
  }

  @Test
  void withItSupertypesFieldsAndGenericsAreKnownAndItsBodiesAreNotEntered() {
    assertThat(findings(List.of(jar), Confidence.CERTAIN))
        .containsExactly(
            "9 blocking-future-wait java.util.concurrent.CompletableFuture#get()",
            "11 blocking-coordination java.lang.Thread#join()");
    assertThat(findings(List.of(folder.resolve("lib")), Confidence.CERTAIN)).hasSize(2);
  }

  @Test
  void sourcesComeFirst() throws IOException {
    Files.writeString(
        folder.resolve("src/AcmeHandler.java"), "package acme; public class AcmeHandler {}");

    assertThat(findings(List.of(jar), Confidence.LIKELY)).isEmpty();
  }

  @Test
  void aWrongEntryIsTheUsersMistake() {
    assertThatThrownBy(
            () -> findings(List.of(folder.resolve("src/Handler.java")), Confidence.LIKELY))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("neither a jar nor a folder")
        .hasMessageContaining("Handler.java");
  }

  @Test
  void whatIsBrokenInAFolderIsToldAndTheScanGoesOn() throws IOException {
    Files.writeString(folder.resolve("lib/broken.jar"), "no jar");

    ScanResult result = scan(List.of(folder.resolve("lib")), Confidence.LIKELY);
    assertThat(result.findings()).hasSize(2);
    assertThat(result.summary().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.file()).isEqualTo("lib/broken.jar"));
  }

  private List<String> findings(List<Path> classPath, Confidence least) {
    return scan(classPath, least).findings().stream().map(ClassPathScanTest::shown).toList();
  }

  private ScanResult scan(List<Path> classPath, Confidence least) {
    return Looplint.scan(
        new ScanRequest(List.of(folder.resolve("src")), classPath, folder, 2, least, Severity.INFO),
        SourceReader.Progress.NONE);
  }

  private static String shown(Finding finding) {
    return finding.location().line() + " " + finding.rule() + " " + finding.api();
  }
}
