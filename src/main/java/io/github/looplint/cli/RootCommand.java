package io.github.looplint.cli;

import io.github.looplint.Looplint;
import io.github.looplint.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;

/** {@code looplint} itself: a command must follow. */
@Command(
    name = "looplint",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    description =
        "Finds blocking-in-async mistakes in Java: work that stops a thread which must not stop.",
    footer = {
      "",
      "Exit code 0: nothing to fail on; 1: findings; 2: wrong usage, or an internal error.",
      "Start with: looplint scan"
    })
final class RootCommand implements Runnable {
  @Mixin DebugOption debug = new DebugOption();

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
