package io.github.looplint.reader.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Walks one folder: not into what is ignored, not through links, and into each folder once. */
final class FolderWalk {
  private static final Set<String> NEVER = Set.of(".git", "node_modules");

  private final Consumer<Path> files;
  private final Consumer<Path> unreadable;
  private final Set<Object> visited = new HashSet<>();

  /**
   * Prepares a walk.
   *
   * @param files is given each source file and each build file
   * @param unreadable is given each folder or file that could not be looked into
   */
  FolderWalk(Consumer<Path> files, Consumer<Path> unreadable) {
    this.files = files;
    this.unreadable = unreadable;
  }

  /**
   * Walks a folder that was given explicitly: rules above it hold below it, unless they exclude it
   * itself.
   *
   * @param boundary the folder where rules begin
   */
  void walk(Path root, Path boundary) {
    boolean excluded = IgnoreRules.excludesWithParents(boundary, root);
    IgnoreRules above =
        excluded || root.equals(boundary)
            ? IgnoreRules.none()
            : IgnoreRules.between(boundary, Workspace.folderOf(root));
    walk(root, above);
  }

  private void walk(Path folder, IgnoreRules above) {
    if (!isFirstVisit(folder)) {
      return;
    }
    IgnoreRules start = Workspace.isRepository(folder) ? IgnoreRules.none() : above;
    IgnoreRules rules = start.with(folder);
    for (Path path : content(folder)) {
      BasicFileAttributes attributes;
      try {
        attributes =
            Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      } catch (IOException gone) {
        unreadable.accept(path);
        continue;
      }
      if (attributes.isDirectory()) {
        walkChild(path, rules);
      } else if (attributes.isRegularFile() && isWanted(path) && !rules.excludes(path, false)) {
        files.accept(path);
      }
    }
  }

  private void walkChild(Path folder, IgnoreRules rules) {
    if (NEVER.contains(folder.getFileName().toString())) {
      return;
    }
    if (BuildOutput.is(folder)) {
      BuildOutput.generatedSources(folder).forEach(found -> walk(found, IgnoreRules.none()));
    } else if (!rules.excludes(folder, true)) {
      walk(folder, rules);
    }
  }

  private static boolean isWanted(Path path) {
    return SourceTree.isSource(path) || Workspace.isBuildFile(path);
  }

  private List<Path> content(Path folder) {
    List<Path> content = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(content::add);
    } catch (IOException | DirectoryIteratorException denied) {
      unreadable.accept(folder);
    }
    content.sort(null);
    return content;
  }

  private boolean isFirstVisit(Path folder) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class);
      Object key = attributes.fileKey();
      return visited.add(key == null ? folder.toRealPath() : key);
    } catch (IOException denied) {
      unreadable.accept(folder);
      return false;
    }
  }
}
