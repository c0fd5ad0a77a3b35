package io.github.looplint.reader.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.looplint.model.ReadProblem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceTreeTest {
  @TempDir Path temporary;
  private Path folder = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("work"));
  }

  @Test
  void listsSourcesInOrder() throws IOException {
    write("b/B.java", "a/A.java", "a/b.txt", "C.java", "a-b/D.java", "a/A.class", "a/.java");

    assertThat(reported("."))
        .containsExactly("C.java", "a-b/D.java", "a/.java", "a/A.java", "b/B.java");
    assertThat(reported("b", "a", "./b/B.java")).containsExactly("a/.java", "a/A.java", "b/B.java");
  }

  @Test
  void pathsOutsideAreRelativeToo() throws IOException {
    Path other = Files.createDirectories(temporary.resolve("other/p"));
    Files.createFile(other.resolve("A.java"));

    assertThat(reported("../other")).containsExactly("../other/p/A.java");
    assertThat(reported(other.toString())).containsExactly("../other/p/A.java");
  }

  @Test
  void modulesAreTheNearestFoldersWithABuildFile() throws IOException {
    write("pom.xml", "a/build.gradle.kts", "a/b/c/A.java", "a/d/build.xml", "a/d/B.java", "C.java");

    assertThat(walk(".").entries()).extracting(SourceEntry::module).containsExactly("", "a", "a/d");
    assertThat(SourceTree.walk(List.of(Path.of("d")), folder.resolve("a")).entries())
        .extracting(SourceEntry::module)
        .containsExactly("d");
  }

  @Test
  void theModuleMayBeAboveTheWorkingDirectoryInARepository() throws IOException {
    write(".git/HEAD", "m/pom.xml", "m/src/test/java/A.java");

    Listing listing = SourceTree.walk(List.of(Path.of(".")), folder.resolve("m/src/test/java"));

    assertThat(listing.entries().get(0).module()).isEqualTo("../../..");
    assertThat(listing.entries().get(0).reported()).isEqualTo("A.java");
    assertThat(listing.entries().get(0).test()).isTrue();
  }

  @Test
  void ignoredFilesAreLeftOut() throws IOException {
    write(".git/HEAD", "a/A.java", "a/gen/B.java", "a/C.gen.java", "a/gen2/D.java", "x/gen/E.java");
    Files.writeString(folder.resolve(".gitignore"), "*.gen.java\n/a/gen\n");
    Files.writeString(folder.resolve("x/.gitignore"), "*\n");

    assertThat(reported(".")).containsExactly("a/A.java", "a/gen2/D.java");
    assertThat(reported("a")).containsExactly("a/A.java", "a/gen2/D.java");
  }

  @Test
  void anExplicitPathIsReadEvenIfIgnored() throws IOException {
    write(".git/HEAD", "gen/A.java", "gen/p/B.java", "B.java");
    Files.writeString(folder.resolve(".gitignore"), "gen\nB.java\n");

    assertThat(reported("gen")).containsExactly("gen/A.java", "gen/p/B.java");
    assertThat(reported("gen/p")).containsExactly("gen/p/B.java");
    assertThat(reported("B.java")).containsExactly("B.java");
  }

  @Test
  void rulesAboveTheRepositoryDoNotCount() throws IOException {
    Files.writeString(temporary.resolve(".gitignore"), "*\n");
    write(".git/HEAD", "A.java", "module/.git", "module/B.java");
    Files.writeString(folder.resolve(".gitignore"), "B.java\n");

    assertThat(reported(".")).containsExactly("A.java", "module/B.java");
  }

  @Test
  void buildOutputIsLeftOutButForGeneratedSources() throws IOException {
    write(
        ".git/HEAD",
        "pom.xml",
        "src/main/java/A.java",
        "src/main/java/build/B.java",
        "src/main/java/target/C.java",
        "target/classes/D.java",
        "target/generated-sources/annotations/E.java",
        "target/generated-test-sources/F.java",
        "g/build.gradle",
        "g/build/tmp/G.java",
        "g/build/generated/sources/x/java/main/H.java",
        "out/production/I.class",
        "out/production/I.java",
        "tool/bin/J.java",
        "node_modules/x/K.java");
    Files.writeString(
        folder.resolve(".gitignore"), "target/\nbuild/\n!src/**/build\n!src/**/target\n");

    assertThat(reported("."))
        .containsExactly(
            "g/build/generated/sources/x/java/main/H.java",
            "src/main/java/A.java",
            "src/main/java/build/B.java",
            "src/main/java/target/C.java",
            "target/generated-sources/annotations/E.java",
            "target/generated-test-sources/F.java",
            "tool/bin/J.java");
    assertThat(walk("target/generated-test-sources").entries().get(0).test()).isTrue();
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    write("a/A.java");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("L.java"), folder.resolve("a/A.java"));
    Files.createSymbolicLink(folder.resolve("Gone.java"), folder.resolve("nowhere"));

    assertThat(reported(".")).containsExactly("a/A.java");
    assertThat(reported("b")).containsExactly("b/A.java");
    assertThat(reported("L.java")).containsExactly("L.java");
    assertThat(walk(".").problems()).isEmpty();
  }

  @Test
  void theUsersMistakesAreTold() throws IOException {
    write("a.txt");

    assertFails("gone", "gone does not exist: give a .java file or a folder");
    assertFails("a.txt", "a.txt is no Java source: give a .java file or a folder");
    assertFails(".", "no Java sources under .: give a folder that holds some");
  }

  @Test
  void unreadableFoldersAreTold() throws IOException {
    write("a/A.java", "b/B.java");
    Files.setPosixFilePermissions(
        folder.resolve("b"), PosixFilePermissions.fromString("---------"));
    boolean readable = Files.isReadable(folder.resolve("b"));
    try {
      assumeFalse(readable, "root reads everything");
      assertThat(reported(".")).containsExactly("a/A.java");
      assertThat(walk(".").problems()).extracting("kind").containsOnly(Kind.UNREADABLE);
    } finally {
      Files.setPosixFilePermissions(
          folder.resolve("b"), PosixFilePermissions.fromString("rwx------"));
    }
  }

  private void assertFails(String root, String message) {
    assertThatThrownBy(() -> walk(root))
        .isInstanceOf(NoSourcesException.class)
        .hasMessageStartingWith(message);
  }

  private List<String> reported(String... roots) {
    return walk(roots).entries().stream().map(SourceEntry::reported).toList();
  }

  private Listing walk(String... roots) {
    return SourceTree.walk(List.of(roots).stream().map(Path::of).toList(), folder);
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
  }
}
