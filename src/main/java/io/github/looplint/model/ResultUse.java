package io.github.looplint.model;

/** What becomes of the value that a call gives. */
public enum ResultUse {
  /** The call stands as a statement. */
  DISCARDED,
  /** It is the body of a lambda for a void function, or what a method reference for one calls. */
  VOID_FUNCTION,
  /** It is the receiver of another call. */
  CHAINED,
  /** It is an argument of another call. */
  PASSED,
  /** It is returned, or is the body of a lambda that gives a value. */
  RETURNED,
  /** A local, field or array element takes it. */
  ASSIGNED,
  /** Anything else: an operand, a condition, a loop's source. */
  OTHER
}
