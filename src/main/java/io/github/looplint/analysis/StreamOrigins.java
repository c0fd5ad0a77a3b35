package io.github.looplint.analysis;

import io.github.looplint.catalogue.Fact;
import io.github.looplint.catalogue.Fact.Stream.Origin;
import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.FieldRef;
import io.github.looplint.model.Value;
import java.util.List;
import java.util.Optional;

/** What streams, readers, writers and scanners read or write: judged by where they come from, never by their abstract type. */
final class StreamOrigins {
  private static final int MOST_STEPS = 16;
  private static final FieldRef STANDARD_INPUT = new FieldRef("java.lang.System", "in");

  private final CallFacts facts;
  private final Tracing tracing;

  StreamOrigins(CallFacts facts, Tracing tracing) {
    this.facts = facts;
    this.tracing = tracing;
  }

  /** Whether a call reads or writes something that waits: its receiver, or a stream among its arguments. */
  boolean blocks(CallSite call) {
    if (call.kind() != CallKind.STATIC && call.kind() != CallKind.CONSTRUCT) {
      Optional<Origin> receiver = of(call.receiver(), 0);
      if (receiver.isPresent()) {
        return receiver.get() == Origin.BLOCKING;
      }
    }
    return call.arguments().stream()
        .anyMatch(a -> of(a, 0).filter(o -> o == Origin.BLOCKING).isPresent());
  }

  private Optional<Origin> of(Value value, int steps) {
    if (steps > MOST_STEPS) {
      return Optional.empty();
    }
    List<Value> origins = tracing.origins(value);
    if (origins.size() != 1) {
      return byType(value.type());
    }
    Value origin = origins.get(0);
    if (origin instanceof Value.Field field && field.field().equals(STANDARD_INPUT)) {
      return Optional.of(Origin.BLOCKING);
    }
    Optional<CallSite> call = tracing.call(origin);
    if (call.isPresent()) {
      Optional<Origin> made = made(call.get(), steps);
      if (made.isPresent()) {
        return made;
      }
    }
    return byType(origin.type());
  }

  private Optional<Origin> made(CallSite call, int steps) {
    Optional<Fact.Stream> fact = facts.first(Fact.Stream.class, call);
    Optional<Origin> origin =
        fact.map(Fact.Stream::origin)
            .or(
                () ->
                    call.kind() == CallKind.CONSTRUCT ? typeFact(call.type()) : Optional.empty());
    if (origin.filter(o -> o == Origin.FILTER).isPresent()) {
      Value inner =
          call.arguments().isEmpty() ? call.receiver() : call.arguments().get(0);
      return of(inner, steps + 1);
    }
    return origin;
  }

  private Optional<Origin> byType(String type) {
    return typeFact(type).filter(o -> o != Origin.FILTER);
  }

  private Optional<Origin> typeFact(String type) {
    List<Fact.Stream> all = facts.catalogue().facts(Fact.Stream.class);
    for (String supertype : facts.supertypes(type)) {
      for (Fact.Stream fact : all) {
        if (fact.types().contains(supertype)) {
          return Optional.of(fact.origin());
        }
      }
    }
    return Optional.empty();
  }
}
