package io.github.looplint.analysis;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.ExecutionContext;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Calls that the code itself puts on an event loop, by asking: {@code if (loop.inEventLoop()) { …
 * }}.
 */
final class GuardedCalls {
  private GuardedCalls() {}

  static List<Findings.GuardedCall> in(
      CodeModel model, Guards guards, Threads threads, Set<String> tests) {
    List<Findings.GuardedCall> found = new ArrayList<>();
    for (CodeUnit unit : model.units().values()) {
      if (tests.contains(unit.location().file())) {
        continue;
      }
      for (CallSite call : unit.calls()) {
        Optional<CallSite> test = guards.onLoop(call);
        // An executor that asks about itself is the loop, and waits for its next task as it must.
        boolean foreign = test.filter(t -> !(t.receiver() instanceof Value.This)).isPresent();
        if (foreign && threads.executor(test.get().receiver()) instanceof Where.Fixed thread) {
          found.add(new Findings.GuardedCall(root(unit, test.get(), thread), call));
        }
      }
    }
    return found;
  }

  private static Root root(CodeUnit unit, CallSite test, Where.Fixed thread) {
    String why = "the test " + test.target().shortName() + " before it says so";
    PathStep step = new PathStep(PathStep.Kind.ENTRY, unit.location(), unit.id().shortName());
    return new Root(
        unit.id(), new ExecutionContext(thread.kind(), why), thread.confidence(), step, "");
  }
}
