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
 * Publishers whose source waits for whoever subscribes, where that is neither the thread that makes
 * them nor one that may wait: {@code Single.fromFuture(f).subscribeOn(Schedulers.computation())}.
 */
final class SubscribedElsewhere {
  private final CodeModel model;
  private final CallFacts facts;
  private final Questions questions;
  private final Pipelines pipelines;
  private final Set<String> tests;

  SubscribedElsewhere(
      CodeModel model,
      CallFacts facts,
      Questions questions,
      Pipelines pipelines,
      Set<String> tests) {
    this.model = model;
    this.facts = facts;
    this.questions = questions;
    this.pipelines = pipelines;
    this.tests = tests;
  }

  /** One finding for each such call and thread, in no order, without fingerprints. */
  List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    for (CodeUnit unit : model.units().values()) {
      if (!tests.contains(unit.location().file())) {
        for (CallSite call : unit.calls()) {
          waits(call).ifPresent(fact -> add(unit, call, fact, found));
        }
      }
    }
    return found;
  }

  private Optional<BlockingFact> waits(CallSite call) {
    return facts.of(BlockingFact.class, call).stream()
        .filter(fact -> fact.onlyWhen().contains(Condition.SUBSCRIBED_HERE))
        .filter(fact -> !questions.holds(Condition.SUBSCRIBED_HERE, call))
        .filter(fact -> fact.unless().stream().noneMatch(c -> questions.holds(c, call)))
        .findFirst();
  }

  private void add(CodeUnit unit, CallSite call, BlockingFact fact, List<Finding> found) {
    for (Where where : pipelines.subscription(call)) {
      if (where instanceof Where.Fixed on
          && !on.kind().mayBlock()
          && on.kind() != ContextKind.COMMON_POOL) {
        found.add(
            new Finding(
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
                ""));
      }
    }
  }
}
