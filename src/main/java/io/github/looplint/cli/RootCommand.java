package io.github.looplint.cli;

import io.github.looplint.Looplint;
import io.github.looplint.UsageException;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;

/** {@code looplint} itself: a command must follow. */
final class RootCommand implements Runnable {
  CommandSpec spec() {
    CommandSpec spec =
        Options.command(
            "looplint",
            this,
            "Finds blocking-in-async mistakes in Java: work that stops a thread which must not"
                + " stop.");
    spec.usageMessage()
        .footer(
            "",
            "Exit code 0: nothing to fail on; 1: findings; 2: wrong usage, or an internal error.",
            "Start with: looplint scan");
    return spec;
  }

  @Override
  public void run() {
    throw new UsageException("no command given; try 'looplint scan' or 'looplint --help'");
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "looplint " + Looplint.version(), "Java " + System.getProperty("java.version")
      };
    }
  }
}
