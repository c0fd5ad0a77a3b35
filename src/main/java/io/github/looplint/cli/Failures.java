package io.github.looplint.cli;

import io.github.looplint.UsageException;
import io.github.looplint.report.Visible;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever was thrown into one line on standard error and exit code 2. */
final class Failures {
  static final int EXIT = 2;

  private final Console console;
  private final String[] arguments;

  Failures(Console console, String[] arguments) {
    this.console = console;
    this.arguments = arguments;
  }

  int handle(Throwable thrown) {
    console.out().flush();
    console.tell("looplint: " + Visible.text(line(thrown).replaceAll("\\s*\\R\\s*", " ")));
    if (!isUsers(thrown) && Arrays.asList(arguments).contains(Options.DEBUG)) {
      thrown.printStackTrace(console.err());
    }
    return EXIT;
  }

  private static boolean isUsers(Throwable thrown) {
    return thrown instanceof UsageException || thrown instanceof ParameterException;
  }

  private String line(Throwable thrown) {
    if (thrown instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (isUsers(thrown)) {
      return String.valueOf(thrown.getMessage());
    }
    if (thrown instanceof OutOfMemoryError) {
      return "out of memory; give the JVM more (-Xmx) or scan fewer paths at once";
    }
    Throwable cause =
        thrown instanceof ExceptionInInitializerError && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    return "internal error: " + cause + "; please report it, with what --debug prints";
  }

  private String unmatched(UnmatchedArgumentException thrown) {
    CommandLine command = thrown.getCommandLine();
    CommandSpec spec = command.getCommandSpec();
    String first = thrown.getUnmatched().get(0);
    if (first.startsWith("-")) {
      String option = first.contains("=") ? first.substring(0, first.indexOf('=')) : first;
      return "unknown option: "
          + option
          + Choices.didYouMean(option, spec.optionsMap().keySet())
          + "; see: "
          + spec.qualifiedName()
          + " --help";
    }
    List<String> commands = List.copyOf(command.getSubcommands().keySet());
    if (commands.isEmpty()) {
      return "too many arguments: " + first;
    }
    if (isFile(first)) {
      return "unknown command: " + first + "; to scan it: looplint scan " + first;
    }
    return "unknown command: "
        + first
        + Choices.didYouMean(first, commands)
        + "; commands: "
        + String.join(", ", commands);
  }

  private boolean isFile(String name) {
    try {
      return Files.exists(console.workingDirectory().resolve(name));
    } catch (InvalidPathException none) {
      return false;
    }
  }
}
