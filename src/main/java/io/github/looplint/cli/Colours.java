package io.github.looplint.cli;

import io.github.looplint.report.Paint;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Colours for terminals. */
final class Colours {
  private Colours() {}

  /** When to colour. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER
  }

  /**
   * What to paint standard output with: by itself only for a terminal whose user has not set {@code
   * NO_COLOR}.
   */
  static Paint paint(When when, Console console) {
    boolean wanted =
        switch (when) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO ->
              console.outIsTerminal()
                  && console.environment().getOrDefault("NO_COLOR", "").isEmpty()
                  && !"dumb".equals(console.environment().get("TERM"));
        };
    return wanted ? Colours::paint : Paint.NONE;
  }

  // Not by picocli's markup: the text is the scanned code's, and may hold "@|".
  private static String paint(Paint.Tone tone, String text) {
    IStyle[] styles = styles(tone);
    return Style.on(styles) + text + Style.off(styles);
  }

  private static IStyle[] styles(Paint.Tone tone) {
    return switch (tone) {
      case ERROR -> new IStyle[] {Style.bold, Style.fg_red};
      case WARNING -> new IStyle[] {Style.bold, Style.fg_yellow};
      case INFO -> new IStyle[] {Style.bold, Style.fg_cyan};
      case TITLE -> new IStyle[] {Style.bold};
      case FAINT -> new IStyle[] {Style.faint};
    };
  }
}
