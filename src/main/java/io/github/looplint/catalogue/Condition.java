package io.github.looplint.catalogue;

/**
 * What a fact may depend on beside the method's name. Each is a question about one call site,
 * answered by code of that name in the analysis; the catalogue says in {@code onlyWhen} and {@code
 * unless} which of them apply.
 */
public enum Condition {
  /**
   * The future that is waited for is complete here: its {@code isDone()} was true, or this is its
   * own callback.
   */
  KNOWN_COMPLETE,
  /**
   * The stream, reader, writer or scanner reads or writes a file, socket, process or the console,
   * by its provenance.
   */
  BLOCKING_STREAM,
  /** The stream, reader or writer reads or writes memory, by its provenance. */
  MEMORY_STREAM,
  /**
   * What the call is given is all that a file, a stream or an upload holds: it may be of any size.
   */
  UNBOUNDED_INPUT,
  /** The channel was put into non-blocking mode, or nothing says that it is in blocking mode. */
  NON_BLOCKING_CHANNEL,
  /**
   * The host name needs no resolver: a constant that is an IP literal, the empty name or a wildcard
   * address, or what gives an address in its numeric form.
   */
  IP_LITERAL,
  /** The time that is waited is the constant zero. */
  ZERO_TIMEOUT,
  /**
   * The numbers that an argument was built from are constants below 5,000: few rounds of a password
   * hash.
   */
  FEW_ROUNDS,
  /** The first argument is the constant {@code null}. */
  NULL_GIVEN,
  /** No constant in sight names what made the receiver: its algorithm is not known. */
  NAME_UNKNOWN,
  /**
   * Nothing in sight says where the receiver comes from: it is a parameter, what scanned code
   * gives, or a field that is set from outside.
   */
  ORIGIN_UNKNOWN,
  /**
   * What the call gives is a publisher, and it is subscribed on the thread that makes the call: by
   * its method, or by the framework that calls it.
   */
  SUBSCRIBED_HERE,
  /** The code runs on a virtual thread. */
  ON_VIRTUAL_THREAD,
  /**
   * The call stands in a method of the type that the waiting belongs to (a fork/join task's own
   * compute).
   */
  INSIDE_FORK_JOIN_TASK,
  /** Another unit holds the same lock across an error-tier call. */
  LOCK_HELD_ACROSS_BLOCKING,
  /** An argument is a callback, so that the call is asynchronous. */
  CALLBACK_GIVEN,
  /**
   * The scan has no body of the method that is called, because a framework writes it; one that is
   * there is followed instead.
   */
  WITHOUT_BODY;

  /** As written in the catalogue: {@code known-complete}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
