package io.github.looplint.cli;

import io.github.looplint.Looplint;
import io.github.looplint.ScanRequest;
import io.github.looplint.ScanResult;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.report.Paint;
import io.github.looplint.report.Report;
import io.github.looplint.report.Reporter;
import io.github.looplint.report.SummaryText;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code looplint scan}. */
final class ScanCommand implements Callable<Integer> {
  private final Console console;

  private final PositionalParamSpec paths =
      Options.paths("0..*", "Files and folders; without any, the current folder.");

  private final Scope scope = new Scope();

  private final OptionSpec format =
      Options.choice(
          "--format",
          Format.TEXT,
          "FORMAT",
          "text, json or sarif, for standard output. Default: ${DEFAULT-VALUE}.");

  private final OptionSpec outputs =
      Options.list(
          "--output",
          "[FORMAT=]FILE",
          "Write a report into a file; repeatable.",
          "A FILE alone takes the place of standard output and the format of --format.");

  private final OptionSpec failOn =
      Options.choice(
          "--fail-on",
          FailOn.WARNING,
          "SEVERITY",
          "error, warning, info or never: exit code 1 from there on. Default: ${DEFAULT-VALUE}.");

  private final OptionSpec minConfidence =
      Options.choice(
          "--min-confidence",
          Confidence.LIKELY,
          "CONFIDENCE",
          "certain, likely or possible: report from there on. Default: ${DEFAULT-VALUE}.");

  private final OptionSpec minSeverity =
      Options.choice(
          "--min-severity",
          Severity.INFO,
          "SEVERITY",
          "error, warning or info: report from there on. Default: ${DEFAULT-VALUE}.");

  private final OptionSpec strict =
      Options.flag("--strict", "Exit code 2 when a file could not be read.");

  private final OptionSpec colour =
      Options.choice(
          "--color",
          Colours.When.AUTO,
          "WHEN",
          "auto, always or never. Default: ${DEFAULT-VALUE}; the variable NO_COLOR counts.");

  ScanCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            "scan",
            this,
            "Reads Java sources and reports what blocks a thread that must not block.");
    spec.addPositional(paths);
    scope.addTo(spec);
    for (OptionSpec option :
        List.of(format, outputs, failOn, minConfidence, minSeverity, strict, colour)) {
      spec.addOption(option);
    }
    return spec;
  }

  @Override
  public Integer call() {
    // Wrong options are told before the work, not after it.
    List<OutputFile> files =
        OutputFile.parse(outputs.getValue(), format.getValue(), console.workingDirectory());
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
            Scope.paths(paths.getValue(), console.workingDirectory()),
            scope.classPath(console.workingDirectory()),
            console.workingDirectory(),
            scope.threads(),
            minConfidence.getValue(),
            minSeverity.getValue());
    try (ProgressLine progress = new ProgressLine(console)) {
      return Looplint.scan(request, progress);
    }
  }

  private void write(Report report, List<OutputFile> files) {
    for (OutputFile file : files) {
      file.write(report, file.format().reporter(console.workingDirectory(), Paint.NONE));
    }
    if (files.stream().allMatch(OutputFile::formatGiven)) {
      Paint paint = Colours.paint(colour.getValue(), console);
      Reporter reporter = format.<Format>getValue().reporter(console.workingDirectory(), paint);
      OutputFile.write(report, reporter, console.out());
      console.out().flush();
    }
  }

  private String showHidden() {
    String confidence =
        minConfidence.getValue() == Confidence.POSSIBLE ? "" : "--min-confidence possible";
    String severity = minSeverity.getValue() == Severity.INFO ? "" : "--min-severity info";
    return (confidence + " " + severity).strip();
  }

  private int exitCode(ScanResult result) {
    boolean unread = result.summary().problems().stream().anyMatch(p -> !p.kind().isHarmless());
    if (strict.<Boolean>getValue() && unread) {
      return Failures.EXIT;
    }
    return failOn.<FailOn>getValue().fails(result.findings()) ? 1 : 0;
  }
}
