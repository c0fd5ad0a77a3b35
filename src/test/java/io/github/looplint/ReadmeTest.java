package io.github.looplint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.analysis.Analysis;
import io.github.looplint.analysis.Finding;
import io.github.looplint.catalogue.Catalogue;
import io.github.looplint.cli.Main;
import io.github.looplint.reader.SourceReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code README.md} claims is so: it is run. */
final class ReadmeTest {
  private static final String README = read(Path.of("README.md"));
  private static final String PAGE = all("(?s)````markdown\n(.*?)````\n", README).get(0);

  @Test
  void theFindingIsPrintedAsItStandsThere() {
    String finding = blocks("text").get(0);
    String sample = finding.substring(0, finding.indexOf(':'));

    assertThat(run("scan", sample)).startsWith("exit 1\n").contains("\n" + finding + "\n");
  }

  @Test
  void everyCommandRuns() {
    List<String> commands =
        Stream.concat(
                blocks("sh").stream().flatMap(String::lines),
                all("`(\\./looplint [^`]+)`", README).stream())
            .filter(line -> line.startsWith("./looplint ") && !line.contains("path/to/project"))
            .map(line -> line.substring("./looplint ".length()).replace("'", ""))
            .distinct()
            .toList();

    assertThat(commands).contains("scan samples", "rules", "explain blocking-sleep");
    assertThat(commands)
        .allSatisfy(command ->
            assertThat(run(command.split(" ", -1)).lines())
                .startsWith(command.startsWith("scan") ? "exit 1" : "exit 0")
                .hasSizeGreaterThan(5));
  }

  @Test
  void itsOptionsAreThoseThatThereAre() {
    assertThat(all("(?m)^\\| `(--[a-z-]+)` \\|", README))
        .containsExactlyInAnyOrderElementsOf(
            all("(?m)^ {2,6}(?:-\\w, )?(--[a-z-]+)", run("scan", "--help")).stream()
                .filter(option -> !List.of("--help", "--version").contains(option))
                .toList());
  }

  @Test
  void itsTableListsTheRules() {
    assertThat(all("(?m)^\\| \\[([a-z-]+)\\]\\(rules/\\1\\.md\\) \\|", README))
        .containsExactlyElementsOf(Looplint.catalogue().rules().keySet());
  }

  @Test
  void itsLinksLeadSomewhere() {
    assertThat(all("\\]\\(([^)#]+)\\)", README))
        .hasSizeGreaterThan(20)
        .allSatisfy(link -> assertThat(Path.of(link)).exists());
    assertThat(all("\\]\\(#([^)]+)\\)", README))
        .allSatisfy(anchor ->
            assertThat(all("(?m)^## (.+)$", README))
                .anyMatch(heading ->
                    heading
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace(",", "")
                        .replace(' ', '-')
                        .equals(anchor)));
  }

  @Test
  void theTourCanBeReadInItsTime() {
    assertThat(all("\\]\\((src/main/java/[^)]+)\\)", README))
        .hasSizeGreaterThan(6)
        .allSatisfy(file -> assertThat(read(Path.of(file)).lines().count()).isLessThan(250));
  }

  @Test
  void whatItAddsIsFound(@TempDir Path folder) throws IOException {
    List<String> yaml = blocks("yaml");
    Path catalogue = Files.createDirectories(folder.resolve("rules/catalogue"));
    copy(Path.of("rules"), folder.resolve("rules"));
    copy(Path.of("rules/catalogue"), catalogue);
    Path sleep = catalogue.resolve("jdk-sleep.yaml");
    Files.writeString(sleep, read(sleep) + yaml.get(0) + "\n");
    Files.writeString(catalogue.resolve("paho-mqtt.yaml"), yaml.get(1));
    Files.writeString(catalogue.resolve("jdk-images.yaml"), yaml.get(2));
    Files.writeString(folder.resolve("rules/cpu-image.md"), PAGE);
    Files.writeString(folder.resolve("Subscribers.java"), blocks("java").get(0));
    Files.writeString(folder.resolve("Thumbnails.java"), all("(?s)```java\n(.*?)```", PAGE).get(0));
    Files.writeString(folder.resolve("Uploads.java"), all("(?s)```java\n(.*?)```", PAGE).get(1));
    Files.writeString(
        folder.resolve("Clicks.java"),
        """
        class Clicks extends io.netty.channel.SimpleChannelInboundHandler<java.awt.Robot> {
          protected void channelRead0(io.netty.channel.ChannelHandlerContext c, java.awt.Robot r) {
            r.delay(500);
          }
        }
        """);

    assertThat(scan(folder))
        .containsExactly(
            "Clicks.java blocking-sleep java.awt.Robot#delay(int)",
            "Subscribers.java blocking-sleep java.lang.Thread#sleep(long)",
            "Thumbnails.java cpu-image javax.imageio.ImageIO#read(java.io.InputStream)");
  }

  private static List<String> scan(Path folder) {
    SourceReader.Request request =
        new SourceReader.Request(List.of(folder), folder, 1, SourceReader.Progress.NONE);
    List<Finding> findings =
        Analysis.of(SourceReader.read(request), Catalogue.load(folder.resolve("rules"))).findings();
    return findings.stream()
        .map(finding -> finding.location().file() + " " + finding.rule() + " " + finding.api())
        .sorted()
        .toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(Objects.requireNonNull(file.getFileName())));
      }
    }
  }

  /** The exit code, and what is printed. */
  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), arguments);
    return "exit " + code + "\n\n" + out;
  }

  /** The blocks of code in a language, but those of the page. */
  private static List<String> blocks(String language) {
    return all("(?s)```" + language + "\n(.*?)\n```", README.replace(PAGE, ""));
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
