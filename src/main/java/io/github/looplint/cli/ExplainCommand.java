package io.github.looplint.cli;

import io.github.looplint.Looplint;
import io.github.looplint.UsageException;
import io.github.looplint.catalogue.Rule;
import io.github.looplint.report.Visible;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code looplint explain}: a rule's page. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    description = "Prints a rule's page: why it matters, a bad and a good example, what to do.")
final class ExplainCommand implements Runnable {
  private final Console console;

  @Mixin DebugOption debug = new DebugOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "RULE",
      description = "The rule's id; without it, the rules are listed.")
  private Optional<String> rule = Optional.empty();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Map<String, Rule> rules = Looplint.catalogue().rules();
    if (rule.isEmpty()) {
      RulesCommand.printTable(rules.values(), console);
      return;
    }
    Rule found = rules.get(rule.get());
    if (found == null) {
      throw new UsageException(
          "unknown rule: "
              + rule.get()
              + Choices.didYouMean(rule.get(), rules.keySet())
              + "; see: looplint rules");
    }
    console.print(found.id() + " (" + found.severity().id() + ")");
    console.print(Visible.text(found.summary()));
    PlainMarkdown.lines(found.page()).forEach(line -> console.print(Visible.text(line)));
  }
}
