package io.github.looplint.catalogue;

import io.github.looplint.model.ContextKind;
import java.util.Optional;

/** Where something that is handed over runs, as the catalogue says it. */
public enum Runs {
  /** At once, on the thread of the call. */
  CALLER,
  EVENT_LOOP(ContextKind.EVENT_LOOP),
  UI_THREAD(ContextKind.UI_THREAD),
  TIMER_THREAD(ContextKind.TIMER_THREAD),
  CPU_POOL(ContextKind.CPU_POOL),
  /** The JVM's common pool. */
  COMMON_POOL(ContextKind.COMMON_POOL),
  /** A pool made for waiting, or an ordinary request thread. */
  WORKER(ContextKind.WORKER),
  VIRTUAL_THREAD(ContextKind.VIRTUAL_THREAD),
  /**
   * The event-loop or worker context that was current when the call was made, even inside an
   * offload.
   */
  CALLERS_CONTEXT,
  /** The thread on which the receiver completes its callbacks. */
  RECEIVERS_CONTEXT,
  /** Somewhere in the pipeline that the call is a stage of: the fact says where. */
  PIPELINE,
  /** The threads on which the futures complete that are arguments. */
  ARGUMENTS_CONTEXT,
  /** The threads on which the futures complete that the call's functions give. */
  INNER_CONTEXT,
  /** The executor that the call is made on, judged by its type. */
  RECEIVER_EXECUTOR,
  /** The executor given as an argument, judged by its type; the fact says which argument. */
  ARGUMENT_EXECUTOR,
  /** Whichever thread completes, or the caller when it is complete already. */
  COMPLETER,
  /** Nothing is known. */
  UNKNOWN;

  private final Optional<ContextKind> kind;

  Runs() {
    this.kind = Optional.empty();
  }

  Runs(ContextKind kind) {
    this.kind = Optional.of(kind);
  }

  /** The kind of thread, where the word names one; empty where it depends on the call. */
  public Optional<ContextKind> kind() {
    return kind;
  }

  /** As written in the catalogue: {@code event-loop}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
