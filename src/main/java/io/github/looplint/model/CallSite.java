package io.github.looplint.model;

import java.util.List;
import java.util.Optional;

/**
 * One call in a code unit.
 *
 * @param id its name
 * @param target what is called; its owner is the type that declares the method where that is known
 * @param receiverType static type of the receiver (the named type of a static call), or {@link
 *     MethodRef#UNKNOWN}
 * @param resolution how much of the target is known
 * @param kind how the body is found
 * @param location of the method's name; of a constructor call, the type's name
 * @param receiver what it is called on; {@link Value#UNKNOWN} for static and constructor calls
 * @param arguments one per argument as written (varargs are not packed)
 * @param type static type of the result, erased; {@code void}, or {@link MethodRef#UNKNOWN}
 * @param use what becomes of the result
 * @param dominators outcomes of earlier calls that hold here
 * @param loop the loops around it
 * @param held the locks held here, taken in this unit, outermost first
 */
public record CallSite(
    CallId id,
    MethodRef target,
    String receiverType,
    Resolution resolution,
    CallKind kind,
    Location location,
    Value receiver,
    List<Value> arguments,
    String type,
    ResultUse use,
    List<Outcome> dominators,
    Optional<Loop> loop,
    List<Value> held) {
  public CallSite {
    arguments = List.copyOf(arguments);
    dominators = List.copyOf(dominators);
    held = List.copyOf(held);
  }

  /** The same call where nobody takes what it gives. */
  public CallSite discarded() {
    return new CallSite(
        id,
        target,
        receiverType,
        resolution,
        kind,
        location,
        receiver,
        arguments,
        type,
        ResultUse.DISCARDED,
        dominators,
        loop,
        held);
  }

  /** The value that this call gives. */
  public Value.Result result() {
    return new Value.Result(id, type);
  }
}
