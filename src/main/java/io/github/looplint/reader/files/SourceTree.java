package io.github.looplint.reader.files;

import io.github.looplint.model.ReadProblem;
import io.github.looplint.model.ReadProblem.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the Java sources below the given paths. */
public final class SourceTree {
  static final String JAVA = ".java";

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
    List<ReadProblem> problems = new ArrayList<>();
    for (Path root : roots) {
      addBelow(base.resolve(root).normalize(), root, base, entries, problems);
    }
    if (entries.isEmpty() && problems.isEmpty()) {
      String searched = roots.stream().map(Path::toString).collect(Collectors.joining(", "));
      throw new NoSourcesException(
          "no Java sources under %s: give a folder that holds some and is not ignored by git"
              .formatted(searched));
    }
    return new Listing(
        List.copyOf(entries.values()), problems.stream().distinct().sorted().toList());
  }

  private static void addBelow(
      Path root,
      Path given,
      Path base,
      Map<String, SourceEntry> entries,
      List<ReadProblem> problems) {
    if (Files.isDirectory(root)) {
      Workspace workspace = new Workspace(base, root);
      new FolderWalk(
              file -> {
                SourceEntry entry = workspace.entry(file);
                entries.putIfAbsent(entry.reported(), entry);
              },
              folder -> problems.add(unreadable(workspace.reported(folder))))
          .walk(root, workspace.boundary());
    } else if (Files.isRegularFile(root) && given.toString().endsWith(JAVA)) {
      SourceEntry entry = new Workspace(base, root).entry(root);
      entries.putIfAbsent(entry.reported(), entry);
    } else if (Files.exists(root)) {
      throw new NoSourcesException(
          "%s is no Java source: give a .java file or a folder".formatted(given));
    } else {
      throw new NoSourcesException(
          "%s does not exist: give a .java file or a folder".formatted(given));
    }
  }

  private static ReadProblem unreadable(String reported) {
    return new ReadProblem(
        reported, Kind.UNREADABLE, "cannot be looked into: check that you may read it");
  }
}
