package io.github.looplint.analysis;

import io.github.looplint.catalogue.BlockingFact;
import io.github.looplint.catalogue.Condition;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.ContextKind;
import io.github.looplint.model.ExecutionContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Publishers whose source waits for whoever subscribes, where that is not the thread that makes
 * them: {@code Single.fromFuture(f).subscribeOn(Schedulers.computation())}.
 */
final class SubscribedElsewhere {
  private final CodeModel model;
  private final Effects effects;
  private final Pipelines pipelines;
  private final Set<String> tests;

  SubscribedElsewhere(CodeModel model, Effects effects, Pipelines pipelines, Set<String> tests) {
    this.model = model;
    this.effects = effects;
    this.pipelines = pipelines;
    this.tests = tests;
  }

  /** One finding for each such call and thread that must not wait, without fingerprints. */
  List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    for (CodeUnit unit : model.units().values()) {
      if (!tests.contains(unit.location().file())) {
        unit.calls().forEach(call -> add(unit, call, found));
      }
    }
    return found;
  }

  private void add(CodeUnit unit, CallSite call, List<Finding> found) {
    for (Where.Fixed on : threads(call)) {
      // On the common pool a wait for a future is compensated.
      if (!on.kind().mayBlock() && on.kind() != ContextKind.COMMON_POOL) {
        found.add(finding(unit, call, effects.of(call).fact().orElseThrow(), on));
      }
    }
  }

  /** The threads on which such a publisher is subscribed; none for any other call. */
  List<Where.Fixed> threads(CallSite call) {
    Optional<Condition> missing = effects.of(call).excuse();
    return missing.filter(c -> c == Condition.SUBSCRIBED_HERE).isEmpty()
        ? List.of()
        : pipelines.subscription(call).stream()
            .filter(Where.Fixed.class::isInstance)
            .map(Where.Fixed.class::cast)
            .toList();
  }

  private static Finding finding(CodeUnit unit, CallSite call, BlockingFact fact, Where.Fixed on) {
    return new Finding(
        fact.rule(),
        fact.severity(),
        on.confidence(),
        call.location(),
        unit.id(),
        call.target(),
        List.of(),
        Optional.of(new ExecutionContext(on.kind(), on.why())),
        List.of(new PathStep(PathStep.Kind.API, call.location(), call.target().toString())),
        fact.instead(),
        "");
  }
}
