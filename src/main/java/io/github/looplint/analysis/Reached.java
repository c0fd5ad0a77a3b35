package io.github.looplint.analysis;

import io.github.looplint.model.ContextKind;
import io.github.looplint.model.ExecutionContext;
import io.github.looplint.model.FieldRef;
import io.github.looplint.model.UnitId;
import java.util.Optional;

/**
 * A unit that is reached on the way from an entry point.
 *
 * @param workerHome whether the framework's context that it runs in is a worker's
 * @param on the thread, as far as it is known
 * @param subscribed whether it does not run itself there, but what it made is subscribed
 * @param field the field that holds what is subscribed; empty for what it returned
 */
record Reached(
    UnitId unit,
    boolean workerHome,
    Optional<KnownThread> on,
    boolean subscribed,
    Optional<FieldRef> field) {
  static Reached running(UnitId unit, boolean workerHome, Optional<KnownThread> on) {
    return new Reached(unit, workerHome, on, false, Optional.empty());
  }

  Key key() {
    return new Key(unit, workerHome, on.map(t -> t.context().kind()), subscribed, field);
  }

  Reached at(UnitId other) {
    return running(other, workerHome, on);
  }

  Reached subscribing(UnitId other, Optional<FieldRef> held, KnownThread thread) {
    return new Reached(other, workerHome, Optional.of(thread), true, held);
  }

  /** Whether that is where a stage is subscribed. */
  boolean isOf(Where where) {
    return field.isPresent()
        ? where instanceof Where.Reader reader && reader.field().equals(field.get())
        : where instanceof Where.Subscriber;
  }

  /** What two visits must differ in: of several reasons for one kind of thread the first counts. */
  record Key(
      UnitId unit,
      boolean workerHome,
      Optional<ContextKind> kind,
      boolean subscribed,
      Optional<FieldRef> field) {}

  /** A kind of thread, why it is that, and whose it is. */
  record KnownThread(ExecutionContext context, String framework) {}
}
