package io.github.looplint.metamorphic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Code to rewrite.
 *
 * @param texts by the names of their files
 * @param classPath of what they need, and of what they are compiled to
 */
record Project(String name, Map<String, String> texts, List<Path> classPath) {
  private static final String ENDING = ".java";

  /** The sources in a jar, but what describes modules and packages. */
  static Project ofJar(Path jar, List<Path> classPath) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        if (isCode(entry.getName())) {
          try (InputStream content = zip.getInputStream(entry)) {
            texts.put(entry.getName(), read(content.readAllBytes()));
          }
        }
      }
    }
    return new Project(name(jar), texts, classPath);
  }

  /** Sources below a folder. */
  static Project ofFolder(String name, Path folder, List<Path> files, List<Path> classPath)
      throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      texts.put(path, read(Files.readAllBytes(file)));
    }
    return new Project(name, texts, classPath);
  }

  private static String read(byte[] content) {
    return new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static boolean isCode(String name) {
    return name.endsWith(ENDING)
        && !name.startsWith("META-INF/")
        && !name.endsWith("-info" + ENDING);
  }

  private static String name(Path jar) {
    return jar.getFileName().toString().replace("-sources.jar", "");
  }
}
