package io.github.looplint.cli;

import picocli.CommandLine.Option;

/** {@code --debug}, which every command takes; {@link Failures} reads it from the arguments. */
final class DebugOption {
  static final String NAME = "--debug";

  @Option(names = NAME, description = "After an internal error, print its stack trace.")
  boolean given;
}
