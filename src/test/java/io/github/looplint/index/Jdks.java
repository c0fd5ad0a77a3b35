package io.github.looplint.index;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/** Reads the API of installed JDKs out of their module images, whatever JDK this runs on. */
final class Jdks {
  private static final List<String> API =
      List.of(
          "java.",
          "javax.",
          "com.sun.management.",
          "com.sun.net.httpserver.",
          "org.w3c.dom.",
          "org.xml.sax.");

  private static final Set<String> MODULES = Set.of("jdk.httpserver", "jdk.management");

  private Jdks() {}

  /**
   * The home of an installed JDK: the running one, one named by an environment variable, or one at
   * the usual place.
   */
  private static Path home(int feature) throws IOException {
    List<Path> candidates = new ArrayList<>();
    candidates.add(Path.of(System.getProperty("java.home")));
    Stream.of("JAVA_HOME_" + feature, "JAVA" + feature + "_HOME", "JAVA_HOME")
        .map(System::getenv)
        .filter(value -> value != null)
        .forEach(value -> candidates.add(Path.of(value)));
    Path usual = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(usual)) {
      try (Stream<Path> installed = Files.list(usual)) {
        installed.sorted().forEach(candidates::add);
      }
    }
    for (Path candidate : candidates) {
      if (feature(candidate) == feature) {
        return candidate;
      }
    }
    throw new IllegalStateException(
        "no JDK " + feature + ": name its home in JAVA_HOME_" + feature);
  }

  /**
   * Adds all classes of the modules that hold API: hidden ones too, public types may inherit from
   * them.
   */
  static void read(LibraryList.Jdk jdk, TypeCollection target) throws IOException {
    Path home = home(jdk.feature());
    try (FileSystem image =
            FileSystems.newFileSystem(URI.create("jrt:/"), Map.of("java.home", home.toString()));
        Stream<Path> modules = Files.list(image.getPath("/modules"))) {
      for (Path module : modules.sorted().toList()) {
        String name = module.getFileName().toString();
        if (name.startsWith("java.") || MODULES.contains(name)) {
          readModule(module, jdk.types(), target);
        }
      }
    }
  }

  private static void readModule(Path module, TypePatterns types, TypeCollection target)
      throws IOException {
    Set<String> exported = exports(Files.readAllBytes(module.resolve("module-info.class")));
    try (Stream<Path> files = Files.walk(module)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        String path = module.relativize(file).toString();
        String name = path.replaceFirst("\\.class$", "").replace('/', '.');
        String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        boolean api =
            exported.contains(packageName)
                && API.stream().anyMatch(name::startsWith)
                && types.take(name);
        byte[] bytes = Files.readAllBytes(file);
        target.add(name, api, () -> bytes);
      }
    }
  }

  private static Set<String> exports(byte[] moduleInfo) {
    Set<String> exports = new HashSet<>();
    new ClassReader(moduleInfo)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public ModuleVisitor visitModule(String name, int access, String version) {
                return new ModuleVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitExport(String packageName, int access, String... modules) {
                    if (modules == null) {
                      exports.add(packageName.replace('/', '.'));
                    }
                  }
                };
              }
            },
            0);
    return exports;
  }

  private static int feature(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isReadable(release) || !Files.isReadable(home.resolve("lib/modules"))) {
      return 0;
    }
    return Files.readAllLines(release).stream()
        .filter(line -> line.startsWith("JAVA_VERSION=\""))
        .map(line -> line.replaceFirst("JAVA_VERSION=\"(\\d+).*", "$1"))
        .map(Integer::valueOf)
        .findFirst()
        .orElse(0);
  }
}
