package io.github.looplint.catalogue;

/** What is known of a function that is handed over, beside its thread. */
public enum CallbackTrait {
  /** It is called only when the receiver failed. */
  ON_FAILURE,
  /**
   * It is a stage of a future or publisher: where it waits for another one, composing both does
   * better.
   */
  STAGE,
  /** It is an {@code Iterable}, whose iterator is asked for elements there. */
  ELEMENTS
}
