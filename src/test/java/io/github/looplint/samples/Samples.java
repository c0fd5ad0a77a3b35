package io.github.looplint.samples;

import io.github.looplint.analysis.Finding;
import io.github.looplint.catalogue.Confidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The samples of this project: {@code samples/<library>/<Theme>.java}. */
public final class Samples {
  /** Tests run in the project's folder. */
  public static final Path PROJECT = Path.of("").toAbsolutePath();

  public static final Path FOLDER = PROJECT.resolve("samples");

  private Samples() {}

  /** All Java files below a folder, sorted. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /**
   * Scans files and compares what is said by default.
   *
   * @param folder what is scanned, at once
   * @param workingDirectory what names of files are relative to
   * @return one per file, sorted
   * @throws MarkerException when a marker is misspelt
   */
  static List<Score> score(Analyzer analyzer, Path folder, Path workingDirectory)
      throws IOException {
    Map<String, List<Finding>> findings = scan(analyzer, folder, workingDirectory);
    List<Score> scores = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = workingDirectory.relativize(file).toString().replace('\\', '/');
      List<Marker> markers = Markers.read(name, Files.readString(file));
      scores.add(Score.of(name, markers, findings.getOrDefault(name, List.of())));
    }
    return List.copyOf(scores);
  }

  /**
   * Scans files for what is only possible, and compares.
   *
   * @param unsure finds that, too
   * @return the claims that do not hold
   * @throws MarkerException when a marker is misspelt
   */
  static List<String> missedPossible(Analyzer unsure, Path folder, Path workingDirectory)
      throws IOException {
    Map<String, List<Finding>> findings = scan(unsure, folder, workingDirectory);
    List<String> missed = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = workingDirectory.relativize(file).toString().replace('\\', '/');
      for (Marker marker : Markers.read(name, Files.readString(file))) {
        if (marker.kind() == Marker.Kind.POSSIBLE
            && !isSaid(marker, findings.getOrDefault(name, List.of()))) {
          missed.add(marker.place() + " " + String.join(", ", marker.rules()));
        }
      }
    }
    return missed;
  }

  private static boolean isSaid(Marker marker, List<Finding> findings) {
    return marker.rules().stream()
        .allMatch(rule ->
            findings.stream()
                .anyMatch(f ->
                    f.location().line() == marker.line()
                        && f.rule().equals(rule)
                        && f.confidence() == Confidence.POSSIBLE));
  }

  private static Map<String, List<Finding>> scan(
      Analyzer analyzer, Path folder, Path workingDirectory) throws IOException {
    return analyzer.scan(List.of(folder), workingDirectory).findings().stream()
        .collect(Collectors.groupingBy(finding -> finding.location().file()));
  }
}
