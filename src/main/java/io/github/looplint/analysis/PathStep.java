package io.github.looplint.analysis;

import io.github.looplint.model.Location;

/**
 * One step on the way from an entry point to the call that blocks, or drops what it is given.
 *
 * @param kind what it is
 * @param location where it stands
 * @param text what happens there, for people: {@code Server#channelRead}, {@code
 *     java.lang.Thread#sleep(long)}
 */
public record PathStep(Kind kind, Location location, String text) {
  /** What a step is. */
  public enum Kind {
    /** The method that a framework calls. */
    ENTRY,
    /** The call that hands a function over to the thread. */
    REGISTRATION,
    /** A call of scanned code. */
    CALL,
    /** The call that blocks, or whose result is dropped; the last step. */
    API
  }
}
