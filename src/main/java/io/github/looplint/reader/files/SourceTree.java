package io.github.looplint.reader.files;

import io.github.looplint.model.ReadProblem;
import io.github.looplint.model.ReadProblem.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the Java sources below the given paths. */
public final class SourceTree {
  private static final String JAVA = ".java";

  private SourceTree() {}

  /**
   * Lists the sources.
   *
   * <p>A path given explicitly is read even when {@code .gitignore} excludes it. Links are not
   * followed below it.
   *
   * @param roots files and folders; relative ones are below the working directory
   * @param workingDirectory what reported paths are relative to
   * @throws NoSourcesException when a root does not exist or is no Java file, or when no root holds
   *     any
   */
  public static Listing walk(List<Path> roots, Path workingDirectory) {
    Path base = workingDirectory.toAbsolutePath().normalize();
    Map<String, SourceEntry> entries = new TreeMap<>();
    SortedMap<String, Path> modules = new TreeMap<>();
    List<ReadProblem> problems = new ArrayList<>();
    for (Path root : roots) {
      addBelow(base.resolve(root).normalize(), root, base, entries, modules, problems);
    }
    if (entries.isEmpty() && problems.isEmpty()) {
      String searched = roots.stream().map(Path::toString).collect(Collectors.joining(", "));
      throw new NoSourcesException(
          "no Java sources under %s: give a folder that holds some and is not ignored by git"
              .formatted(searched));
    }
    return new Listing(
        List.copyOf(entries.values()), modules, problems.stream().distinct().sorted().toList());
  }

  private static void addBelow(
      Path root,
      Path given,
      Path base,
      Map<String, SourceEntry> entries,
      Map<String, Path> modules,
      List<ReadProblem> problems) {
    Workspace workspace = new Workspace(base, root);
    if (Files.isDirectory(root)) {
      new FolderWalk(
              file -> {
                if (isSource(file)) {
                  SourceEntry entry = workspace.entry(file);
                  entries.putIfAbsent(entry.reported(), entry);
                } else {
                  workspace.module(Workspace.folderOf(file));
                }
              },
              folder -> problems.add(unreadable(workspace.reported(folder))))
          .walk(root, workspace.boundary());
    } else if (Files.isRegularFile(root) && given.toString().endsWith(JAVA)) {
      SourceEntry entry = workspace.entry(root);
      entries.putIfAbsent(entry.reported(), entry);
    } else if (Files.exists(root)) {
      throw new NoSourcesException(
          "%s is no Java source: give a .java file or a folder".formatted(given));
    } else {
      throw new NoSourcesException(
          "%s does not exist: give a .java file or a folder".formatted(given));
    }
    modules.putAll(workspace.modules());
  }

  static boolean isSource(Path path) {
    return path.getFileName().toString().endsWith(JAVA);
  }

  /**
   * How a path is named in reports: relative to the working directory, with {@code /}; absolute on
   * another drive.
   */
  public static String reported(Path path, Path workingDirectory) {
    return Workspace.reported(path, workingDirectory.toAbsolutePath().normalize());
  }

  private static ReadProblem unreadable(String reported) {
    return new ReadProblem(
        reported, Kind.UNREADABLE, "cannot be looked into: check that you may read it");
  }
}
