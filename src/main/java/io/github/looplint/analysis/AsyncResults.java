package io.github.looplint.analysis;

import io.github.looplint.catalogue.AsyncResultFact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which types are asynchronous results, and what is lost with them: the nearest type decides. */
final class AsyncResults {
  private final CallFacts facts;
  private final Map<String, AsyncResultFact> byType = new HashMap<>();
  private final Map<String, Optional<AsyncResultFact>> known = new HashMap<>();

  AsyncResults(CallFacts facts) {
    this.facts = facts;
    List<AsyncResultFact> all = facts.catalogue().facts(AsyncResultFact.class);
    all.forEach(fact -> byType.putIfAbsent(fact.type(), fact));
  }

  /** What the catalogue says of a type; empty when it is no asynchronous result. */
  Optional<AsyncResultFact> fact(String type) {
    return known.computeIfAbsent(
        type,
        t ->
            facts.supertypes(t).stream()
                .flatMap(s -> Optional.ofNullable(byType.get(s)).stream())
                .findFirst());
  }

  /** Whether a type is an asynchronous result. */
  boolean is(String type) {
    return fact(type).isPresent();
  }
}
