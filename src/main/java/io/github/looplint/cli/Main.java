package io.github.looplint.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command line. The only class that ends the process. */
public final class Main {
  private Main() {}

  /** Runs Looplint on the process's own streams and exits with its code. */
  public static void main(String[] arguments) {
    StandardStream out = StandardStream.out();
    StandardStream err = StandardStream.err();
    Console console =
        new Console(
            out.writer(),
            err.writer(),
            Path.of("").toAbsolutePath(),
            Terminal.isOut(),
            Terminal.isErr(),
            System.getenv());
    int code = run(console, arguments);
    out.writer().flush();
    if (out.hasFailed()) {
      err.writer().print("looplint: cannot write to standard output: " + out.failure() + "\n");
      code = Failures.EXIT;
    }
    err.writer().flush();
    System.exit(code);
  }

  /**
   * Runs Looplint in the current folder, without a terminal.
   *
   * @return the exit code
   */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    Path here = Path.of("").toAbsolutePath();
    return run(new Console(out, err, here, false, false, Map.of()), arguments);
  }

  /**
   * Runs Looplint.
   *
   * @return the exit code
   */
  static int run(Console console, String... arguments) {
    Failures failures = new Failures(console, arguments);
    try {
      return commandLine(console, failures).execute(arguments);
    } catch (RuntimeException | Error thrown) {
      // The last resort: whatever happens, the user gets one line.
      return failures.handle(thrown);
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  private static CommandLine commandLine(Console console, Failures failures) {
    CommandLine line =
        new CommandLine(new RootCommand())
            .addSubcommand(new ScanCommand(console))
            .addSubcommand(new ExplainCommand(console))
            .addSubcommand(new RulesCommand(console))
            .addSubcommand(new WhyCommand(console));
    Choices.register(line);
    // A file may be called "@x".
    line.setExpandAtFiles(false);
    line.setOut(console.out()).setErr(console.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setUsageHelpWidth(100);
    line.setParameterExceptionHandler((thrown, given) -> failures.handle(thrown));
    line.setExecutionExceptionHandler((thrown, command, parsed) -> failures.handle(thrown));
    return line;
  }
}
