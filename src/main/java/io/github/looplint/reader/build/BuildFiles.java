package io.github.looplint.reader.build;

import io.github.looplint.model.ModuleFacts;
import io.github.looplint.model.ReadProblem;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what the build files of a project's modules say. */
public final class BuildFiles {
  private final Function<Path, String> names;
  private final MavenBuild maven;
  private final GradleBuild gradle;

  private BuildFiles(Function<Path, String> names, BuildText files) {
    this.names = names;
    this.maven = new MavenBuild(files);
    this.gradle = new GradleBuild(files);
  }

  /**
   * Reads the build files of modules, and of the modules that they depend on.
   *
   * @param modules their folders, absolute and normalised, by their paths as reported
   * @param names how a path is reported
   * @param problems is told which build file cannot be read; the others are read all the same
   * @return sorted by path; none for a module whose build file says nothing
   */
  public static List<ModuleFacts> read(
      Map<String, Path> modules, Function<Path, String> names, Consumer<ReadProblem> problems) {
    return new BuildFiles(names, new BuildText(names, problems)).read(modules);
  }

  private List<ModuleFacts> read(Map<String, Path> modules) {
    maven.know(modules.values());
    Map<Path, Declared> read = new TreeMap<>();
    Deque<Path> open = new ArrayDeque<>(modules.values());
    while (!open.isEmpty()) {
      Path folder = open.remove();
      if (!read.containsKey(folder)) {
        Declared declared = maven.of(folder).and(gradle.of(folder));
        read.put(folder, declared);
        open.addAll(declared.modules());
      }
    }
    List<ModuleFacts> facts = new ArrayList<>();
    read.forEach((folder, declared) -> {
      if (!declared.equals(Declared.NOTHING)) {
        Set<String> others = declared.modules().stream().map(names).collect(Collectors.toSet());
        facts.add(new ModuleFacts(names.apply(folder), declared.dependencies(), others));
      }
    });
    facts.sort(null);
    return List.copyOf(facts);
  }
}
