package io.github.looplint.reader.classpath;

import io.github.looplint.model.ReadProblem;
import io.github.looplint.reader.bytecode.BrokenClassFileException;
import io.github.looplint.reader.bytecode.ClassFileSignatures;
import io.github.looplint.reader.types.ClassLookup;
import io.github.looplint.reader.types.ClassSignature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The types of a class path, each read when it is first asked for; the first place that has one
 * answers. Package-private types and members are there too: other modules of the project may stand
 * on it. The JDK's own types are not looked for.
 */
public final class ClassPath implements ClassLookup {
  private static final String JDK = "java.";

  private final List<Path> entries;
  private final Path workingDirectory;
  private final Consumer<ReadProblem> problems;
  private final Map<String, Optional<ClassSignature>> found = new ConcurrentHashMap<>();
  private final Map<String, List<ClassContainer>> byPackage = new ConcurrentHashMap<>();
  private volatile @Nullable List<ClassContainer> containers;

  private ClassPath(List<Path> entries, Path workingDirectory, Consumer<ReadProblem> problems) {
    this.entries = entries;
    this.workingDirectory = workingDirectory;
    this.problems = problems;
  }

  /**
   * A class path; nothing is read yet.
   *
   * @param entries jars and folders: a folder stands for the class files in it, then for the jars
   *     in it and below
   * @param workingDirectory what reported paths are relative to
   * @param problems hears of what cannot be read, each once; called from several threads
   * @throws NoClassPathException when an entry is neither a folder nor a jar
   */
  public static ClassPath of(
      List<Path> entries, Path workingDirectory, Consumer<ReadProblem> problems) {
    Path base = workingDirectory.toAbsolutePath().normalize();
    List<Path> all = entries.stream().map(e -> base.resolve(e).normalize()).distinct().toList();
    for (int i = 0; i < all.size(); i++) {
      check(all.get(i));
    }
    return new ClassPath(all, base, problems);
  }

  private static void check(Path entry) {
    if (Files.isDirectory(entry)) {
      return;
    }
    if (!Files.exists(entry)) {
      throw new NoClassPathException("no such file or folder on the class path: " + entry);
    }
    try {
      Zip.open(Bytes.of(entry));
    } catch (IOException e) {
      throw new NoClassPathException(
          "on the class path, neither a jar nor a folder: "
              + entry
              + " ("
              + Containers.said(e)
              + ")");
    }
  }

  @Override
  public Optional<ClassSignature> find(String name) {
    if (name.startsWith(JDK)) {
      return Optional.empty();
    }
    // Not World's memory: there two threads may ask at once, and each problem is told once.
    return found.computeIfAbsent(name, this::read);
  }

  private Optional<ClassSignature> read(String name) {
    String file = name.replace('.', '/');
    String folder = file.substring(0, Math.max(0, file.lastIndexOf('/')));
    for (ClassContainer container : byPackage.computeIfAbsent(folder, this::holding)) {
      Optional<ClassSignature> type = read(file, name, container);
      if (type.isPresent()) {
        return type;
      }
    }
    return Optional.empty();
  }

  private Optional<ClassSignature> read(String file, String name, ClassContainer container) {
    try {
      Optional<byte[]> bytes = container.read(file);
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      return ClassFileSignatures.readAll(bytes.get()).filter(type -> type.name().equals(name));
    } catch (BrokenClassFileException e) {
      problem(container, file, ReadProblem.Kind.UNREADABLE, "is no class file that can be read");
    } catch (TooLargeException e) {
      problem(container, file, ReadProblem.Kind.TOO_LARGE, said(e));
    } catch (IOException e) {
      problem(container, file, ReadProblem.Kind.UNREADABLE, "cannot be read: " + said(e));
    }
    return Optional.empty();
  }

  private static String said(IOException e) {
    return Containers.said(e);
  }

  private void problem(
      ClassContainer container, String file, ReadProblem.Kind kind, String message) {
    String separator = container instanceof ClassFolder ? "/" : "!/";
    String path = container.reported() + separator + file + ClassJar.CLASS;
    problems.accept(new ReadProblem(path, kind, message));
  }

  private List<ClassContainer> holding(String folder) {
    Predicate<ClassContainer> mayHold = container -> container.mayHold(folder);
    return containers().stream().filter(mayHold).toList();
  }

  private List<ClassContainer> containers() {
    List<ClassContainer> known = containers;
    return known == null ? open() : known;
  }

  private synchronized List<ClassContainer> open() {
    List<ClassContainer> opened = containers;
    if (opened == null) {
      opened = List.copyOf(new Containers(workingDirectory, problems).open(entries));
      containers = opened;
    }
    return opened;
  }
}
