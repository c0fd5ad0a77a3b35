package io.github.looplint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.model.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceLinesTest {
  @TempDir Path folder;

  @Test
  void readsLinesHoweverTheyEnd() throws IOException {
    Files.writeString(folder.resolve("A.java"), "\uFEFFone\r\ntwo\rthree\nfour");
    SourceLines lines = new SourceLines(folder);
    assertThat(lines.apply(new Location("A.java", 1, 1))).contains("one");
    assertThat(lines.apply(new Location("A.java", 3, 1))).contains("three");
    assertThat(lines.apply(new Location("A.java", 4, 1))).contains("four");
    assertThat(lines.apply(new Location("A.java", 5, 1))).isEmpty();
    assertThat(lines.apply(new Location("A.java", 0, 1))).isEmpty();
  }

  @Test
  void toleratesWhatCannotBeRead() throws IOException {
    Files.write(folder.resolve("L.java"), new byte[] {'a', (byte) 0xE9});
    SourceLines lines = new SourceLines(folder);
    assertThat(lines.apply(new Location("L.java", 1, 1))).contains("aé");
    assertThat(lines.apply(new Location("none.java", 1, 1))).isEmpty();
    assertThat(lines.apply(new Location("a\u0000b", 1, 1))).isEmpty();
    assertThat(lines.apply(new Location(".", 1, 1))).isEmpty();
  }
}
