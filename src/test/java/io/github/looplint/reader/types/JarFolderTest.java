package io.github.looplint.reader.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JarFolderTest {
  private static final byte[] TEXT = "text ".repeat(1000).getBytes(StandardCharsets.UTF_8);
  private static final byte[] NOISE = new byte[5000];

  @TempDir private Path folder;

  static {
    new Random(7).nextBytes(NOISE);
  }

  @Test
  void deflatedAndStoredFilesOfTheFolder() throws IOException {
    JarFolder read = JarFolder.open(jar(""), "some/folder/");
    assertThat(read.contains("text")).isTrue();
    assertThat(read.read("text")).isEqualTo(TEXT);
    assertThat(read.read("noise")).isEqualTo(NOISE);
    assertThat(read.read("stored")).isEqualTo(TEXT);
    assertThat(read.contains("Other.class")).isFalse();
    assertThat(read.contains("")).isFalse();
    assertThatIOException().isThrownBy(() -> read.read("none")).withMessageContaining("none");
  }

  /** They are left to the way that knows all jars. */
  @Test
  void inAnUnusualJarThereIsNothing() throws IOException {
    assertThat(JarFolder.open(jar("a comment"), "some/folder/").contains("text")).isFalse();
    for (String content : new String[] {"", "no jar", "no jar either, however long it may be"}) {
      File file = Files.writeString(folder.resolve("no.jar"), content).toFile();
      assertThat(JarFolder.open(file, "some/folder/").contains("text")).isFalse();
    }
  }

  @Test
  void aJarThatWasReplacedIsNoticed() throws IOException {
    File jar = jar("");
    JarFolder read = JarFolder.open(jar, "some/folder/");
    Files.write(jar.toPath(), new byte[(int) jar.length()]);
    assertThatIOException()
        .isThrownBy(() -> read.read("text"))
        .withMessageContaining("has changed");
  }

  private File jar(String comment) throws IOException {
    Path jar = folder.resolve("some.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.setComment(comment);
      put(out, new ZipEntry("some/Other.class"), NOISE);
      put(out, new ZipEntry("some/folder/"), new byte[0]);
      put(out, new ZipEntry("some/folder/text"), TEXT);
      put(out, new ZipEntry("some/folder/noise"), NOISE);
      ZipEntry stored = new ZipEntry("some/folder/stored");
      stored.setMethod(ZipEntry.STORED);
      stored.setSize(TEXT.length);
      CRC32 checksum = new CRC32();
      checksum.update(TEXT);
      stored.setCrc(checksum.getValue());
      put(out, stored, TEXT);
      put(out, new ZipEntry("some/folderless"), TEXT);
    }
    return jar.toFile();
  }

  private static void put(ZipOutputStream out, ZipEntry entry, byte[] bytes) throws IOException {
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
