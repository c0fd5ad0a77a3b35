package io.github.looplint.catalogue;

/** A thread within a pipeline of publishers, seen from the call that adds a stage to it. */
public enum PipelineThread {
  /** The one that makes the call. */
  CALLER,
  /** Whichever subscribes to what the call gives. */
  SUBSCRIBER,
  /** The same, but only for what is there already by then: it is a race. */
  LATE_SUBSCRIBER,
  /** The one on which the receiver emits. */
  RECEIVER,
  /** The one on which an error reaches the stage: where the receiver emits, or a timeout fires. */
  ERRORS,
  /** The one on which the publishers emit that a function of the call gives. */
  INNER,
  /**
   * The one on which a publisher ended that a function of the call gave, where the receiver gives
   * its next element as soon as it is asked for; else none.
   */
  NEXT,
  /** Those on which the publishers emit that are arguments. */
  ARGUMENTS,
  /** The one on which the argument before emits; of the first, whichever subscribes. */
  PRECEDING,
  /** The scheduler or executor that is an argument. */
  SCHEDULER,
  /** Those that ask for elements: the subscriber, and the next hop behind the stage. */
  REQUESTER,
  /** Those that cancel the subscription, as far as a stage behind says it. */
  CANCELLER,
  /** Those that call the sink which the call's function is given. */
  SINK,
  /** The one that completes the future which is an argument. */
  COMPLETER,
  EVENT_LOOP,
  CPU_POOL,
  WORKER,
  /** Nothing says. */
  UNKNOWN;

  /** As written in the catalogue: {@code event-loop}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
