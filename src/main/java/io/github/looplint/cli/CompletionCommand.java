package io.github.looplint.cli;

import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code looplint completion}: a script with which bash and zsh complete the command line. */
final class CompletionCommand implements Runnable {
  private final Console console;
  private final Supplier<CommandLine> all;

  /**
   * The command.
   *
   * @param all the command line with all commands, set up when the script is asked for
   */
  CompletionCommand(Console console, Supplier<CommandLine> all) {
    this.console = console;
    this.all = all;
  }

  CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            "completion",
            this,
            "Prints a script that teaches bash and zsh to complete Looplint's commands and"
                + " options.");
    spec.usageMessage()
        .footer("", "For this shell: source <(looplint completion)", "For all: see the README.");
    return spec;
  }

  @Override
  public void run() {
    AutoComplete.bash("looplint", all.get()).lines().forEach(console::print);
  }
}
