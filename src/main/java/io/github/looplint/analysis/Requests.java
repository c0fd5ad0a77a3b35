package io.github.looplint.analysis;

import io.github.looplint.catalogue.PipelineThread;
import io.github.looplint.catalogue.StageFact;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which publishers answer a request for elements on the thread that makes it. */
final class Requests {
  private static final Set<PipelineThread> PASSED_ON =
      Set.of(PipelineThread.RECEIVER, PipelineThread.INNER);

  private final CodeModel model;
  private final Stages stages;
  private final Tracing tracing;
  private final FunctionValues functions;

  Requests(CodeModel model, Stages stages, Tracing tracing, FunctionValues functions) {
    this.model = model;
    this.stages = stages;
    this.tracing = tracing;
    this.functions = functions;
  }

  /**
   * Whether a publisher has its elements at hand and no hop stands between them and whoever asks.
   * Not for a publisher from outside the unit: nothing says what it waits for.
   */
  boolean areAnsweredAtOnce(Value publisher, UnitId unit) {
    return areAnsweredAtOnce(publisher, unit, new HashSet<>());
  }

  private boolean areAnsweredAtOnce(Value publisher, UnitId unit, Set<CallSite> seen) {
    return tracing.origins(publisher).stream()
        .flatMap(o -> tracing.call(o).stream())
        .anyMatch(c -> c.id().unit().equals(unit) && seen.add(c) && isAnswering(c, seen));
  }

  private boolean isAnswering(CallSite call, Set<CallSite> seen) {
    Optional<StageFact> stage = stages.of(call).filter(s -> s.scheduler().isEmpty());
    if (stage.isEmpty()) {
      return false;
    }
    Set<PipelineThread> emits = stage.get().emits();
    if (emits.equals(Set.of(PipelineThread.SUBSCRIBER))) {
      return true;
    }
    return PASSED_ON.containsAll(emits)
        && (emits.contains(PipelineThread.INNER)
            ? isInnerAnswering(call, seen)
            : areAnsweredAtOnce(call.receiver(), call.id().unit(), seen));
  }

  private boolean isInnerAnswering(CallSite call, Set<CallSite> seen) {
    for (int i = 0; i < call.arguments().size(); i++) {
      for (UnitId function : functions.of(call, i).units()) {
        List<Value> given = model.findUnit(function).map(CodeUnit::returned).orElse(List.of());
        if (given.stream().anyMatch(value -> areAnsweredAtOnce(value, function, seen))) {
          return true;
        }
      }
    }
    return false;
  }
}
