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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code looplint why}: why a call is or is no finding, or what is known of a method. */
final class WhyCommand implements Runnable {
  private static final Pattern PLACE = Pattern.compile("(.+?):(\\d{1,9})(?::\\d{1,9})?");

  private final Console console;

  private final PositionalParamSpec asked =
      PositionalParamSpec.builder()
          .index("0")
          .required(true)
          .type(String.class)
          .paramLabel("FILE:LINE|METHOD")
          .description("The question.")
          .build();

  private final PositionalParamSpec paths =
      Options.paths("1..*", "Files and folders to read; without any, the current folder.");

  private final Scope scope = new Scope();

  WhyCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    CommandSpec spec =
        Options.command(
                "why",
                this,
                "For FILE:LINE: the threads of each call there, and why it is or is no finding.",
                "For a method such as 'java.lang.Thread#sleep(**)': what is known of it.")
            .addPositional(asked)
            .addPositional(paths);
    scope.addTo(spec);
    return spec;
  }

  @Override
  public void run() {
    String question = asked.getValue();
    Matcher place = PLACE.matcher(question);
    if (place.matches()) {
      explain(reported(place.group(1)), Integer.parseInt(place.group(2)));
    } else {
      tellWhatIsKnown(question);
    }
  }

  private void explain(String file, int line) {
    ScanRequest request =
        new ScanRequest(
            Scope.paths(paths.getValue(), console.workingDirectory()),
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

  private void tellWhatIsKnown(String question) {
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
