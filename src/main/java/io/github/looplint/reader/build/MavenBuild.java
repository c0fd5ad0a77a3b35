package io.github.looplint.reader.build;

import io.github.looplint.model.ReadProblem;
import io.github.looplint.reader.build.Pom.Coordinates;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;

/** What POMs declare: their own dependencies, and those of the parents that are there. */
final class MavenBuild {
  private static final int MOST_PARENTS = 32;
  private static final int MOST_PROPERTIES = 32;

  private final BuildText files;
  private final Map<Path, Optional<Pom>> poms = new HashMap<>();
  private final Map<String, Path> folders = new HashMap<>();

  MavenBuild(BuildText files) {
    this.files = files;
  }

  /** Makes modules known, so that others can be said to depend on them. */
  void know(Collection<Path> modules) {
    for (Path folder : modules) {
      List<Pom> line = line(folder);
      if (!line.isEmpty()) {
        folders.putIfAbsent(self(line).toString(), folder);
      }
    }
  }

  /** What the module in a folder declares. */
  Declared of(Path folder) {
    List<Pom> line = line(folder);
    Set<String> dependencies = new TreeSet<>();
    Set<Path> modules = new TreeSet<>();
    for (Pom pom : line) {
      for (Coordinates written : pom.dependencies()) {
        String name = replaced(written, line).toString();
        dependencies.add(name);
        Optional.ofNullable(folders.get(name))
            .filter(f -> !f.equals(folder))
            .ifPresent(modules::add);
      }
    }
    return new Declared(dependencies, modules);
  }

  /** The POM of a folder and its parents, the nearest first. */
  private List<Pom> line(Path folder) {
    List<Pom> line = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    Optional<Path> file = Optional.of(folder.resolve("pom.xml"));
    while (file.isPresent() && line.size() < MOST_PARENTS && seen.add(file.get())) {
      Path at = file.get();
      Optional<Pom> pom = pom(at);
      boolean meant =
          pom.isPresent()
              && (line.isEmpty()
                  || line.get(line.size() - 1)
                      .parent()
                      .artifact()
                      .equals(pom.get().self().artifact()));
      if (!meant) {
        break;
      }
      line.add(pom.get());
      file = parent(at, pom.get());
    }
    return line;
  }

  private static Optional<Path> parent(Path file, Pom pom) {
    if (pom.parentPath().isEmpty()) {
      return Optional.empty();
    }
    try {
      Path named = file.resolveSibling(pom.parentPath()).normalize();
      return Optional.of(Files.isDirectory(named) ? named.resolve("pom.xml") : named);
    } catch (InvalidPathException none) {
      return Optional.empty();
    }
  }

  private Optional<Pom> pom(Path file) {
    Optional<Pom> known = poms.get(file);
    if (known == null) {
      known = files.bytes(file).flatMap(bytes -> parsed(file, bytes));
      poms.put(file, known);
    }
    return known;
  }

  private Optional<Pom> parsed(Path file, byte[] bytes) {
    try {
      return Optional.of(PomReader.read(bytes));
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      files.report(
          file,
          ReadProblem.Kind.SYNTAX_ERROR,
          "not well-formed XML near line " + line + ": its dependencies are not known");
      return Optional.empty();
    }
  }

  private static Coordinates self(List<Pom> line) {
    String group =
        line.stream()
            .flatMap(p -> List.of(p.self().group(), p.parent().group()).stream())
            .filter(g -> !g.isEmpty())
            .findFirst()
            .orElse("");
    return new Coordinates(group, line.get(0).self().artifact());
  }

  private static Coordinates replaced(Coordinates written, List<Pom> line) {
    if (written.toString().indexOf('$') < 0) {
      return written;
    }
    Map<String, String> values = new LinkedHashMap<>();
    Coordinates self = self(line);
    for (String prefix : List.of("project.", "pom.", "")) {
      values.put(prefix + "groupId", self.group());
      values.put(prefix + "artifactId", self.artifact());
      values.put(prefix + "parent.groupId", line.get(0).parent().group());
    }
    line.forEach(pom -> pom.properties().forEach(values::putIfAbsent));
    return new Coordinates(replaced(written.group(), values), replaced(written.artifact(), values));
  }

  private static String replaced(String text, Map<String, String> values) {
    String result = text;
    for (int i = 0; i < MOST_PROPERTIES; i++) {
      int start = result.indexOf("${");
      int end = result.indexOf('}', start + 1);
      String value = start < 0 || end < 0 ? null : values.get(result.substring(start + 2, end));
      if (value == null) {
        break;
      }
      result = result.substring(0, start) + value + result.substring(end + 1);
    }
    return result;
  }
}
