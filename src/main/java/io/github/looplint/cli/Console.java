package io.github.looplint.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command has around it; injected, so that tests can look at all of it.
 *
 * @param out for reports
 * @param err for everything else
 * @param workingDirectory what paths are relative to; absolute
 * @param outIsTerminal whether a person reads {@code out}
 * @param errIsTerminal whether a person reads {@code err}
 * @param environment the environment variables
 */
record Console(
    PrintWriter out,
    PrintWriter err,
    Path workingDirectory,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Map<String, String> environment) {
  Console {
    environment = Map.copyOf(environment);
  }

  /** Prints a line; {@code println} would end it as the platform does. */
  void print(String line) {
    out.print(line + "\n");
  }

  /** Tells something beside the report. */
  void tell(String line) {
    err.print(line + "\n");
  }
}
