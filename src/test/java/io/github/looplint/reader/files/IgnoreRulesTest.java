package io.github.looplint.reader.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git ignores is what we ignore: git itself is asked. */
final class IgnoreRulesTest {
  private static final String ROOT =
      """
      # a comment
      plain
      *.gen.java
      !Kept.gen.java
      /rooted
      folder-only/
      a/b/Middle.java
      **/deep/Any.java
      c/**/d
      inside/**
      !inside/
      \\#hash.java
      \\!bang.java
      trailing.java\\s\\s
      escaped\\ .java
      [A-C]x.java
      [!A-C]y.java
      [^x]z.java
      [a\\]b]w.java
      [unclosed.java
      qu?stion.java
      star*end.java
      dir/*.java
      !dir/keep.java
      **/any/**/end.java
      ex/**/**/two.java
      back\\*slash.java
      s**r.java
      /only-here.java
      build
      """;

  private static final String ALL_BUT_SOURCES =
      """
      **
      !**/
      !*.java
      plain
      *.gen.java
      !Kept.gen.java
      /rooted
      """;

  private static final String SUB =
      """
      !plain
      /local.java
      only.java
      !/x/only.java
      """;

  private static final String SUB_X = "/deepest.java\r\n*.win.java\r\n\r\n";

  private static final List<String> PATHS =
      List.of(
          "A.java",
          "plain",
          "plainer",
          "X.gen.java",
          "Kept.gen.java",
          "p/X.gen.java",
          "p/plain/A.java",
          "rooted",
          "p/rooted",
          "rooted/A.java",
          "folder-only",
          "p/folder-only/A.java",
          "a/b/Middle.java",
          "p/a/b/Middle.java",
          "deep/Any.java",
          "p/q/deep/Any.java",
          "c/d",
          "c/x/d",
          "c/x/y/d/A.java",
          "cc/d",
          "inside/A.java",
          "inside/p/A.java",
          "#hash.java",
          "!bang.java",
          "trailing.java",
          "escaped .java",
          "Ax.java",
          "Dx.java",
          "Ay.java",
          "Dy.java",
          "xz.java",
          "az.java",
          "]w.java",
          "aw.java",
          "\\w.java",
          "[unclosed.java",
          "unclosed.java",
          "question.java",
          "qustion.java",
          "q/stion.java",
          "starend.java",
          "star/end.java",
          "starxend.java",
          "dir/A.java",
          "dir/keep.java",
          "dir/p/A.java",
          "p/dir/A.java",
          "any/end.java",
          "any/x/end.java",
          "p/any/x/y/end.java",
          "ex/two.java",
          "ex/p/q/two.java",
          "back*slash.java",
          "backxslash.java",
          "sr.java",
          "sxyr.java",
          "s/r.java",
          "only-here.java",
          "p/only-here.java",
          "build/A.java",
          "sub/plain",
          "sub/local.java",
          "sub/x/local.java",
          "sub/only.java",
          "sub/x/only.java",
          "sub/y/only.java",
          "sub/x/deepest.java",
          "sub/x/y/deepest.java",
          "sub/x/A.win.java",
          "sub/A.win.java",
          "sub/p/A.gen.java",
          "sub/folder-only/A.java",
          "n.txt",
          "n.bin");

  @TempDir Path folder;

  @Test
  void agreesWithGit() throws IOException, InterruptedException {
    agreesWithGit(ROOT);
  }

  @Test
  void agreesWithGitWhenEverythingIsIgnoredFirst() throws IOException, InterruptedException {
    agreesWithGit(ALL_BUT_SOURCES);
  }

  @Test
  void hostilePatternsTakeNoTime() {
    GlobPattern stars = new GlobPattern(List.of("*a".repeat(500) + "b"), false, false);
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      many.addAll(List.of("**", "a"));
    }
    many.add("b");
    GlobPattern folders = new GlobPattern(many, false, false);

    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          assertThat(stars.matches(List.of("a".repeat(5_000)), false)).isFalse();
          assertThat(folders.matches(new ArrayList<>(List.of("a".repeat(2_000).split(""))), false))
              .isFalse();
        });
  }

  private void agreesWithGit(String root) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("sub/x"));
    Files.writeString(folder.resolve(".gitignore"), root);
    Files.writeString(folder.resolve("sub/.gitignore"), SUB);
    Files.writeString(folder.resolve("sub/x/.gitignore"), SUB_X);
    List<Path> files = new ArrayList<>();
    for (String name : PATHS) {
      Path path = folder.resolve(name);
      if (!Files.isDirectory(path)
          && Files.notExists(path)
          && isFree(Objects.requireNonNull(path.getParent()))) {
        Files.createDirectories(path.getParent());
        files.add(Files.createFile(path));
      }
    }
    assertThat(files).hasSizeGreaterThan(55);
    List<String> expected = ignoredByGit(files);

    List<String> ignored = files.stream().filter(this::isIgnored).map(this::name).sorted().toList();

    assertThat(ignored).isEqualTo(expected);
    assertThat(expected).hasSizeBetween(10, files.size() - 10);
  }

  /** Whether no file stands where a folder is needed. */
  private boolean isFree(Path parent) {
    return Files.isDirectory(parent)
        || (Files.notExists(parent) && isFree(Objects.requireNonNull(parent.getParent())));
  }

  private boolean isIgnored(Path file) {
    return IgnoreRules.excludesWithParents(folder, Objects.requireNonNull(file.getParent()))
        || IgnoreRules.between(folder, Objects.requireNonNull(file.getParent()))
            .excludes(file, false);
  }

  private List<String> ignoredByGit(List<Path> files) throws IOException, InterruptedException {
    git("", "init", "-q", ".");
    String paths = files.stream().map(file -> name(file) + "\0").collect(Collectors.joining());
    String ignored = git(paths, "-c", "core.excludesFile=", "check-ignore", "--stdin", "-z");
    return Stream.of(ignored.split("\0")).sorted().toList();
  }

  private String name(Path file) {
    return folder.relativize(file).toString();
  }

  /** 0 and 1 say whether anything is ignored, others are errors. */
  private String git(String input, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Path errors = Files.createTempFile("git", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(errors.toFile())
            .start();
    try (OutputStream out = process.getOutputStream()) {
      out.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors)).isLessThanOrEqualTo(1);
    Files.delete(errors);
    return output;
  }
}
