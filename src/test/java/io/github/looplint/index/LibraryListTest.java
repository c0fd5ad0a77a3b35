package io.github.looplint.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.looplint.index.LibraryList.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibraryListTest {
  @TempDir private Path folder;

  @Test
  void aLineForAllGenerations() throws IOException {
    LibraryList list = read("jdk 17", "# why", "a.b:c:1.0,2.0", "a.b:d:3:linux  # trailing");
    assertThat(list.jdks()).extracting(LibraryList.Jdk::feature).containsExactly(17);
    assertThat(list.artifacts())
        .extracting(Artifact::fileName)
        .containsExactly("a.b-c-1.0.jar", "a.b-c-2.0.jar", "a.b-d-3-linux.jar");
  }

  @Test
  void patternsGoOnInLinesThatStartWithASpace() throws IOException {
    TypePatterns types = read("a:b:1 a.x.*", " a.y.**", "c:d:1").artifacts().get(0).types();
    assertThat(types.take("a.x.T")).isTrue();
    assertThat(types.take("a.x.T$Inner")).isTrue();
    assertThat(types.take("a.x.deep.T")).isFalse();
    assertThat(types.take("a.y.T")).isTrue();
    assertThat(types.take("a.y.deep.T")).isTrue();
    assertThat(types.take("a.T")).isFalse();
  }

  @Test
  void whereEveryPatternLeavesOutAllElseIsTaken() {
    TypePatterns types = new TypePatterns(List.of("-a.model.**", "-**.*Impl"));
    assertThat(types.take("a.T")).isTrue();
    assertThat(types.take("a.model.T")).isFalse();
    assertThat(types.take("a.b.TImpl")).isFalse();
    assertThat(types.take("a.b.TImplicit")).isTrue();
  }

  @Test
  void anInternalPackageIsTakenOnlyByName() {
    assertThat(new TypePatterns(List.of()).take("a.impl.T")).isFalse();
    assertThat(new TypePatterns(List.of("a.**")).take("a.internal.T")).isFalse();
    assertThat(new TypePatterns(List.of("a.**")).take("a.implicit.T")).isTrue();
    assertThat(new TypePatterns(List.of("a.impl.*")).take("a.impl.T")).isTrue();
    assertThat(new TypePatterns(List.of("a.impl.**")).take("a.impl.shaded.T")).isFalse();
  }

  @Test
  void theHashIsThatOfWhatCounts() throws IOException {
    String plain = read("jdk 17", "a:b:1").hash();
    assertThat(read("# why", "jdk 17", "", "a:b:1 # this").hash()).isEqualTo(plain);
    assertThat(read("jdk 17", "a:b:1 a.**").hash()).isNotEqualTo(plain);
  }

  @Test
  void whatIsNoLineIsNamed() {
    assertThatIllegalArgumentException().isThrownBy(() -> read("a:b")).withMessageContaining("a:b");
  }

  private LibraryList read(String... lines) throws IOException {
    return LibraryList.read(Files.write(folder.resolve("list.txt"), List.of(lines)));
  }
}
