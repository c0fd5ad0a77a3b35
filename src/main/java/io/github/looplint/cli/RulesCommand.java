package io.github.looplint.cli;

import io.github.looplint.Looplint;
import io.github.looplint.UsageException;
import io.github.looplint.catalogue.Rule;
import io.github.looplint.report.RuleList;
import io.github.looplint.report.Visible;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code looplint rules}: all rules, one line each. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    description = "Lists the rules.")
final class RulesCommand implements Runnable {
  private final Console console;

  @Mixin DebugOption debug = new DebugOption();

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "text or json. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.TEXT;

  RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Collection<Rule> rules = Looplint.catalogue().rules().values();
    switch (format) {
      case TEXT -> printTable(rules, console);
      case JSON -> printJson(rules);
      case SARIF -> throw new UsageException("rules are listed as text or json, not as sarif");
    }
  }

  static void printTable(Collection<Rule> rules, Console console) {
    int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    for (Rule rule : rules) {
      String id = rule.id() + " ".repeat(width - rule.id().length());
      String severity = (rule.severity().id() + "       ").substring(0, "warning".length());
      console.print(Visible.text(id + "  " + severity + "  " + rule.summary()));
    }
  }

  private void printJson(Collection<Rule> rules) {
    try {
      RuleList.write(rules, console.out());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
