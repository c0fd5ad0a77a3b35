package io.github.looplint.analysis;

import io.github.looplint.catalogue.MethodPattern;
import io.github.looplint.catalogue.StageFact;
import io.github.looplint.catalogue.StageTrait;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which calls are stages of pipelines. */
final class Stages {
  private static final int MOST_STEPS = 64;

  private final CallFacts facts;
  private final Tracing tracing;
  private final Map<String, Boolean> publishers = new HashMap<>();
  private final Set<String> types = new TreeSet<>();

  Stages(CallFacts facts, Tracing tracing) {
    this.facts = facts;
    this.tracing = tracing;
    for (StageFact stage : facts.catalogue().facts(StageFact.class)) {
      stage.methods().forEach(p -> types.add(p.owner()));
    }
  }

  /** What the catalogue says of a call as a stage; empty when it is none. */
  Optional<StageFact> of(CallSite call) {
    return facts.of(StageFact.class, call).stream()
        .filter(s -> s.behind().isEmpty() || isBehind(s.behind(), call))
        .findFirst();
  }

  /** Whether one of these calls stands before a call in its chain. */
  private boolean isBehind(List<MethodPattern> patterns, CallSite call) {
    Optional<CallSite> before = tracing.onlyCall(call.receiver());
    for (int i = 0; i < MOST_STEPS && before.isPresent(); i++) {
      if (facts.isOneOf(patterns, before.get())) {
        return true;
      }
      before = tracing.onlyCall(before.get().receiver());
    }
    return false;
  }

  /** Whether a type is one that the catalogue's stages work on. */
  boolean isPublisher(String type) {
    return publishers.computeIfAbsent(
        type, t -> facts.supertypes(t).stream().anyMatch(types::contains));
  }

  /** Whether a publisher is a source that a scheduler directly behind it moves as a whole. */
  boolean isCallable(Value publisher) {
    List<Value> origins = tracing.origins(publisher);
    return !origins.isEmpty() && origins.stream().allMatch(this::isCallableOrigin);
  }

  private boolean isCallableOrigin(Value origin) {
    Optional<CallSite> call = tracing.call(origin);
    Optional<StageFact> stage = call.flatMap(this::of);
    return stage.isPresent()
        && (stage.get().is(StageTrait.CALLABLE)
            || (stage.get().is(StageTrait.KEEPS_CALLABLE) && isCallable(call.get().receiver())));
  }
}
