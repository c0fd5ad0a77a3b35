package io.github.looplint.metamorphic;

import static java.util.Objects.requireNonNull;

import io.github.looplint.Looplint;
import io.github.looplint.ScanRequest;
import io.github.looplint.analysis.Finding;
import io.github.looplint.analysis.PathStep;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.model.Location;
import io.github.looplint.reader.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rewrites one project, and compares what is found in it before and after. */
final class Experiment {
  private static final int ROUNDS = 4;

  private final Project project;
  private final Path folder;
  private final Map<Kind, Map<String, List<Rewrite>>> rewrites = new EnumMap<>(Kind.class);
  private final Map<String, List<Finding>> before;

  private Experiment(Project project, Path folder, Map<String, List<Finding>> before) {
    this.project = project;
    this.folder = folder;
    this.before = before;
  }

  /**
   * What came of one kind of rewriting.
   *
   * @param methods that were rewritten
   * @param withFindings those of them in which a finding stands, or through which its way leads
   * @param differences what is found only before ({@code -}) or only after ({@code +})
   */
  record Outcome(Set<String> methods, Set<String> withFindings, List<String> differences) {}

  /** Reads and scans a project as it is. */
  static Experiment of(Project project, Path folder) throws IOException {
    Experiment experiment =
        new Experiment(
            project, folder, scan(project.texts(), project.types(), folder.resolve("original")));
    experiment.plan();
    return experiment;
  }

  /** All files in which nothing is wrong before. */
  private void plan() throws IOException {
    for (Kind kind : Kind.values()) {
      rewrites.put(kind, new TreeMap<>());
    }
    try (Attribution attribution = Attribution.of(project.texts(), project.classPath())) {
      attribution
          .units()
          .forEach((name, tree) -> {
            if (!attribution.errors().containsKey(name)) {
              String text = project.texts().getOrDefault(name, "");
              plan(name, text, new SourceUnit(text, tree, attribution.task()));
            }
          });
    }
  }

  /** Only of methods that hand functions over, or that findings lead through. */
  private void plan(String name, String text, SourceUnit unit) {
    Set<Integer> members = Interest.of(unit);
    RewrittenFile file = RewrittenFile.of(text, List.of());
    List<Integer> found =
        places().getOrDefault(name, Set.of()).stream().map(place -> original(file, place)).toList();
    for (Kind kind : Kind.values()) {
      List<Rewrite> wanted =
          kind.in(unit).stream()
              .filter(rewrite ->
                  members.contains(rewrite.member()) || found.stream().anyMatch(rewrite::isIn))
              .toList();
      if (!wanted.isEmpty()) {
        requireNonNull(rewrites.get(kind)).put(name, wanted);
      }
    }
  }

  /** Rewrites in one way, wherever it compiles, and scans again. */
  Outcome run(Kind kind) throws IOException {
    return run(kind.name(), rewrites.getOrDefault(kind, Map.of()));
  }

  /** Rewrites each method in one of these ways, one that it can be, and scans again. */
  Outcome run(Set<Kind> kinds) throws IOException {
    Map<String, List<Rewrite>> mixed = new TreeMap<>();
    for (String name : project.texts().keySet()) {
      SortedMap<Integer, List<List<Rewrite>>> ways = new TreeMap<>();
      for (Kind kind : kinds) {
        rewrites.getOrDefault(kind, Map.of()).getOrDefault(name, List.of()).stream()
            .collect(Collectors.groupingBy(Rewrite::member))
            .forEach((member, way) ->
                ways.computeIfAbsent(member, unused -> new ArrayList<>()).add(way));
      }
      int turn = 0;
      for (List<List<Rewrite>> member : ways.values()) {
        List<Rewrite> way = member.get(turn++ % member.size());
        mixed.computeIfAbsent(name, unused -> new ArrayList<>()).addAll(way);
      }
    }
    return run("MIXED", mixed);
  }

  private Outcome run(String label, Map<String, List<Rewrite>> wanted) throws IOException {
    Map<String, RewrittenFile> files = compiled(wanted);
    if (files.isEmpty()) {
      return new Outcome(Set.of(), Set.of(), List.of());
    }
    Map<String, String> texts = new TreeMap<>(project.texts());
    files.forEach((name, file) -> texts.put(name, file.text()));
    Map<String, List<Finding>> after = scan(texts, project.types(), folder.resolve(label));
    List<String> differences = new ArrayList<>();
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      RewrittenFile file =
          files.getOrDefault(name, RewrittenFile.of(texts.getOrDefault(name, ""), List.of()));
      Set<String> old =
          Found.of(before.getOrDefault(name, List.of()), file, f -> original(file, f.location()));
      Set<String> now =
          Found.of(
              after.getOrDefault(name, List.of()),
              file,
              f -> file.origin(file.offset(f.location().line(), f.location().column())));
      old.stream().filter(f -> !now.contains(f)).forEach(f -> differences.add("- " + f));
      now.stream().filter(f -> !old.contains(f)).forEach(f -> differences.add("+ " + f));
    }
    return new Outcome(methods(files), withFindings(files), differences);
  }

  private static int original(RewrittenFile file, Location location) {
    return file.originalOffset(location.line(), location.column());
  }

  private static Set<String> methods(Map<String, RewrittenFile> files) {
    Set<String> methods = new TreeSet<>();
    files.forEach((name, file) ->
        file.rewrites().forEach(rewrite -> methods.add(name + "@" + rewrite.member())));
    return methods;
  }

  private Map<String, Set<Location>> places() {
    return before.values().stream()
        .flatMap(Collection::stream)
        .flatMap(finding ->
            Stream.concat(
                Stream.of(finding.location()), finding.path().stream().map(PathStep::location)))
        .collect(Collectors.groupingBy(Location::file, Collectors.toSet()));
  }

  private Set<String> withFindings(Map<String, RewrittenFile> files) {
    Set<String> methods = new TreeSet<>();
    files.forEach((name, file) -> {
      for (Location place : places().getOrDefault(name, Set.of())) {
        int offset = original(file, place);
        file.rewrites().stream()
            .filter(rewrite -> rewrite.isIn(offset))
            .forEach(rewrite -> methods.add(name + "@" + rewrite.member()));
      }
    });
    return methods;
  }

  /** Without the methods that would not compile. */
  private Map<String, RewrittenFile> compiled(Map<String, List<Rewrite>> wanted)
      throws IOException {
    Map<String, List<Rewrite>> kept = new HashMap<>(wanted);
    Map<String, RewrittenFile> files = new TreeMap<>();
    Set<String> open = new HashSet<>(wanted.keySet());
    for (int round = 0; !open.isEmpty(); round++) {
      Map<String, String> texts = new TreeMap<>();
      for (String name : open) {
        RewrittenFile file =
            RewrittenFile.of(
                requireNonNull(project.texts().get(name)), requireNonNull(kept.get(name)));
        files.put(name, file);
        texts.put(name, file.text());
      }
      Map<String, List<Attribution.Problem>> errors = errors(texts);
      open.clear();
      for (Map.Entry<String, List<Attribution.Problem>> problems : errors.entrySet()) {
        String name = problems.getKey();
        RewrittenFile file = requireNonNull(files.get(name));
        List<Rewrite> good = round < ROUNDS ? without(file, problems.getValue()) : List.of();
        if (good.isEmpty() || good.size() == file.rewrites().size()) {
          files.remove(name);
        } else {
          kept.put(name, good);
          open.add(name);
        }
      }
    }
    return files;
  }

  private Map<String, List<Attribution.Problem>> errors(Map<String, String> texts)
      throws IOException {
    try (Attribution attribution = Attribution.of(texts, project.classPath())) {
      return attribution.errors();
    }
  }

  private static List<Rewrite> without(RewrittenFile file, List<Attribution.Problem> problems) {
    Set<Integer> bad = new HashSet<>();
    for (Attribution.Problem problem : problems) {
      int offset = file.origin(problem.offset());
      file.rewrites().stream()
          .filter(rewrite -> rewrite.isIn(offset))
          .forEach(rewrite -> bad.add(rewrite.member()));
    }
    return file.rewrites().stream().filter(rewrite -> !bad.contains(rewrite.member())).toList();
  }

  private static Map<String, List<Finding>> scan(
      Map<String, String> texts, List<Path> classPath, Path folder) throws IOException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
    ScanRequest request =
        new ScanRequest(List.of(folder), classPath, folder, 2, Confidence.POSSIBLE, Severity.INFO);
    return Looplint.scan(request, SourceReader.Progress.NONE).findings().stream()
        .collect(Collectors.groupingBy(finding -> finding.location().file()));
  }
}
