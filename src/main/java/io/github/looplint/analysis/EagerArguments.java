package io.github.looplint.analysis;

import io.github.looplint.analysis.Hops.Hop;
import io.github.looplint.catalogue.OffloadFact;
import io.github.looplint.catalogue.OffloadRole;
import io.github.looplint.model.CallId;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.ResultUse;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Calls that are made while a pipeline is built, although a hop in it was meant for them: they
 * compute a value that a source takes, or are methods that give a publisher.
 *
 * <p>Whether they wait is not asked here.
 */
final class EagerArguments {
  private static final int MOST_STEPS = 32;

  private final CodeModel model;
  private final CallFacts facts;
  private final Hops hops;
  private final Pipelines pipelines;
  private final FunctionValues functions;
  private final Flow flow;
  private final SortedMap<CallId, Eager> found = new TreeMap<>();

  /**
   * A call that is made too early.
   *
   * @param hop the hop that was meant for it
   * @param why a clause: which hop, and why it does not help
   * @param instead what to write instead; a clause
   */
  record Eager(CallSite call, Hop hop, String why, String instead) {}

  EagerArguments(
      CodeModel model,
      CallFacts facts,
      Hops hops,
      Pipelines pipelines,
      FunctionValues functions,
      Flow flow,
      Set<String> tests) {
    this.model = model;
    this.facts = facts;
    this.hops = hops;
    this.pipelines = pipelines;
    this.functions = functions;
    this.flow = flow;
    for (CodeUnit unit : model.units().values()) {
      if (!tests.contains(unit.location().file())) {
        unit.calls().forEach(this::find);
      }
    }
  }

  /** All of them, by call. */
  SortedMap<CallId, Eager> all() {
    return found;
  }

  private void find(CallSite call) {
    Optional<OffloadFact> takes =
        facts.first(OffloadFact.class, call).filter(f -> f.role() == OffloadRole.TAKES_VALUES);
    if (takes.isPresent()) {
      hops.behind(call, true)
          .or(() -> hops.above(call))
          .ifPresent(h -> values(call, takes.get(), h));
    } else if (hops.stage(call).isEmpty() && pipelines.isPublisher(call.type())) {
      hops.behind(call, false)
          .ifPresent(h ->
              add(
                  new Eager(
                      call,
                      h,
                      call.target().shortName()
                          + " does it before it gives its publisher, and "
                          + h.name()
                          + " moves only what happens after somebody subscribes",
                      "let a function do it that runs when somebody subscribes")));
    }
  }

  private void values(CallSite source, OffloadFact takes, Hop hop) {
    String why =
        "what "
            + source.target().shortName()
            + " takes is computed while the pipeline is built, and "
            + hop.name()
            + " moves only what happens after somebody subscribes";
    boolean plain = !hop.emission() && hops.isPlainBehind(source);
    for (int i = 0; i < source.arguments().size(); i++) {
      Value argument = source.arguments().get(i);
      if (takes.argument().orElse(i) == i
          && functions.of(source, i).isEmpty()
          && !pipelines.isPublisher(argument.type())) {
        List<CallSite> calls = new ArrayList<>();
        collect(argument, source, plain, calls, 0);
        calls.forEach(c -> add(new Eager(c, hop, why, takes.instead())));
      }
    }
  }

  /**
   * The calls of an expression.
   *
   * @param locals whether it goes on through a local that is used nowhere else: the hop has nothing
   *     else to move
   */
  private void collect(
      Value value, CallSite source, boolean locals, List<CallSite> calls, int steps) {
    if (steps > MOST_STEPS) {
      return;
    }
    if (value instanceof Value.Choice choice) {
      choice.of().forEach(v -> collect(v, source, locals, calls, steps + 1));
    } else if (value instanceof Value.Result result
        && result.call().unit().equals(source.id().unit())) {
      CallSite call = model.call(result.call());
      boolean local = call.use() == ResultUse.ASSIGNED;
      if (!local || (locals && hops.uses(call).size() == 1)) {
        calls.add(call);
        collect(call.receiver(), source, locals, calls, steps + 1);
        call.arguments().forEach(a -> collect(a, source, locals, calls, steps + 1));
      }
    }
  }

  /** With the calls of the functions that it runs at once. */
  private void add(Eager eager) {
    found.putIfAbsent(eager.call().id(), eager);
    Set<UnitId> seen = new HashSet<>();
    addInline(eager, seen);
  }

  private void addInline(Eager eager, Set<UnitId> seen) {
    for (Flow.Edge edge : flow.edges(eager.call().id().unit())) {
      if (edge.inline() && edge.call().id().equals(eager.call().id()) && seen.add(edge.to())) {
        for (CallSite call : model.findUnit(edge.to()).map(CodeUnit::calls).orElse(List.of())) {
          Eager inner = new Eager(call, eager.hop(), eager.why(), eager.instead());
          found.putIfAbsent(call.id(), inner);
          addInline(inner, seen);
        }
      }
    }
  }
}
