package io.github.looplint.model;

/** The modifiers that decide what may be called, overridden or seen. */
public enum Modifier {
  PUBLIC,
  PROTECTED,
  PRIVATE,
  STATIC,
  FINAL,
  ABSTRACT,
  SYNCHRONIZED,
  DEFAULT,
  NATIVE,
  VOLATILE
}
