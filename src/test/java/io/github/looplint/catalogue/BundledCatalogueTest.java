package io.github.looplint.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules and the catalogue that travel with Looplint are well formed, wherever they are read
 * from.
 */
final class BundledCatalogueTest {
  private static final Path RULES = Path.of("rules");

  @Test
  void isWhatTheFolderHolds() {
    Catalogue bundled = Catalogue.bundled();
    Catalogue folder = Catalogue.load(RULES);

    assertThat(bundled.libraries()).isNotEmpty().isEqualTo(folder.libraries());
    assertThat(bundled.rules()).isNotEmpty().isEqualTo(folder.rules());
    assertThat(Catalogue.bundled()).isSameAs(bundled);
  }

  @Test
  void everyFactsRuleHasAPage() {
    Catalogue bundled = Catalogue.bundled();

    assertThat(bundled.facts(BlockingFact.class))
        .isNotEmpty()
        .allSatisfy(fact -> assertThat(bundled.rules()).containsKey(fact.rule()));
  }

  @Test
  void readsTheSameFromAJar(@TempDir Path directory) throws IOException {
    Path jar = directory.resolve("with space.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(RULES)) {
      for (Path file :
          files.filter(Files::isRegularFile).sorted((a, b) -> b.compareTo(a)).toList()) {
        zip.putNextEntry(new ZipEntry("looplint/" + file.toString().replace('\\', '/')));
        Files.copy(file, zip);
      }
      zip.putNextEntry(new ZipEntry("looplint/rules/catalogue/deeper/no.yaml"));
      zip.putNextEntry(new ZipEntry("other/rules/no.md"));
    }

    assertThat(RuleFiles.inJar(jar)).isEqualTo(RuleFiles.in(RULES));
  }

  @Test
  void saysAllThatIsWrong(@TempDir Path directory) throws IOException {
    Path catalogue = Files.createDirectory(directory.resolve("catalogue"));
    Files.writeString(catalogue.resolve("b.yaml"), "library: b\n");
    Files.writeString(catalogue.resolve("a.yaml"), "library: c\n");
    Files.write(catalogue.resolve("c.yaml"), new byte[] {'a', (byte) 0xff});

    assertThatThrownBy(() -> Catalogue.load(directory)).hasMessage("c.yaml:1:1: not UTF-8");

    Files.delete(catalogue.resolve("c.yaml"));
    assertThatThrownBy(() -> Catalogue.load(directory))
        .isInstanceOfSatisfying(
            CatalogueException.class,
            e ->
                assertThat(e.problems())
                    .isEqualTo(
                        List.of(
                            "a.yaml:1:10: 'library' must be the file's name, 'a'",
                            "b.yaml:1:1: missing key 'artifacts'")));
  }
}
