package io.github.looplint.analysis;

import io.github.looplint.catalogue.StreamFact;
import io.github.looplint.catalogue.StreamOrigin;
import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What streams, readers, writers and scanners read or write: judged by where they come from, never
 * by their abstract type.
 */
final class StreamOrigins {
  private static final int MOST_STEPS = 16;

  private final CallFacts facts;
  private final Tracing tracing;
  private final Map<String, StreamFact> byType = new HashMap<>();
  private final Map<String, StreamFact> byField = new HashMap<>();

  StreamOrigins(CallFacts facts, Tracing tracing) {
    this.facts = facts;
    this.tracing = tracing;
    for (StreamFact fact : facts.catalogue().facts(StreamFact.class)) {
      fact.types().forEach(type -> byType.putIfAbsent(type, fact));
      fact.fields().forEach(field -> byField.putIfAbsent(field, fact));
    }
  }

  /**
   * The source of a call's stream, its receiver or among its arguments, when that is something that
   * waits.
   */
  Optional<StreamFact> blocking(CallSite call) {
    return of(call, StreamOrigin.BLOCKING);
  }

  /** Whether a call's stream, its receiver or among its arguments, is memory. */
  boolean isMemory(CallSite call) {
    return of(call, StreamOrigin.MEMORY).isPresent();
  }

  private Optional<StreamFact> of(CallSite call, StreamOrigin origin) {
    if (call.kind() != CallKind.STATIC && call.kind() != CallKind.CONSTRUCT) {
      Optional<StreamFact> receiver = of(call.receiver(), 0);
      if (receiver.isPresent()) {
        return receiver.filter(f -> f.origin() == origin);
      }
    }
    return call.arguments().stream()
        .flatMap(a -> of(a, 0).stream())
        .filter(f -> f.origin() == origin)
        .findFirst();
  }

  private Optional<StreamFact> of(Value value, int steps) {
    if (steps > MOST_STEPS) {
      return Optional.empty();
    }
    List<Value> origins = tracing.origins(value);
    if (origins.size() != 1) {
      return byType(value.type());
    }
    Value origin = origins.get(0);
    if (origin instanceof Value.Field field) {
      Optional<StreamFact> known = byField(field.field().toString());
      if (known.isPresent()) {
        return known;
      }
    }
    Optional<CallSite> call = tracing.call(origin);
    if (call.isPresent()) {
      Optional<StreamFact> made = made(call.get(), steps);
      if (made.isPresent()) {
        return made;
      }
    }
    return byType(origin.type());
  }

  private Optional<StreamFact> made(CallSite call, int steps) {
    Optional<StreamFact> fact =
        facts
            .first(StreamFact.class, call)
            .or(() -> call.kind() == CallKind.CONSTRUCT ? typeFact(call.type()) : Optional.empty());
    if (fact.filter(f -> f.origin() == StreamOrigin.FILTER).isPresent()) {
      Value inner = call.arguments().isEmpty() ? call.receiver() : call.arguments().get(0);
      return of(inner, steps + 1);
    }
    return fact;
  }

  private Optional<StreamFact> byField(String field) {
    return Optional.ofNullable(byField.get(field));
  }

  private Optional<StreamFact> byType(String type) {
    return typeFact(type).filter(f -> f.origin() != StreamOrigin.FILTER);
  }

  private Optional<StreamFact> typeFact(String type) {
    for (String supertype : facts.supertypes(type)) {
      StreamFact fact = byType.get(supertype);
      if (fact != null) {
        return Optional.of(fact);
      }
    }
    return Optional.empty();
  }
}
