package io.github.looplint.reader.classpath;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources and packs jars. */
public final class TestJars {
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record) (\\w+)");

  private TestJars() {}

  /**
   * Compiles sources, each one file with its package.
   *
   * @param folder where the class files go
   * @return the class files by their paths, {@code a/b/C.class}
   */
  public static Map<String, byte[]> compile(Path folder, String... sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<JavaFileObject> units = Arrays.stream(sources).map(TestJars::unit).toList();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Files.createDirectories(folder);
      List<String> options =
          List.of("--release", "17", "-proc:none", "-cp", "", "-d", folder.toString());
      if (!compiler.getTask(null, files, null, options, null, units).call()) {
        throw new IllegalArgumentException("does not compile");
      }
      return classes(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files below a folder, by their paths. */
  private static Map<String, byte[]> classes(Path folder) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        classes.put(name, Files.readAllBytes(file));
      }
    }
    return classes;
  }

  /** Those below a package's folder. */
  public static Map<String, byte[]> only(String prefix, Map<String, byte[]> classes) {
    Map<String, byte[]> some = new TreeMap<>(classes);
    some.keySet().removeIf(name -> !name.startsWith(prefix));
    return some;
  }

  /** The same under another folder. */
  public static Map<String, byte[]> under(String prefix, Map<String, byte[]> classes) {
    Map<String, byte[]> moved = new TreeMap<>();
    classes.forEach((name, bytes) -> moved.put(prefix + name, bytes));
    return moved;
  }

  /** Packs a jar; what is stored can be read where it stands. */
  public static byte[] jar(Map<String, byte[]> content, boolean stored) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : content.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        if (stored) {
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(file.getValue().length);
          CRC32 checksum = new CRC32();
          checksum.update(file.getValue());
          entry.setCrc(checksum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Packs a jar into a file. */
  public static Path jar(Path file, Map<String, byte[]> content) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.write(file, jar(content, false));
  }

  private static JavaFileObject unit(String source) {
    Matcher inPackage = PACKAGE.matcher(source);
    String folder = inPackage.find() ? inPackage.group(1).replace('.', '/') + "/" : "";
    Matcher type = TYPE.matcher(source);
    if (!type.find()) {
      throw new IllegalArgumentException("no type");
    }
    URI uri = URI.create("memory:///" + folder + type.group(1) + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }
}
