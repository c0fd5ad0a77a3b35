package io.github.looplint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples give the same report, character by character, however and wherever they are read. */
final class DeterminismTest {
  private static final Path SAMPLES = Path.of("samples").toAbsolutePath();

  @TempDir Path elsewhere;

  @Test
  void threadsMakeNoDifference() throws IOException {
    String one = scan(SAMPLES, "--threads", "1", ".");

    assertThat(one).contains("blocking-sleep");
    assertThat(scan(SAMPLES, "--threads", "2", ".")).isEqualTo(one);
    assertThat(scan(SAMPLES, "--threads", "7", ".")).isEqualTo(one);
  }

  @Test
  void theOrderOfThePathsMakesNoDifference() throws IOException {
    String whole = scan(SAMPLES, ".");

    List<String> files = new ArrayList<>(files(SAMPLES));
    Collections.shuffle(files, new Random(4));
    assertThat(scan(SAMPLES, files.toArray(String[]::new))).isEqualTo(whole);
    Collections.reverse(files);
    assertThat(scan(SAMPLES, files.toArray(String[]::new))).isEqualTo(whole);
  }

  /** In Turkish, an i is no I; in Arabic, digits are others. */
  @Test
  void languageAndTimeMakeNoDifference() throws IOException {
    String here = scan(SAMPLES, ".");

    Locale language = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "de-DE")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(scan(SAMPLES, ".")).as(tag).isEqualTo(here);
      }
    } finally {
      Locale.setDefault(language);
      TimeZone.setDefault(zone);
    }
  }

  /** What is computed once, when a class is loaded, is right in a process of that language too. */
  @Test
  void theLanguageOfTheProcessMakesNoDifference() throws IOException, InterruptedException {
    scan(SAMPLES, ".");
    Path other = elsewhere.resolve("other.json");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=US-ASCII",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "scan",
                ".",
                "--fail-on=never",
                "--output=json=" + other)
            .directory(SAMPLES.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(elsewhere.resolve("errors.txt").toFile())
            .start();

    assertThat(process.waitFor()).isZero();
    assertThat(Files.readString(other))
        .isEqualTo(Files.readString(elsewhere.resolve("report.json")));
  }

  @Test
  void thePlaceMakesNoDifference() throws IOException {
    Path one = copy("a checkout");
    Path other = copy("another checkout/of it");

    assertThat(scan(other, ".")).isEqualTo(scan(one, "."));
  }

  /** The samples with their build files, but not with the project around them. */
  private Path copy(String place) throws IOException {
    Path copy = elsewhere.resolve(place);
    try (Stream<Path> all = Files.walk(SAMPLES)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(SAMPLES.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return copy;
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java"))
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** All formats of one scan, and what is told beside them. */
  private String scan(Path folder, String... arguments) throws IOException {
    Path json = elsewhere.resolve("report.json");
    Path sarif = elsewhere.resolve("report.sarif");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(new PrintWriter(out), new PrintWriter(err), folder, false, false, Map.of());
    List<String> all = new ArrayList<>(List.of("scan", "--fail-on", "never"));
    all.addAll(List.of("--output", "json=" + json, "--output", "sarif=" + sarif));
    all.addAll(List.of(arguments));

    assertThat(Main.run(console, all.toArray(String[]::new))).as(err.toString()).isZero();
    return String.join("\n", out.toString(), Files.readString(json), Files.readString(sarif)) + err;
  }
}
