package io.github.looplint.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Options as the commands declare them. Not by annotations: to read those takes longer than to
 * parse six small files.
 */
final class Options {
  static final String DEBUG = "--debug";

  private Options() {}

  /** A command with what every command has. */
  static CommandSpec command(String name, Object command, String... description) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
    spec.name(name).versionProvider(new RootCommand.Version());
    spec.usageMessage().description(description);
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help message and exit.")
            .build());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print version information and exit.")
            .build());
    // Failures reads it from the arguments.
    spec.addOption(flag(DEBUG, "After an internal error, print its stack trace."));
    return spec;
  }

  /** Given or not. */
  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name)
        .type(boolean.class)
        .initialValue(false)
        .description(description)
        .build();
  }

  /** Given once, without a default. */
  static OptionSpec value(String name, Class<?> type, String label, String... description) {
    return OptionSpec.builder(name).type(type).paramLabel(label).description(description).build();
  }

  /** One of a closed set. */
  static OptionSpec choice(String name, Enum<?> standard, String label, String... description) {
    return OptionSpec.builder(name)
        .type(standard.getDeclaringClass())
        .defaultValue(Choices.id(standard))
        .completionCandidates(() -> Choices.ids(standard.getDeclaringClass()).iterator())
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** Repeatable. */
  static OptionSpec list(String name, String label, String... description) {
    return OptionSpec.builder(name)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .initialValue(List.of())
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** What stands behind the options. */
  static PositionalParamSpec paths(String index, String description) {
    return PositionalParamSpec.builder()
        .index(index)
        .arity("0..*")
        .type(List.class)
        .auxiliaryTypes(Path.class)
        .initialValue(List.of())
        .paramLabel("PATH")
        .description(description)
        .build();
  }
}
