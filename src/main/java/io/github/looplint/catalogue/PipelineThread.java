package io.github.looplint.catalogue;

/** A thread within a pipeline of publishers, seen from the call that adds a stage to it. */
public enum PipelineThread {
  /** The one that makes the call. */
  CALLER,
  /** Whichever subscribes to what the call gives. */
  SUBSCRIBER,
  /** The one on which the receiver emits. */
  RECEIVER,
  /** The one on which the publishers emit that a function of the call gives. */
  INNER,
  /** Those on which the publishers emit that are arguments. */
  ARGUMENTS,
  /** The scheduler or executor that is an argument. */
  SCHEDULER,
  EVENT_LOOP,
  CPU_POOL,
  WORKER;

  /** As written in the catalogue: {@code event-loop}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
