package io.github.looplint.report;

/** Colours a piece of a text report. */
@FunctionalInterface
public interface Paint {
  /** Leaves everything as it is. */
  Paint NONE = (tone, text) -> text;

  /** The text, with what a terminal needs to show it in that tone. */
  String apply(Tone tone, String text);

  /** What a piece of text is. */
  enum Tone {
    ERROR,
    WARNING,
    INFO,
    TITLE,
    FAINT
  }
}
