package io.github.looplint.model;

/** How much is known of a call's target. */
public enum Resolution {
  /** The declared method is known, with its parameters. */
  METHOD,
  /** The receiver's type is known, the method is not declared on anything that was read. */
  RECEIVER,
  /** Not even the receiver's type is known. */
  UNKNOWN
}
