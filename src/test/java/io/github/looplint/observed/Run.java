package io.github.looplint.observed;

import io.github.looplint.samples.JavaCompilation;
import io.github.looplint.samples.SampleLibraries;
import io.github.looplint.samples.Samples;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The samples, rewritten to tell of their calls and run in a JVM of their own. */
final class Run {
  private static final Path FOLDER = Samples.PROJECT.resolve("target/observed");
  private static final Path DRIVERS = Samples.PROJECT.resolve("src/test/observed");
  private static final long MINUTES = 2;

  private final List<Site> sites;
  private final List<Path> jars;
  private final Path classes;
  private final TreeSet<String> calls = new TreeSet<>();
  private final TreeSet<String> blocked = new TreeSet<>();

  private List<String> hound = List.of();

  private Run(List<Site> sites, List<Path> jars, Path classes) {
    this.sites = List.copyOf(sites);
    this.jars = List.copyOf(jars);
    this.classes = classes;
  }

  /** Compiles and rewrites all samples, and compiles those who run them. */
  static Run prepare(Prediction prediction) throws IOException {
    Files.createDirectories(FOLDER);
    List<Path> jars = SampleLibraries.classPathWith(FOLDER, DRIVERS.resolve("libraries.txt"));
    Path classes = empty(FOLDER.resolve("classes"));
    compile(Samples.FOLDER, jars, classes);
    List<Site> sites =
        new Instrumenter(Samples.PROJECT, site -> !prediction.raises(site).isEmpty())
            .instrument(classes, prediction.applications());
    compile(DRIVERS, jars, classes);
    return new Run(sites, jars, classes);
  }

  private static void compile(Path sources, List<Path> jars, Path classes) throws IOException {
    List<String> errors = JavaCompilation.errors(Samples.files(sources), jars, classes);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(String.join("\n", errors));
    }
  }

  /** All calls in the samples. */
  List<Site> sites() {
    return sites;
  }

  /** What was seen in all runs: the site by its number. */
  List<Observation> calls() {
    return calls.stream().map(Observation::parse).toList();
  }

  /** What BlockHound saw in all runs. */
  List<Observation> blocked() {
    return blocked.stream().map(Observation::parse).toList();
  }

  /** What BlockHound saw of each kind of waiting. */
  List<String> hound() {
    return hound;
  }

  /**
   * Runs once more. What is seen is a fact, however seldom it happens: it is added.
   *
   * @param failing whether all that waits fails; if not, nothing does
   */
  void once(boolean failing) throws IOException {
    Path work = empty(FOLDER.resolve("work"));
    Path output = empty(FOLDER.resolve("seen"));
    Path hosts = Files.write(work.resolve("hosts"), hosts());
    String path =
        Stream.concat(Stream.of(classes), jars.stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-cp",
            path,
            "-Xmx1g",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+AllowRedefinitionToAddDeleteMethods",
            "-XX:+EnableDynamicAgentLoading",
            // The common pool has threads of its own from three processors on.
            "-XX:ActiveProcessorCount=4",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            // No name server is asked: what is not in that file does not exist.
            "-Djdk.net.hosts.file=" + hosts,
            // By its own name it would not be found there.
            "-Dh2.bindAddress=127.0.0.1",
            "-Djava.io.tmpdir=" + work,
            "observed.Main",
            classes.resolve("plan.txt").toString(),
            output.toString(),
            failing ? "failing" : "answering"));
    Process process =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(FOLDER.resolve((failing ? "failing" : "answering") + ".log").toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(
            "the run failed: see " + FOLDER.resolve((failing ? "failing" : "answering") + ".log"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    if (!failing) {
      hound = Files.readAllLines(output.resolve("hound.tsv"));
    }
    calls.addAll(Files.readAllLines(output.resolve("calls.tsv")));
    blocked.addAll(Files.readAllLines(output.resolve("blocked.tsv")));
  }

  private static List<String> hosts() {
    return Stream.of("localhost", "backend.example", "orders.example", "weather", "quotes", "maps")
        .map(name -> "127.0.0.1 " + name)
        .toList();
  }

  private static Path empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .sorted((a, b) -> b.compareTo(a))
            .forEach(file -> {
              try {
                Files.delete(file);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
      }
    }
    return Files.createDirectories(folder);
  }
}
