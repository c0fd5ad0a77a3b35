package io.github.looplint.cli;

import io.github.looplint.Looplint;
import io.github.looplint.ScanRequest;
import io.github.looplint.ScanResult;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.report.Paint;
import io.github.looplint.report.Report;
import io.github.looplint.report.SummaryText;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code looplint scan}. */
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    description = "Reads Java sources and reports what blocks a thread that must not block.")
final class ScanCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files and folders; without any, the current folder.")
  private List<Path> paths = List.of();

  @Mixin private Scope scope = new Scope();
  @Mixin DebugOption debug = new DebugOption();

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "text, json or sarif, for standard output. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.TEXT;

  @Option(
      names = "--output",
      paramLabel = "[FORMAT=]FILE",
      description = {
        "Write a report into a file; repeatable.",
        "A FILE alone takes the place of standard output and the format of --format."
      })
  private List<String> outputs = List.of();

  @Option(
      names = "--fail-on",
      defaultValue = "warning",
      paramLabel = "SEVERITY",
      description =
          "error, warning, info or never: exit code 1 from there on. Default: ${DEFAULT-VALUE}.")
  private FailOn failOn = FailOn.WARNING;

  @Option(
      names = "--min-confidence",
      defaultValue = "likely",
      paramLabel = "CONFIDENCE",
      description = "certain, likely or possible: report from there on. Default: ${DEFAULT-VALUE}.")
  private Confidence minConfidence = Confidence.LIKELY;

  @Option(
      names = "--min-severity",
      defaultValue = "info",
      paramLabel = "SEVERITY",
      description = "error, warning or info: report from there on. Default: ${DEFAULT-VALUE}.")
  private Severity minSeverity = Severity.INFO;

  @Option(names = "--strict", description = "Exit code 2 when a file could not be read.")
  private boolean strict;

  @Option(
      names = "--color",
      defaultValue = "auto",
      paramLabel = "WHEN",
      description =
          "auto, always or never. Default: ${DEFAULT-VALUE}; the variable NO_COLOR counts.")
  private Colours.When colour = Colours.When.AUTO;

  ScanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    // Wrong options are told before the work, not after it.
    List<OutputFile> files = OutputFile.parse(outputs, format, console.workingDirectory());
    ScanResult result = scan();
    Report report =
        Report.of(
            result.findings(), result.summary(), Looplint.catalogue().rules(), Looplint.version());
    write(report, files);
    SummaryText.lines(report, showHidden()).forEach(console::tell);
    return exitCode(result);
  }

  private ScanResult scan() {
    ScanRequest request =
        new ScanRequest(
            Scope.paths(paths, console.workingDirectory()),
            scope.classPath(console.workingDirectory()),
            console.workingDirectory(),
            scope.threads(),
            minConfidence,
            minSeverity);
    try (ProgressLine progress = new ProgressLine(console)) {
      return Looplint.scan(request, progress);
    }
  }

  private void write(Report report, List<OutputFile> files) {
    for (OutputFile file : files) {
      file.write(report, file.format().reporter(console.workingDirectory(), Paint.NONE));
    }
    if (files.stream().allMatch(OutputFile::formatGiven)) {
      Paint paint = Colours.paint(colour, console);
      OutputFile.write(report, format.reporter(console.workingDirectory(), paint), console.out());
      console.out().flush();
    }
  }

  private String showHidden() {
    String confidence = minConfidence == Confidence.POSSIBLE ? "" : "--min-confidence possible";
    String severity = minSeverity == Severity.INFO ? "" : "--min-severity info";
    return (confidence + " " + severity).strip();
  }

  private int exitCode(ScanResult result) {
    boolean unread = result.summary().problems().stream().anyMatch(p -> !p.kind().isHarmless());
    if (strict && unread) {
      return Failures.EXIT;
    }
    return failOn.fails(result.findings()) ? 1 : 0;
  }
}
