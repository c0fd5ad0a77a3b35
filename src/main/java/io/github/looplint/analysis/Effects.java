package io.github.looplint.analysis;

import io.github.looplint.catalogue.BarrierFact;
import io.github.looplint.catalogue.BlockingFact;
import io.github.looplint.catalogue.Condition;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Rule;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.catalogue.StreamFact;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.model.TypeHierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the catalogue says that a call does to its thread. */
final class Effects {
  private final CallFacts facts;
  private final Questions questions;
  private final TypeHierarchy types;
  private final Overloads overloads;

  Effects(CallFacts facts, Questions questions, TypeHierarchy types) {
    this.facts = facts;
    this.questions = questions;
    this.types = types;
    this.overloads = new Overloads(types);
  }

  /**
   * The verdict on one call.
   *
   * @param effects what it does: at most one that waits, and one that computes
   * @param fact the fact that speaks of it, even when it does not apply
   * @param excuse the condition for which it does not
   * @param ends whether the call's own body is not looked into: it is known
   */
  record Verdict(
      List<Effect> effects, Optional<BlockingFact> fact, Optional<Condition> excuse, boolean ends) {
    static final Verdict NOTHING =
        new Verdict(List.of(), Optional.empty(), Optional.empty(), false);
    static final Verdict BARRIER = new Verdict(List.of(), Optional.empty(), Optional.empty(), true);
  }

  Verdict of(CallSite call) {
    if (facts.first(BarrierFact.class, call).isPresent()) {
      return Verdict.BARRIER;
    }
    Verdict verdict = Verdict.NOTHING;
    List<Effect> effects = new ArrayList<>();
    for (BlockingFact fact : facts.of(BlockingFact.class, call, questions.receiver(call))) {
      boolean known = effects.stream().anyMatch(e -> computes(e.fact()) == computes(fact));
      if (known
          || !overloads.mayMean(fact, call)
          || !questions.isNamed(fact, call)
          || comesBackAtOnce(fact, call)) {
        continue;
      }
      Optional<Condition> missing =
          fact.onlyWhen().stream().sorted().filter(c -> !questions.holds(c, call)).findFirst();
      Optional<Condition> excuse =
          fact.unless().stream().sorted().filter(c -> questions.holds(c, call)).findFirst();
      if (missing.isEmpty() && excuse.isEmpty()) {
        effects.add(effect(fact, call));
      } else if (verdict.fact().isEmpty()) {
        verdict =
            new Verdict(List.of(), Optional.of(fact), excuse.or(() -> missing), excuse.isPresent());
      }
    }
    return effects.isEmpty()
        ? verdict
        : new Verdict(effects, Optional.of(effects.get(0).fact()), Optional.empty(), true);
  }

  /** Reading a picture from a file waits and computes: one does not hide the other. */
  private static boolean computes(BlockingFact fact) {
    return fact.rule().startsWith("cpu-");
  }

  private boolean comesBackAtOnce(BlockingFact fact, CallSite call) {
    return fact.unlessReturns().stream().anyMatch(t -> types.isSubtype(call.type(), t));
  }

  private Effect effect(BlockingFact fact, CallSite call) {
    Confidence confidence = confidence(fact, call);
    Optional<StreamFact> source = questions.source(fact, call);
    if (source.isEmpty()) {
      return new Effect(
          fact.rule(),
          fact.severity(),
          fact.inLoop().orElse(fact.severity()),
          fact.instead(),
          fact,
          call.target(),
          confidence);
    }
    String rule = source.get().rule().orElseThrow();
    Severity severity =
        Optional.ofNullable(facts.catalogue().rules().get(rule))
            .map(Rule::severity)
            .orElse(fact.severity());
    String instead = source.get().instead().orElse(fact.instead());
    return new Effect(rule, severity, severity, instead, fact, call.target(), confidence);
  }

  private Confidence confidence(BlockingFact fact, CallSite call) {
    boolean nowhere =
        types.find(call.target().owner()).stream()
            .anyMatch(t -> t.origin() == TypeFacts.Origin.NOWHERE);
    boolean mayComeBack = !fact.unlessReturns().isEmpty() && call.type().equals(MethodRef.UNKNOWN);
    Confidence most = nowhere || mayComeBack ? Confidence.LIKELY : Confidence.CERTAIN;
    return most.and(overloads.confidence(fact, call));
  }
}
