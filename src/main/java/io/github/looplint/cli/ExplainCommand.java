package io.github.looplint.cli;

import io.github.looplint.Looplint;
import io.github.looplint.UsageException;
import io.github.looplint.catalogue.Rule;
import io.github.looplint.report.Visible;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code looplint explain}: a rule's page. */
final class ExplainCommand implements Runnable {
  private final Console console;

  private final PositionalParamSpec rule =
      PositionalParamSpec.builder()
          .index("0")
          .arity("0..1")
          .type(String.class)
          .paramLabel("RULE")
          .completionCandidates(() -> Looplint.catalogue().rules().keySet().iterator())
          .description("The rule's id; without it, the rules are listed.")
          .build();

  ExplainCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    return Options.command(
            "explain",
            this,
            "Prints a rule's page: why it matters, a bad and a good example, what to do.")
        .addPositional(rule);
  }

  @Override
  public void run() {
    Map<String, Rule> rules = Looplint.catalogue().rules();
    @Nullable String id = rule.getValue();
    if (id == null) {
      RulesCommand.printTable(rules.values(), console);
      return;
    }
    Rule found = rules.get(id);
    if (found == null) {
      throw new UsageException(
          "unknown rule: " + id + Choices.didYouMean(id, rules.keySet()) + "; see: looplint rules");
    }
    console.print(found.id() + " (" + found.severity().id() + ")");
    console.print(Visible.text(found.summary()));
    PlainMarkdown.lines(found.page()).forEach(line -> console.print(Visible.text(line)));
  }
}
