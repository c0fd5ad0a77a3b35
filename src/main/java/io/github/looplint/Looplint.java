package io.github.looplint;

import io.github.looplint.analysis.Analysis;
import io.github.looplint.analysis.Explanation;
import io.github.looplint.analysis.Finding;
import io.github.looplint.analysis.ScanSummary;
import io.github.looplint.catalogue.Catalogue;
import io.github.looplint.catalogue.GeneratesFact;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.GeneratedMembers;
import io.github.looplint.reader.SourceReader;
import io.github.looplint.reader.classpath.NoClassPathException;
import io.github.looplint.reader.files.NoSourcesException;
import io.github.looplint.reader.source.parse.BigStack;
import io.github.looplint.reader.source.parse.FileParser;
import io.github.looplint.reader.types.SignatureIndex;
import java.util.List;
import java.util.Optional;

/** The whole way of the data: read, analyse, filter. What comes out is for a reporter. */
public final class Looplint {
  private Looplint() {}

  /** Scans a project. */
  public static ScanResult scan(ScanRequest request, SourceReader.Progress progress) {
    CodeModel model = read(request, progress);
    Analysis analysis = analyse(model);
    List<Finding> all = analysis.findings();
    List<Finding> reported = all.stream().filter(f -> isReported(f, request)).sorted().toList();
    return new ScanResult(reported, summary(model, analysis, all.size() - reported.size()));
  }

  /**
   * Why the calls of one line are or are no findings.
   *
   * @param file the path as it is reported
   * @return one per call on that line; empty when no call stands there
   * @throws UsageException when the file is not among those that were read
   */
  public static List<Explanation> explain(
      ScanRequest request, String file, int line, SourceReader.Progress progress) {
    CodeModel model = read(request, progress);
    if (model.files().stream().noneMatch(read -> read.path().equals(file))) {
      throw new UsageException("not among the " + model.files().size() + " files read: " + file);
    }
    return analyse(model).explain(file, line);
  }

  /** What is known about libraries, and the rules; loaded once. */
  public static Catalogue catalogue() {
    return Bundled.CATALOGUE;
  }

  /** The version of this build; {@code development} outside a jar. */
  public static String version() {
    return Optional.ofNullable(Looplint.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /**
   * Begins to load what every scan needs, beside whatever the caller does until it asks for one. A
   * scan is the same without it, and what fails here fails again there.
   */
  public static void prepare() {
    beside(() -> {
      SignatureIndex.bundled();
      catalogue();
    });
    // The parser is a third of all classes.
    beside(() -> FileParser.parse("", "class Any { void any() { any(); } }"));
  }

  private static void beside(Runnable work) {
    Thread loading = new Thread(work, "looplint-prepare");
    loading.setDaemon(true);
    loading.setUncaughtExceptionHandler((thread, failure) -> {});
    loading.start();
  }

  /** Long chains and deep nests need a deep stack here too. */
  private static Analysis analyse(CodeModel model) {
    return BigStack.map(List.of(model), 1, m -> Analysis.of(m, catalogue()), done -> {}).get(0);
  }

  private static CodeModel read(ScanRequest request, SourceReader.Progress progress) {
    try {
      return SourceReader.read(
          new SourceReader.Request(
              request.paths(),
              request.classPath(),
              request.workingDirectory(),
              request.threads(),
              Looplint::generated,
              progress));
    } catch (NoSourcesException | NoClassPathException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static List<GeneratedMembers> generated() {
    return catalogue().facts(GeneratesFact.class).stream().map(GeneratesFact::what).toList();
  }

  private static boolean isReported(Finding finding, ScanRequest request) {
    return finding.confidence().compareTo(request.minConfidence()) >= 0
        && finding.severity().compareTo(request.minSeverity()) >= 0;
  }

  private static ScanSummary summary(CodeModel model, Analysis analysis, int hidden) {
    return new ScanSummary(
        model.files().size(),
        model.files().stream().mapToInt(file -> file.lines()).sum(),
        analysis.entryPoints(),
        analysis.calls(),
        analysis.unresolved(),
        hidden,
        analysis.remarks(),
        model.problems());
  }

  private static final class Bundled {
    static final Catalogue CATALOGUE = Catalogue.bundled();
  }
}
