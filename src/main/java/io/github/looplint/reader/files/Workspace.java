package io.github.looplint.reader.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where a root lies: how its files are named in reports, and to which module they belong.
 *
 * <p>The boundary is the repository's root, else the working directory, else the root itself:
 * nothing above it is looked at.
 */
final class Workspace {
  private static final Set<String> BUILD_FILES =
      Set.of("pom.xml", "build.gradle", "build.gradle.kts", "build.xml");

  private final Path workingDirectory;
  private final Path boundary;
  private final Map<Path, String> modules = new HashMap<>();
  private final Map<String, Path> folders = new TreeMap<>();

  /**
   * Looks around a root.
   *
   * @param workingDirectory absolute and normalised, as are all paths here
   * @param root a folder, or a file
   */
  Workspace(Path workingDirectory, Path root) {
    Path folder = Files.isDirectory(root) ? root : folderOf(root);
    this.workingDirectory = workingDirectory;
    Path otherwise = folder.startsWith(workingDirectory) ? workingDirectory : folder;
    this.boundary = repositoryAbove(folder).orElse(otherwise);
  }

  Path boundary() {
    return boundary;
  }

  SourceEntry entry(Path file) {
    List<String> names = new ArrayList<>();
    boundary.relativize(file).forEach(name -> names.add(name.toString()));
    return new SourceEntry(file, reported(file), module(folderOf(file)), TestRoots.contain(names));
  }

  String reported(Path path) {
    return reported(path, workingDirectory);
  }

  /** See {@link SourceTree#reported}. */
  static String reported(Path path, Path workingDirectory) {
    if (!Objects.equals(path.getRoot(), workingDirectory.getRoot())) {
      return path.toString().replace('\\', '/');
    }
    List<String> names = new ArrayList<>();
    workingDirectory.relativize(path).forEach(name -> names.add(name.toString()));
    return String.join("/", names);
  }

  /** Where a path stands; of a file system's root it is itself. */
  static Path folderOf(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  /** The folders of the modules that were asked for, by their reported paths. */
  Map<String, Path> modules() {
    return folders;
  }

  /** The module that the files of a folder belong to. */
  String module(Path folder) {
    String known = modules.get(folder);
    if (known != null) {
      return known;
    }
    String module;
    boolean top = folder.equals(boundary) || folder.equals(folderOf(folder));
    if (top || BUILD_FILES.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)))) {
      module = reported(folder);
      folders.put(module, folder);
    } else {
      module = module(folderOf(folder));
    }
    modules.put(folder, module);
    return module;
  }

  static boolean isBuildFile(Path file) {
    return BUILD_FILES.contains(file.getFileName().toString());
  }

  /** A repository's root holds {@code .git}: a folder, or a file in a work tree or submodule. */
  static boolean isRepository(Path folder) {
    return Files.exists(folder.resolve(".git"));
  }

  private static Optional<Path> repositoryAbove(Path folder) {
    return Stream.iterate(folder, at -> at != null, Path::getParent)
        .filter(Workspace::isRepository)
        .findFirst();
  }
}
