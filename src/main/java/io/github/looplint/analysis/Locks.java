package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Locks that some unit holds while it waits for something without bound: whoever else wants them
 * waits as long.
 */
final class Locks {
  private final Map<String, Set<UnitId>> holders = new HashMap<>();
  private final Tracing tracing;

  Locks(CodeModel model, Tracing tracing, Flow flow, Waits waits) {
    this.tracing = tracing;
    for (CodeUnit unit : model.units().values()) {
      for (CallSite call : unit.calls()) {
        if (!call.held().isEmpty() && !releases(call) && waitsUnbounded(call, flow, waits)) {
          for (Value lock : call.held()) {
            name(lock)
                .ifPresent(n -> holders.computeIfAbsent(n, k -> new TreeSet<>()).add(unit.id()));
          }
        }
      }
    }
  }

  /** Waiting for a condition, or on a monitor, gives the lock back meanwhile. */
  private static boolean releases(CallSite call) {
    String owner = call.target().owner();
    return (owner.equals("java.util.concurrent.locks.Condition")
            && call.target().name().startsWith("await"))
        || (owner.equals("java.lang.Object") && call.target().name().equals("wait"));
  }

  private static boolean waitsUnbounded(CallSite call, Flow flow, Waits waits) {
    boolean itself =
        flow.effects(call).stream()
            .flatMap(e -> Witness.of(e, call, flow.tests()).stream())
            .anyMatch(Locks::isUnbounded);
    return itself
        || flow.edges(call.id().unit()).stream()
            .filter(e -> e.call().id().equals(call.id()) && e.confidence() == Confidence.CERTAIN)
            .flatMap(e -> waits.of(e.to()).values().stream().flatMap(List::stream))
            .anyMatch(Locks::isUnbounded);
  }

  /** Only what is proven: a lock that may be held is taken everywhere. */
  private static boolean isUnbounded(Witness witness) {
    return witness.effect().severity() == Severity.ERROR
        && witness.confidence() == Confidence.CERTAIN;
  }

  /** Whether another unit holds the lock that a call takes while it waits. */
  boolean heldElsewhere(CallSite call) {
    return name(call.receiver())
        .map(n -> holders.getOrDefault(n, Set.of()))
        .filter(units -> units.stream().anyMatch(u -> !u.equals(call.id().unit())))
        .isPresent();
  }

  /** Only a lock that has a name everywhere can be told to be the same one. */
  private Optional<String> name(Value lock) {
    if (lock instanceof Value.Field field) {
      return Optional.of(field.field().toString());
    } else if (lock instanceof Value.ClassLiteral literal) {
      return Optional.of(literal.of());
    }
    // The read and write lock of one field's lock: both wait for the writer.
    return tracing.call(lock).flatMap(c -> name(c.receiver()));
  }
}
