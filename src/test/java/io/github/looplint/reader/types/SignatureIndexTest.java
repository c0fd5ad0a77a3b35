package io.github.looplint.reader.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.looplint.reader.bytecode.ClassFileSignatures;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class SignatureIndexTest {
  private static List<ClassSignature> jdk = List.of();

  @BeforeAll
  static void readSomeOfTheJdk() throws IOException {
    List<ClassSignature> types = new ArrayList<>();
    for (String folder :
        List.of("java/lang", "java/util", "java/util/concurrent", "java/nio/file")) {
      Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
      try (Stream<Path> files = Files.list(modules.resolve(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
          ClassFileSignatures.read(Files.readAllBytes(file)).ifPresent(types::add);
        }
      }
    }
    jdk = List.copyOf(types);
  }

  @Test
  void whatIsWrittenIsRead() {
    SignatureIndex index = open(write(jdk));
    assertThat(jdk).hasSizeGreaterThan(500);
    for (ClassSignature type : jdk) {
      assertThat(index.find(type.name())).contains(type);
    }
    assertThat(index.names())
        .containsExactlyInAnyOrderElementsOf(jdk.stream().map(ClassSignature::name).toList());
    assertThat(index.origin()).isEqualTo("test");
  }

  @Test
  void theSameTypesGiveTheSameBytesInAnyOrder() {
    List<ClassSignature> shuffled = new ArrayList<>(jdk);
    Collections.shuffle(shuffled, new Random(7));
    assertThat(write(shuffled))
        .usingElementComparator(Arrays::compare)
        .containsExactlyElementsOf(write(jdk));
  }

  @Test
  void anEmptyIndexAndTypesWithoutPackage() {
    assertThat(open(write(List.of())).find("java.lang.String")).isEmpty();
    ClassSignature type = SignatureFixtures.type("Unnamed");
    SignatureIndex index = open(write(List.of(type)));
    assertThat(index.find("Unnamed")).contains(type);
    assertThat(index.hasPackage("java")).isFalse();
  }

  @Test
  void unknownNames() {
    SignatureIndex index = open(write(jdk));
    for (String name :
        List.of("", ".", "java.lang.Strin", "java.lang", "java.lang.Map$", "a.b.C")) {
      assertThat(index.find(name)).as(name).isEmpty();
    }
  }

  @Test
  void packagesAndThoseAboveThem() {
    SignatureIndex index = open(write(jdk));
    assertThat(index.hasPackage("java.util.concurrent")).isTrue();
    assertThat(index.hasPackage("java.nio")).as("only above java.nio.file").isTrue();
    assertThat(index.hasPackage("java")).isTrue();
    assertThat(index.hasPackage("java.ut")).isFalse();
    assertThat(index.hasPackage("java.util.List")).isFalse();
    assertThat(index.hasPackage("")).isFalse();
  }

  @Test
  void aTypeIsDecodedOnce() {
    SignatureIndex index = open(write(jdk));
    assertThat(index.find("java.util.List").orElseThrow())
        .isSameAs(index.find("java.util.List").orElseThrow());
  }

  @Test
  void manyThreadsGetTheSameType() throws ExecutionException, InterruptedException {
    SignatureIndex index = open(write(jdk));
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<Long>> found = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        found.add(
            pool.submit(() ->
                jdk.stream().filter(t -> index.find(t.name()).equals(Optional.of(t))).count()));
      }
      for (Future<Long> each : found) {
        assertThat(each.get()).isEqualTo(jdk.size());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** Small packages share a block, and blocks a part: of what is not asked for, nothing is read. */
  @Test
  void onlyThePartsThatAreNeededAreRead() {
    List<ClassSignature> types = new ArrayList<>();
    List<ClassSignature> some = new ArrayList<>(jdk);
    for (int i = 0; i < 40; i++) {
      // In ever other order: what is the same would deflate to nothing.
      Collections.shuffle(some, new Random(i));
      for (ClassSignature type : some.subList(0, 200)) {
        types.add(inPackage("p" + i, type));
      }
    }
    List<byte[]> parts = write(types);
    assertThat(parts.size()).isGreaterThan(4);
    List<Integer> read = new ArrayList<>();
    SignatureIndex index =
        SignatureIndex.open(number -> {
          read.add(number);
          return parts.get(number);
        });
    assertThat(index.hasPackage("p7")).isTrue();
    assertThat(index.find("p.Some")).isEmpty();
    assertThat(read).containsExactly(0);
    ClassSignature one = types.get(0);
    assertThat(index.find(one.name())).contains(one);
    assertThat(index.find("p0.None")).isEmpty();
    assertThat(read).hasSize(2);
    for (ClassSignature type : types) {
      assertThat(index.find(type.name())).contains(type);
    }
    assertThat(read.size()).isEqualTo(parts.size());
    assertThat(read).doesNotHaveDuplicates();
  }

  private static ClassSignature inPackage(String name, ClassSignature type) {
    return new ClassSignature(
        name + "." + SignatureIndex.simpleName(type.name()),
        type.kind(),
        type.modifiers(),
        type.typeParameters(),
        type.superclass(),
        type.interfaces(),
        type.methods(),
        type.fields(),
        type.annotations());
  }

  @Test
  void aDamagedIndexIsRefused() {
    byte[] sound = write(jdk).get(0);
    assertRefused(new byte[0], "not a signature index");
    byte[] text = "some text that is no index".getBytes(StandardCharsets.UTF_8);
    assertRefused(text, "not a signature index");
    for (int length : List.of(16, 17, 1000, sound.length - 1)) {
      assertRefused(Arrays.copyOf(sound, length), "signature index is truncated");
    }
    byte[] flipped = sound.clone();
    flipped[sound.length / 2] ^= 1;
    assertRefused(flipped, "signature index is damaged");
    byte[] otherFormat = sound.clone();
    otherFormat[7]++;
    assertRefused(otherFormat, "signature index of another format");
  }

  private static void assertRefused(byte[] directory, String complaint) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignatureIndex.open(number -> directory))
        .withMessage(complaint);
  }

  @Test
  void aDamagedPartIsNoticedWhenItIsNeeded() {
    List<byte[]> parts = write(jdk);
    byte[] sound = parts.get(1);
    byte[] flipped = sound.clone();
    flipped[sound.length / 2] ^= 1;
    for (byte[] damaged : List.of(new byte[0], Arrays.copyOf(sound, sound.length - 1), flipped)) {
      SignatureIndex index = SignatureIndex.open(n -> n == 1 ? damaged : parts.get(n));
      assertThat(index.hasPackage("java.util")).isTrue();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> index.names().toList())
          .withMessageMatching("signature index is (damaged|truncated)");
    }
  }

  private static SignatureIndex open(List<byte[]> parts) {
    return SignatureIndex.open(parts::get);
  }

  private static List<byte[]> write(List<ClassSignature> types) {
    SignatureIndexWriter writer = new SignatureIndexWriter();
    types.forEach(writer::add);
    return writer.write("test");
  }
}
