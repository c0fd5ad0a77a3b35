package io.github.looplint.cli;

import io.github.looplint.Looplint;
import io.github.looplint.UsageException;
import io.github.looplint.catalogue.Rule;
import io.github.looplint.report.RuleList;
import io.github.looplint.report.Visible;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code looplint rules}: all rules, one line each. */
final class RulesCommand implements Runnable {
  private final Console console;

  private final OptionSpec format =
      Options.choice("--format", Format.TEXT, "FORMAT", "text or json. Default: ${DEFAULT-VALUE}.");

  RulesCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    return Options.command("rules", this, "Lists the rules.").addOption(format);
  }

  @Override
  public void run() {
    Collection<Rule> rules = Looplint.catalogue().rules().values();
    switch (format.<Format>getValue()) {
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
