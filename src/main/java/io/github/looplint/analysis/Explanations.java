package io.github.looplint.analysis;

import io.github.looplint.catalogue.BarrierFact;
import io.github.looplint.catalogue.BlockingFact;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.UnitId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why a call is or is no finding, in sentences. */
final class Explanations {
  private final CodeModel model;
  private final CallFacts facts;
  private final Effects effects;
  private final Dropped dropped;
  private final Guards guards;
  private final SubscribedElsewhere elsewhere;
  private final Flow flow;
  private final Waits waits;
  private final List<Root> roots;

  Explanations(
      CodeModel model,
      CallFacts facts,
      Effects effects,
      Dropped dropped,
      Guards guards,
      SubscribedElsewhere elsewhere,
      Flow flow,
      Waits waits,
      List<Root> roots) {
    this.model = model;
    this.facts = facts;
    this.effects = effects;
    this.dropped = dropped;
    this.guards = guards;
    this.elsewhere = elsewhere;
    this.flow = flow;
    this.waits = waits;
    this.roots = roots;
  }

  List<Explanation> of(String file, int line, List<Finding> findings) {
    List<CallSite> calls = new ArrayList<>();
    for (CodeUnit unit : model.units().values()) {
      for (CallSite call : unit.calls()) {
        if (call.location().file().equals(file) && call.location().line() == line) {
          calls.add(call);
        }
      }
    }
    calls.sort((a, b) -> a.location().compareTo(b.location()));
    return calls.stream().map(c -> explain(c, findings)).toList();
  }

  private Explanation explain(CallSite call, List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    target(call, lines);
    Effects.Verdict verdict = effects.of(call);
    catalogue(call, verdict, lines);
    guards
        .offLoop(call)
        .ifPresent(t ->
            lines.add(
                "The test "
                    + t.target().shortName()
                    + " in line "
                    + t.location().line()
                    + " keeps it off the event loop."));
    for (Where.Fixed on : elsewhere.threads(call)) {
      lines.add("What it gives is subscribed on " + on.kind().id() + ": " + on.why() + ".");
    }
    bodies(call, lines);
    threads(call.id().unit(), lines);
    dropped.verdict(call).ifPresent(d -> dropped(call, d, lines));
    verdict(call, findings, lines);
    return new Explanation(call.location(), call.target().toString(), lines);
  }

  private static void target(CallSite call, List<String> lines) {
    switch (call.resolution()) {
      case METHOD -> lines.add("The call is of " + call.target() + ".");
      case RECEIVER ->
          lines.add(
              "The receiver's type is "
                  + call.receiverType()
                  + "; nothing that was read declares the method there.");
      case UNKNOWN -> lines.add("The receiver's type is unknown, so no pattern can match.");
    }
  }

  private void catalogue(CallSite call, Effects.Verdict verdict, List<String> lines) {
    Optional<BarrierFact> barrier = facts.first(BarrierFact.class, call);
    if (barrier.isPresent()) {
      lines.add("It is never reported and never followed: " + barrier.get().source() + " says so.");
    } else if (!verdict.effects().isEmpty()) {
      for (Effect effect : verdict.effects()) {
        lines.add("It raises " + effect.rule() + ": " + effect.fact().source() + " says so.");
      }
    } else if (verdict.fact().isPresent()) {
      BlockingFact fact = verdict.fact().get();
      boolean excused = fact.unless().contains(verdict.excuse().orElse(null));
      lines.add(
          fact.source()
              + " would raise "
              + fact.rule()
              + (excused ? ", but not when " : ", but only when ")
              + verdict.excuse().map(c -> c.id()).orElse("?")
              + ".");
    } else {
      lines.add("The catalogue knows nothing that blocks in it.");
    }
  }

  private static void dropped(CallSite call, Dropped.Verdict verdict, List<String> lines) {
    lines.add(
        "Nobody takes the "
            + call.type()
            + " that it gives: that raises "
            + verdict.rule()
            + ", as "
            + verdict.fact().source()
            + " says"
            + verdict.excuse().map(excuse -> ", but this one is excused.").orElse("."));
    verdict.excuse().ifPresent(lines::add);
  }

  private void bodies(CallSite call, List<String> lines) {
    for (Flow.Edge edge : flow.edges(call.id().unit())) {
      if (edge.call().id().equals(call.id())) {
        String leads =
            waits.of(edge.to()).isEmpty()
                ? "which blocks nowhere that is known"
                : "which leads to " + waits.of(edge.to()).firstKey().api();
        lines.add(
            "It runs "
                + edge.to().shortName()
                + " ("
                + edge.confidence().id()
                + "), "
                + leads
                + ".");
      }
    }
  }

  private void threads(UnitId unit, List<String> lines) {
    Set<String> found = new LinkedHashSet<>();
    for (Root root : roots) {
      if (reaches(root.unit(), unit)) {
        found.add(
            "It runs on "
                + root.context().kind().id()
                + " ("
                + root.confidence().id()
                + "): "
                + root.context().reason()
                + "; from "
                + root.step().text()
                + " at "
                + root.step().location()
                + ".");
      }
    }
    if (found.isEmpty()) {
      lines.add(
          "No entry point and no callback in the scan leads to it, so its thread is not known.");
    }
    lines.addAll(found);
  }

  private boolean reaches(UnitId from, UnitId to) {
    Set<UnitId> seen = new HashSet<>();
    Deque<UnitId> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      UnitId unit = open.remove();
      if (unit.equals(to)) {
        return true;
      }
      if (seen.add(unit)) {
        flow.edges(unit).stream()
            .filter(e -> e.confidence() != Confidence.POSSIBLE)
            .forEach(e -> open.add(e.to()));
      }
    }
    return false;
  }

  private static void verdict(CallSite call, List<Finding> findings, List<String> lines) {
    List<Finding> here =
        findings.stream().filter(f -> f.location().equals(call.location())).toList();
    if (here.isEmpty()) {
      lines.add("So it is no finding.");
    }
    for (Finding finding : here) {
      lines.add(
          "So it is a finding: "
              + finding.rule()
              + ", "
              + finding.severity().id()
              + ", "
              + finding.confidence().id()
              + ".");
    }
  }
}
