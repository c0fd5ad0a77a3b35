package io.github.looplint.catalogue;

/** What a test can tell, see {@link GuardFact}. */
public enum GuardMeaning {
  /** The receiver, a future, is complete. */
  COMPLETE,
  /** Of a callback's method: the future that it is called with is complete. */
  PARAMETER_COMPLETE,
  /** Of a callback's method: the future that it is called on is complete. */
  RECEIVER_COMPLETE,
  /** Of a combination of futures: in its callbacks the combined ones are complete. */
  ARGUMENTS_COMPLETE,
  /** This thread may not wait. */
  ON_EVENT_LOOP,
  /** This thread may wait. */
  OFF_EVENT_LOOP;

  /** As written in the catalogue: {@code on-event-loop}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
