package io.github.looplint.reader.classpath;

import io.github.looplint.model.ReadProblem;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Opens the places of a class path, each once. */
final class Containers {
  /** A jar in a jar is unpacked in memory, unless it is stored. */
  private static final int LARGEST_NESTED = 256 << 20;

  private final Path workingDirectory;
  private final Consumer<ReadProblem> problems;
  private final List<ClassContainer> opened = new ArrayList<>();

  Containers(Path workingDirectory, Consumer<ReadProblem> problems) {
    this.workingDirectory = workingDirectory;
    this.problems = problems;
  }

  /** The places behind each entry, in the order in which they are asked. */
  List<ClassContainer> open(List<Path> entries) {
    for (Path entry : entries) {
      if (Files.isDirectory(entry)) {
        folder(entry);
      } else {
        jar(entry);
      }
    }
    return opened;
  }

  /** Itself, then the jars in it and below, sorted. */
  private void folder(Path folder) {
    opened.add(new ClassFolder(folder, reported(folder)));
    List<Path> jars = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new JarsBelow(jars));
    } catch (IOException e) {
      problems.accept(unreadable(reported(folder), "cannot be looked into: " + said(e)));
    }
    jars.sort(null);
    jars.forEach(this::jar);
  }

  private void jar(Path file) {
    String name = reported(file);
    try {
      Bytes bytes = Bytes.of(file);
      ClassJar jar = add(name, () -> Zip.open(bytes));
      for (Zip.Entry nested : jar.nested()) {
        nested(jar, nested);
      }
    } catch (IOException e) {
      problems.accept(unreadable(name, "is no jar that can be read: " + said(e)));
    }
  }

  private void nested(ClassJar outer, Zip.Entry entry) {
    String name = outer.reported() + "!/" + entry.name();
    try {
      Zip zip = outer.content().open();
      if (Zip.isStored(entry)) {
        Bytes bytes = zip.stored(entry);
        add(name, () -> Zip.open(bytes));
      } else {
        add(name, new Unpacked(outer.content(), entry));
      }
    } catch (IOException e) {
      problems.accept(unreadable(name, "is no jar that can be read: " + said(e)));
    }
  }

  private ClassJar add(String name, ClassJar.Content content) throws IOException {
    ClassJar jar = new ClassJar(name, content);
    opened.add(jar);
    return jar;
  }

  static ReadProblem unreadable(String name, String message) {
    return new ReadProblem(name, ReadProblem.Kind.UNREADABLE, message);
  }

  /** What went wrong, on one line; the file itself is named already. */
  static String said(IOException e) {
    return e instanceof java.nio.file.FileSystemException denied
        ? denied.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        : String.valueOf(e.getMessage());
  }

  String reported(Path path) {
    boolean relative =
        path.isAbsolute() && java.util.Objects.equals(path.getRoot(), workingDirectory.getRoot());
    Path shown = relative ? workingDirectory.relativize(path) : path;
    return shown.toString().replace('\\', '/');
  }

  /** A packed jar in a jar; forgotten when memory is short, unpacked again when it is needed. */
  private static final class Unpacked implements ClassJar.Content {
    private final ClassJar.Content outer;
    private final Zip.Entry entry;
    private SoftReference<byte[]> kept = new SoftReference<>(null);

    Unpacked(ClassJar.Content outer, Zip.Entry entry) {
      this.outer = outer;
      this.entry = entry;
    }

    @Override
    public synchronized Zip open() throws IOException {
      byte[] bytes = kept.get();
      if (bytes == null) {
        bytes = outer.open().content(entry, LARGEST_NESTED);
        kept = new SoftReference<>(bytes);
      }
      return Zip.open(Bytes.of(bytes));
    }
  }

  /** Collects jars; does not follow links to folders. */
  private final class JarsBelow extends SimpleFileVisitor<Path> {
    private final List<Path> jars;

    JarsBelow(List<Path> jars) {
      this.jars = jars;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      // Sources and documentation hold no classes.
      boolean classes = !name.endsWith("-sources.jar") && !name.endsWith("-javadoc.jar");
      if (name.endsWith(".jar") && classes && Files.isRegularFile(file)) {
        jars.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      problems.accept(unreadable(reported(file), "cannot be looked into: " + said(e)));
      return FileVisitResult.CONTINUE;
    }
  }
}
