package io.github.looplint.model;

/** How a call finds the body that it runs. */
public enum CallKind {
  /** A static method. */
  STATIC,
  /** The receiver's run-time type decides. */
  VIRTUAL,
  /**
   * Exactly the named one: {@code super.m()}, {@code this(…)}, {@code super(…)}, a private method.
   */
  SPECIAL,
  /** A constructor, by {@code new}. */
  CONSTRUCT
}
