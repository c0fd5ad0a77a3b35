package io.github.looplint.reader.build;

import io.github.looplint.reader.build.GradleScript.Notation;
import io.github.looplint.reader.build.GradleStatements.Statement;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What Gradle scripts declare: a project's own, those above it, and the conventions it applies. */
final class GradleBuild {
  private static final List<String> ENDINGS = List.of(".gradle", ".gradle.kts");
  private static final List<String> LANGUAGES = List.of("groovy", "kotlin");

  private final BuildText files;
  private final Map<Path, Optional<GradleScript>> scripts = new HashMap<>();
  private final Map<Path, Root> roots = new HashMap<>();

  /**
   * A build: its folder, its catalogue, and the projects that do not stand where their path says.
   */
  private record Root(Path folder, VersionCatalog catalog, Map<String, Path> moved) {}

  GradleBuild(BuildText files) {
    this.files = files;
  }

  /** What the project in a folder declares. */
  Declared of(Path folder) {
    Optional<GradleScript> script = script(folder, "build");
    if (script.isEmpty()) {
      return Declared.NOTHING;
    }
    Root root = root(folder);
    Set<Notation> notations = new HashSet<>(script.get().own());
    Deque<String> plugins = new ArrayDeque<>(script.get().plugins());
    Path above = root.folder();
    while (!above.equals(folder)) {
      script(above, "build").ifPresent(s -> notations.addAll(s.below()));
      above = above.resolve(above.relativize(folder).getName(0));
    }
    Set<String> applied = new HashSet<>();
    while (!plugins.isEmpty()) {
      String plugin = plugins.remove();
      if (applied.add(plugin)) {
        convention(root.folder(), plugin)
            .ifPresent(s -> {
              notations.addAll(s.own());
              plugins.addAll(s.plugins());
            });
      }
    }
    return declared(notations, root, folder);
  }

  private static Declared declared(Set<Notation> notations, Root root, Path folder) {
    Set<String> dependencies = new TreeSet<>();
    Set<Path> modules = new TreeSet<>();
    for (Notation notation : notations) {
      switch (notation.sort()) {
        case COORDINATES -> dependencies.add(notation.text());
        case ALIAS -> dependencies.addAll(root.catalog().find(notation.text()));
        case PROJECT -> modules.add(project(root, notation.text()));
        case ACCESSOR -> modules.add(project(root, path(notation.text())));
      }
    }
    modules.remove(folder);
    return new Declared(dependencies, modules);
  }

  /** {@code webCore.api} is {@code :web-core:api}. */
  private static String path(String accessor) {
    StringBuilder path = new StringBuilder(":");
    for (int i = 0; i < accessor.length(); i++) {
      char c = accessor.charAt(i);
      if (c == '.') {
        path.append(':');
      } else if (Character.isUpperCase(c)) {
        path.append('-').append(Character.toLowerCase(c));
      } else {
        path.append(c);
      }
    }
    return path.toString();
  }

  private static Path project(Root root, String path) {
    Path moved = root.moved().get(path.toLowerCase(Locale.ROOT));
    return moved != null ? moved : resolve(root.folder(), path.substring(1).replace(':', '/'));
  }

  private static Path resolve(Path folder, String name) {
    try {
      return folder.resolve(name).normalize();
    } catch (InvalidPathException none) {
      return folder;
    }
  }

  private Optional<GradleScript> script(Path folder, String name) {
    for (String ending : ENDINGS) {
      Optional<GradleScript> script = script(folder.resolve(name + ending));
      if (script.isPresent()) {
        return script;
      }
    }
    return Optional.empty();
  }

  private Optional<GradleScript> script(Path file) {
    Optional<GradleScript> known = scripts.get(file);
    if (known == null) {
      known = files.text(file).map(GradleScript::of);
      scripts.put(file, known);
    }
    return known;
  }

  private Optional<GradleScript> convention(Path root, String plugin) {
    if (plugin.isEmpty() || plugin.indexOf('/') >= 0 || plugin.indexOf('\\') >= 0) {
      return Optional.empty();
    }
    for (String build : List.of("buildSrc", "build-logic")) {
      for (String language : LANGUAGES) {
        Path folder = root.resolve(build).resolve("src/main").resolve(language);
        Optional<GradleScript> script =
            Files.isDirectory(folder) ? script(folder, plugin) : Optional.empty();
        if (script.isPresent()) {
          return script;
        }
      }
    }
    return Optional.empty();
  }

  /** The build that a folder belongs to: the nearest one above with settings, else the folder. */
  private Root root(Path folder) {
    Path top = folder;
    while (top != null && settings(top).isEmpty()) {
      top = Files.exists(top.resolve(".git")) ? null : top.getParent();
    }
    return roots.computeIfAbsent(top == null ? folder : top, this::readRoot);
  }

  private static Optional<Path> settings(Path folder) {
    return ENDINGS.stream()
        .map(ending -> folder.resolve("settings" + ending))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private Root readRoot(Path folder) {
    String toml = files.text(folder.resolve("gradle/libs.versions.toml")).orElse("");
    Map<String, Path> moved = new HashMap<>();
    String settings = settings(folder).flatMap(files::text).orElse("");
    for (Statement statement : GradleStatements.of(settings)) {
      List<String> strings = statement.strings();
      boolean moves = statement.tokens().get(0).is("project") && strings.size() >= 2;
      if (moves && statement.has("projectDir")) {
        String place = strings.get(strings.size() - 1).replaceFirst("^\\$\\{?\\w+\\}?/", "");
        moved.put(strings.get(0).toLowerCase(Locale.ROOT), resolve(folder, place));
      }
    }
    return new Root(folder, VersionCatalog.of(toml), moved);
  }
}
