package io.github.looplint.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the rules' pages do what the pages say: what users read has been run. */
final class RulePagesTest {
  @TestFactory
  Stream<DynamicTest> pages(@TempDir Path folder) {
    return RuleIds.pages().stream()
        .map(page -> {
          String rule = page.getFileName().toString().replaceFirst("\\.md$", "");
          return DynamicTest.dynamicTest(rule, () -> check(rule, page, folder.resolve(rule)));
        });
  }

  private static void check(String rule, Path page, Path folder) throws IOException {
    List<RulePage.Block> blocks = RulePage.blocks(Files.readString(page));
    assertThat(blocks).extracting(RulePage.Block::section).contains("Bad", "Good");
    for (RulePage.Block block : blocks) {
      check(rule, block, folder.resolve(block.section().toLowerCase(Locale.ROOT)));
    }
  }

  private static void check(String rule, RulePage.Block block, Path folder) throws IOException {
    String path = block.packageName().map(name -> name.replace('.', '/') + "/").orElse("");
    Path file = folder.resolve("src").resolve(path + block.fileName());
    Files.createDirectories(file.getParent());
    Files.writeString(file, block.code());
    Path classes = Files.createDirectories(folder.resolve("classes"));
    assertThat(JavaCompilation.errors(List.of(file), SampleLibraries.classPath(), classes))
        .isEmpty();

    boolean bad = block.section().equals("Bad");
    List<Marker> markers = Markers.read(path + block.fileName(), block.code());
    assertThat(markers)
        .as("markers of \"%s\"", block.section())
        .hasSizeBetween(bad ? 1 : 0, bad ? 9 : 0)
        .allSatisfy(marker -> assertThat(marker.rules()).contains(rule));
    List<Score> scores =
        Samples.score(Analyzer.SOURCE_READER, folder.resolve("src"), folder.resolve("src"));
    assertThat(scores)
        .allSatisfy(score -> {
          assertThat(score.misses()).isEmpty();
          assertThat(score.falseAlarms()).isEmpty();
        });
  }
}
