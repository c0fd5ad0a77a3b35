package io.github.looplint.cli;

import io.github.looplint.Looplint;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** The command line. The only class that ends the process. */
public final class Main {
  private static final String SCAN = "scan";

  private Main() {}

  /** Runs Looplint on the process's own streams and exits with its code. */
  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals(SCAN)) {
      Looplint.prepare();
    }
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
      return commandLine(console, failures, arguments).execute(arguments);
    } catch (RuntimeException | Error thrown) {
      // The last resort: whatever happens, the user gets one line.
      return failures.handle(thrown);
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  /** Only the command that is asked for is set up: each costs a hundredth of a second. */
  private static CommandLine commandLine(Console console, Failures failures, String[] arguments) {
    // No option is of these types, and to convert to them picocli would load them.
    System.setProperty("picocli.converters.excludes", "java[.](sql|time)[.].*");
    CommandLine line = new CommandLine(new RootCommand().spec());
    Map<String, Supplier<CommandSpec>> commands = commands(console);
    boolean known = arguments.length > 0 && commands.containsKey(arguments[0]);
    commands.entrySet().stream()
        .filter(command -> !known || command.getKey().equals(arguments[0]))
        .forEach(command -> line.addSubcommand(command.getValue().get()));
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

  private static CommandLine all(Console console) {
    return commandLine(console, new Failures(console, new String[0]), new String[0]);
  }

  private static Map<String, Supplier<CommandSpec>> commands(Console console) {
    Map<String, Supplier<CommandSpec>> commands = new LinkedHashMap<>();
    commands.put(SCAN, () -> new ScanCommand(console).spec());
    commands.put("explain", () -> new ExplainCommand(console).spec());
    commands.put("rules", () -> new RulesCommand(console).spec());
    commands.put("why", () -> new WhyCommand(console).spec());
    commands.put("completion", () -> new CompletionCommand(console, () -> all(console)).spec());
    return commands;
  }
}
