package io.github.looplint.model;

/** The kinds of thread that code may run on; what decides is whether it may wait. */
public enum ContextKind {
  /** One of a few threads that serve all connections. */
  EVENT_LOOP(false),
  /** The one thread that draws. */
  UI_THREAD(false),
  /** A shared thread that only starts timed work. */
  TIMER_THREAD(false),
  /**
   * A pool as large as the machine has cores, shared by all: parallel, computation, common pool.
   */
  CPU_POOL(false),
  /** The one CPU pool that the whole JVM shares, where work goes that nobody gave an executor. */
  COMMON_POOL(false),
  /** A pool made for waiting. */
  WORKER(true),
  VIRTUAL_THREAD(true),
  /** The thread of whoever calls. */
  CALLER(true),
  /** Nothing says. */
  UNKNOWN(true),
  /**
   * A stage of a future or publisher, on whatever thread: it may do all but wait for another one.
   */
  STAGE(false);

  private final boolean mayBlock;

  ContextKind(boolean mayBlock) {
    this.mayBlock = mayBlock;
  }

  /** Whether a thread of this kind may wait, or nothing says that it may not. */
  public boolean mayBlock() {
    return mayBlock;
  }

  /** As the catalogue and the reports write it: {@code event-loop}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
