package io.github.looplint.cli;

import io.github.looplint.Looplint;
import io.github.looplint.ScanRequest;
import io.github.looplint.UsageException;
import io.github.looplint.analysis.Explanation;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Fact;
import io.github.looplint.catalogue.FactQuery;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.report.Visible;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code looplint why}: why a call is or is no finding, or what is known of a method. */
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    description = {
      "For FILE:LINE: the threads of each call there, and why it is or is no finding.",
      "For a method such as 'java.lang.Thread#sleep(**)': what is known of it."
    })
final class WhyCommand implements Runnable {
  private static final Pattern PLACE = Pattern.compile("(.+?):(\\d{1,9})(?::\\d{1,9})?");

  private final Console console;

  @Parameters(index = "0", paramLabel = "FILE:LINE|METHOD", description = "The question.")
  private String question = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files and folders to read; without any, the current folder.")
  private List<Path> paths = List.of();

  @Mixin private Scope scope = new Scope();
  @Mixin DebugOption debug = new DebugOption();

  WhyCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Matcher place = PLACE.matcher(question);
    if (place.matches()) {
      explain(reported(place.group(1)), Integer.parseInt(place.group(2)));
    } else {
      tellWhatIsKnown();
    }
  }

  private void explain(String file, int line) {
    ScanRequest request =
        new ScanRequest(
            Scope.paths(paths, console.workingDirectory()),
            scope.classPath(console.workingDirectory()),
            console.workingDirectory(),
            scope.threads(),
            Confidence.POSSIBLE,
            Severity.INFO);
    List<Explanation> explanations;
    try (ProgressLine progress = new ProgressLine(console)) {
      explanations = Looplint.explain(request, file, line, progress);
    }
    if (explanations.isEmpty()) {
      print("no call stands at " + file + ":" + line);
    }
    for (Explanation explanation : explanations) {
      print(explanation.location() + ": " + explanation.call());
      explanation.lines().forEach(reason -> print("  " + reason));
    }
  }

  private void tellWhatIsKnown() {
    FactQuery query =
        FactQuery.parse(question)
            .orElseThrow(() ->
                new UsageException(
                    "neither FILE:LINE nor a method such as Type#method: " + question));
    List<Fact> facts = query.in(Looplint.catalogue());
    if (facts.isEmpty()) {
      print("nothing is known of " + question);
    }
    facts.forEach(fact -> FactLines.of(fact).forEach(this::print));
  }

  /** The path as it is reported. */
  private String reported(String file) {
    Path here = console.workingDirectory();
    return here.relativize(here.resolve(file).normalize()).toString().replace('\\', '/');
  }

  private void print(String line) {
    console.print(Visible.text(line));
  }
}
