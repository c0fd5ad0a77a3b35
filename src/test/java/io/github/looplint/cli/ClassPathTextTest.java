package io.github.looplint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.looplint.UsageException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassPathTextTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("lib/deep"));
    for (String name : List.of("a.jar", "lib/b.jar", "lib/c.JAR", "lib/d.txt", "lib/deep/e.jar")) {
      Files.createFile(folder.resolve(name));
    }
  }

  @Test
  void entriesAreSeparatedAsForJava() {
    assertThat(entries(join("a.jar", "", "lib"), "lib/b.jar"))
        .containsExactly("a.jar", "lib", "lib/b.jar");
    assertThat(entries(folder.resolve("a.jar").toString())).containsExactly("a.jar");
  }

  @Test
  void aStarStandsForTheJarsRightThere() {
    assertThat(entries(join("lib/*", "*"))).containsExactly("lib/b.jar", "lib/c.JAR", "a.jar");
  }

  @Test
  void aFileMaySayIt() throws IOException {
    Files.writeString(folder.resolve("cp.txt"), join("a.jar", "lib/b.jar") + "\r\nlib/deep\n\n");

    assertThat(entries("@cp.txt")).containsExactly("a.jar", "lib/b.jar", "lib/deep");
  }

  @Test
  void mistakesAreToldByName() throws IOException {
    assertThat(mistake(join("a.jar", "b.jar")))
        .isEqualTo("no such file or folder on the class path: b.jar");
    assertThat(mistake("none/*")).isEqualTo("no such file or folder on the class path: none/");
    assertThat(mistake("a.jar/*")).isEqualTo("cannot list on the class path: a.jar/*");
    assertThat(mistake("@none")).isEqualTo("cannot read the class path from a file: none");
    assertThat(mistake("@lib")).isEqualTo("cannot read the class path from a file: lib");
    assertThat(mistake("\0")).startsWith("no such file or folder on the class path: ");
    assertThat(mistake(" ")).isEqualTo("--classpath names nothing");
    Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff});
    assertThat(mistake("@bytes")).isEqualTo("--classpath @bytes is no UTF-8 text");
  }

  private String mistake(String text) {
    Throwable[] thrown = new Throwable[1];
    assertThatThrownBy(() -> entries(text))
        .isInstanceOf(UsageException.class)
        .satisfies(t -> thrown[0] = t);
    return String.valueOf(thrown[0].getMessage());
  }

  private static String join(String... entries) {
    return String.join(File.pathSeparator, entries);
  }

  private List<String> entries(String... texts) {
    return new ClassPathText(folder)
        .entries(List.of(texts)).stream()
            .map(path -> folder.relativize(path).toString().replace('\\', '/'))
            .toList();
  }
}
