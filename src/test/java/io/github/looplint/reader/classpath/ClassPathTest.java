package io.github.looplint.reader.classpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.looplint.model.ReadProblem;
import io.github.looplint.reader.types.ClassSignature;
import io.github.looplint.reader.types.ClassSignature.MethodSignature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClassPathTest {
  private static final String CLIENT =
      """
      package acme;
      public class Client {
        public String get() { return ""; }
        void packagePrivate() {}
        private void hidden() {}
        private static class Nested {}
      }
      """;

  @TempDir private Path folder;
  private final List<ReadProblem> told = java.util.Collections.synchronizedList(new ArrayList<>());

  @Test
  void findsWhatAJarDeclares() throws IOException {
    Path jar = TestJars.jar(folder.resolve("a.jar"), compiled(CLIENT));

    assertThat(methods(jar, "acme.Client"))
        .containsExactlyInAnyOrder("<init>", "get", "packagePrivate");
    assertThat(found(jar, "acme.Client$Nested")).isTrue();
    assertThat(found(jar, "acme.None")).isFalse();
    assertThat(found(jar, "none.Client")).isFalse();
    assertThat(told).isEmpty();
  }

  @Test
  void findsClassesInFoldersAndJarsBelow() throws IOException {
    compiled(CLIENT);
    TestJars.jar(folder.resolve("lib/deep/b.jar"), named("beta", "B"));
    TestJars.jar(folder.resolve("lib/b-sources.jar"), named("gamma", "C"));

    assertThat(found(folder.resolve("out"), "acme.Client")).isTrue();
    assertThat(found(folder.resolve("lib"), "beta.B")).isTrue();
    assertThat(found(folder.resolve("lib"), "gamma.C")).as("a jar of sources").isFalse();
  }

  @Test
  void theFirstPlaceCounts() throws IOException {
    Map<String, byte[]> one = named("acme", "A", "int one() { return 1; }");
    Map<String, byte[]> two = named("acme", "A", "int two() { return 2; }");
    Path first = TestJars.jar(folder.resolve("lib/1.jar"), one);
    Path second = TestJars.jar(folder.resolve("lib/2.jar"), two);

    assertThat(methods(classPath(first, second), "acme.A")).contains("one");
    assertThat(methods(classPath(second, first), "acme.A")).contains("two");
    assertThat(methods(folder.resolve("lib"), "acme.A")).as("in a folder, by name").contains("one");
  }

  /** What the JDK is must not depend on what somebody put on a class path. */
  @Test
  void doesNotAnswerForTheJdk() throws IOException {
    Path jar = TestJars.jar(folder.resolve("a.jar"), Map.of("java/lang/Thread.class", new byte[9]));

    assertThat(found(jar, "java.lang.Thread")).isFalse();
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void looksIntoExecutableJarsAndWars(boolean stored) throws IOException {
    byte[] nested = TestJars.jar(named("beta", "B"), false);
    for (String root : List.of("BOOT-INF/", "WEB-INF/")) {
      Map<String, byte[]> content =
          new TreeMap<>(TestJars.under(root + "classes/", compiled(CLIENT)));
      content.put(root + "lib/b.jar", nested);
      content.put("other/c.jar", TestJars.jar(named("gamma", "C"), false));
      byte[] jar = TestJars.jar(content, stored);
      // Such jars may begin with the script that starts them.
      byte[] script = "#!/bin/bash\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
      byte[] executable = Arrays.copyOf(script, script.length + jar.length);
      System.arraycopy(jar, 0, executable, script.length, jar.length);
      for (byte[] bytes : List.of(jar, executable)) {
        Path file = Files.write(folder.resolve("app.jar"), bytes);

        assertThat(found(file, "acme.Client")).isTrue();
        assertThat(found(file, "beta.B")).isTrue();
        assertThat(found(file, "gamma.C")).isFalse();
      }
    }
    assertThat(told).isEmpty();
  }

  @Test
  void ofAMultiReleaseJarTheVersionForJava17Counts() throws IOException {
    Map<String, byte[]> jar = new TreeMap<>(named("acme", "A", "int base() { return 0; }"));
    for (int version : List.of(9, 11, 21, 100000)) {
      jar.putAll(
          TestJars.under(
              "META-INF/versions/" + version + "/",
              named("acme", "A", "int v" + version + "() { return 0; }")));
    }

    assertThat(methods(TestJars.jar(folder.resolve("a.jar"), jar), "acme.A"))
        .containsExactlyInAnyOrder("<init>", "v11");
  }

  @Test
  void readsClassFilesOfANewerJava() throws IOException {
    Map<String, byte[]> classes = compiled(CLIENT);
    classes.values().forEach(bytes -> bytes[7] = 99);

    assertThat(methods(TestJars.jar(folder.resolve("a.jar"), classes), "acme.Client"))
        .contains("get");
    assertThat(told).isEmpty();
  }

  @Test
  void aBrokenClassFileIsAProblemAndTheNextPlaceIsAsked() throws IOException {
    Map<String, byte[]> classes = compiled(CLIENT);
    Map<String, byte[]> broken = new TreeMap<>(classes);
    broken.replaceAll((name, bytes) -> Arrays.copyOf(bytes, bytes.length / 2));
    Path first = TestJars.jar(folder.resolve("bad.jar"), broken);
    Path second = TestJars.jar(folder.resolve("good.jar"), classes);

    assertThat(methods(classPath(first, second), "acme.Client")).contains("get");
    assertThat(told)
        .containsExactly(
            new ReadProblem(
                "bad.jar!/acme/Client.class",
                ReadProblem.Kind.UNREADABLE,
                "is no class file that can be read"));
  }

  @Test
  void aBrokenJarInAFolderIsAProblemAndTheOthersAreRead() throws IOException {
    Path good = TestJars.jar(folder.resolve("lib/good.jar"), compiled(CLIENT));
    byte[] bytes = Files.readAllBytes(good);
    Files.write(folder.resolve("lib/cut.jar"), Arrays.copyOf(bytes, bytes.length - 30));
    Files.writeString(folder.resolve("lib/text.jar"), "no jar at all");
    Files.createFile(folder.resolve("lib/empty.jar"));

    assertThat(found(folder.resolve("lib"), "acme.Client")).isTrue();
    assertThat(told)
        .extracting(ReadProblem::file)
        .containsExactlyInAnyOrder("lib/cut.jar", "lib/text.jar", "lib/empty.jar");
  }

  @Test
  void aBombIsNotLetOff() throws IOException {
    Path jar = folder.resolve("a.jar");
    byte[] bomb = TestJars.jar(Map.of("acme/Client.class", new byte[17 << 20]), false);
    assertThat(bomb.length).isLessThan(100_000);
    Files.write(jar, bomb);
    assertThat(found(jar, "acme.Client")).isFalse();

    // One that says of itself that it is small.
    ByteBuffer lying = ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN);
    int table = lying.getInt(bomb.length - 6);
    lying.putInt(table + 24, 100);
    Files.write(jar, bomb);
    assertThat(found(jar, "acme.Client")).isFalse();

    assertThat(told)
        .extracting(ReadProblem::kind)
        .containsExactly(ReadProblem.Kind.TOO_LARGE, ReadProblem.Kind.UNREADABLE);
  }

  /** Whatever bytes are in a jar: an answer or a problem, never an error. */
  @Test
  void survivesAnyDamage() throws IOException {
    byte[] jar = TestJars.jar(compiled(CLIENT), false);
    java.util.Random random = new java.util.Random(17);
    for (int i = 0; i < 2000; i++) {
      byte[] damaged = jar.clone();
      for (int j = random.nextInt(8); j >= 0; j--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Files.write(Files.createDirectories(folder.resolve("lib")).resolve("a.jar"), damaged);
      found(folder.resolve("lib"), "acme.Client");
      found(folder.resolve("lib"), "acme.Client$Nested");
    }
  }

  @Test
  void survivesDeepTypes() throws IOException {
    org.objectweb.asm.ClassWriter writer = new org.objectweb.asm.ClassWriter(0);
    String deep = "Ljava/util/List<".repeat(3000) + "Ljava/lang/Object;" + ">;".repeat(3000);
    writer.visit(61, 1, "acme/Deep", null, "java/lang/Object", null);
    writer.visitField(1, "f", "Ljava/util/List;", deep, null);
    Path jar =
        TestJars.jar(folder.resolve("a.jar"), Map.of("acme/Deep.class", writer.toByteArray()));

    assertThat(found(jar, "acme.Deep")).isFalse();
    assertThat(told).hasSize(1);
  }

  @Test
  void manyMayAskAtOnce() throws IOException {
    Map<String, byte[]> broken = new TreeMap<>(compiled(CLIENT));
    broken.put("acme/Broken.class", new byte[10]);
    ClassPath path = classPath(TestJars.jar(folder.resolve("a.jar"), broken));

    IntStream.range(0, 200)
        .parallel()
        .forEach(i -> {
          assertThat(path.find("acme.Client")).isPresent();
          assertThat(path.find("acme.Broken")).isEmpty();
        });
    assertThat(told).hasSize(1);
  }

  @Test
  void whatHoldsNoClassesIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "hello");

    assertThatThrownBy(() -> classPath(text))
        .isInstanceOf(NoClassPathException.class)
        .hasMessageStartingWith("on the class path, neither a jar nor a folder: " + text);
    assertThatThrownBy(() -> classPath(folder.resolve("none")))
        .isInstanceOf(NoClassPathException.class)
        .hasMessage("no such file or folder on the class path: " + folder.resolve("none"));
  }

  private boolean found(Path entry, String name) {
    return classPath(entry).find(name).isPresent();
  }

  private List<String> methods(Path entry, String name) {
    return methods(classPath(entry), name);
  }

  private static List<String> methods(ClassPath path, String name) {
    ClassSignature type = path.find(name).orElseThrow();
    return type.methods().stream().map(MethodSignature::name).toList();
  }

  private ClassPath classPath(Path... entries) {
    return ClassPath.of(List.of(entries), folder, told::add);
  }

  private Map<String, byte[]> compiled(String... sources) {
    return TestJars.compile(folder.resolve("out"), sources);
  }

  private Map<String, byte[]> named(String inPackage, String type, String... members) {
    return TestJars.compile(
        folder.resolve("tmp/" + inPackage + type + Arrays.hashCode(members)),
        "package " + inPackage + "; public class " + type + " {" + String.join("", members) + "}");
  }
}
