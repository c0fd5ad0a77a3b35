package io.github.looplint.analysis;

import io.github.looplint.catalogue.AsyncResultFact;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Loss;
import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.Resolution;
import io.github.looplint.model.ResultUse;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asynchronous results that nobody takes: calls that stand as statements although something is lost
 * with what they give, or are the whole of a function that gives nothing. On which thread that
 * happens does not matter.
 */
final class Dropped {
  /** The rule for {@code x -> save(x)}: whoever wrote it may have thought that it is waited for. */
  private static final String IN_CALLBACK = "dropped-in-callback";

  private static final String IN_CALLBACK_INSTEAD =
      "hand it to an operator that goes on with it (flatMap, delayUntil, thenCompose, compose, call),"
          + " or see to it there";

  private final CodeModel model;
  private final AsyncResults results;
  private final Excuses excuses;
  private final LostWork work;
  private final Set<String> tests;

  /**
   * What is to be said of one dropped result.
   *
   * @param fact what its type loses
   * @param rule which it raises
   * @param excuse why it may be dropped all the same; a sentence
   */
  record Verdict(AsyncResultFact fact, String rule, Optional<String> excuse) {}

  Dropped(
      CodeModel model,
      AsyncResults results,
      Excuses excuses,
      LostWork work,
      Set<String> testFiles) {
    this.work = work;
    this.tests = testFiles;
    this.model = model;
    this.results = results;
    this.excuses = excuses;
  }

  /** One finding for each, in no order, without fingerprints. */
  List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    for (CodeUnit unit : model.units().values()) {
      for (CallSite call : unit.calls()) {
        verdict(call)
            .filter(verdict -> verdict.excuse().isEmpty())
            .filter(v -> v.fact().loses() == Loss.WORK || !isSaidInside(call, v.fact()))
            .ifPresent(verdict -> found.add(finding(unit, call, verdict)));
      }
    }
    return found;
  }

  /** Of a task that is nothing but such a call, the call is what fails, if that is as sure. */
  private boolean isSaidInside(CallSite call, AsyncResultFact fact) {
    List<UnitId> functions =
        call.arguments().stream()
            .filter(Value.Function.class::isInstance)
            .map(a -> ((Value.Function) a).unit())
            .toList();
    return !functions.isEmpty()
        && call.kind() == CallKind.STATIC
        && functions.stream()
            .flatMap(f -> model.findUnit(f).stream())
            .flatMap(unit -> unit.calls().stream())
            .anyMatch(c ->
                isInCallback(c)
                    && verdict(c)
                        .filter(v -> v.excuse().isEmpty())
                        .map(v -> confidence(c, v.fact()))
                        .filter(sure -> sure.compareTo(confidence(call, fact)) >= 0)
                        .isPresent());
  }

  /** Empty for a call whose result is taken, or is nothing that would be lost. */
  Optional<Verdict> verdict(CallSite call) {
    boolean untaken = call.use() == ResultUse.DISCARDED || isInCallback(call);
    if (!untaken || call.target().isConstructor()) {
      return Optional.empty();
    }
    return results
        .fact(call.type())
        .map(fact ->
            new Verdict(
                fact,
                isInCallback(call) ? IN_CALLBACK : fact.loses().rule(),
                excuses.find(call, fact)));
  }

  private static boolean isInCallback(CallSite call) {
    return call.use() == ResultUse.VOID_FUNCTION;
  }

  private Finding finding(CodeUnit unit, CallSite call, Verdict verdict) {
    AsyncResultFact fact = verdict.fact();
    String step = call.target() + ", which gives a " + call.type();
    return new Finding(
        verdict.rule(),
        fact.severity(),
        confidence(call, fact),
        call.location(),
        unit.id(),
        call.target(),
        List.of(),
        Optional.empty(),
        List.of(new PathStep(PathStep.Kind.API, call.location(), step)),
        isInCallback(call) ? IN_CALLBACK_INSTEAD : fact.instead(),
        "");
  }

  /**
   * Proven when the method is known that gives it, and its work is seen right there; whoever looks
   * at some failures may know that the others have been told of. A test that starts something sees
   * what came of it, or runs into its time limit; only an assertion that is lost, it does not see.
   * And it may call what is scanned for what that does at once, before anybody subscribes.
   */
  private Confidence confidence(CallSite call, AsyncResultFact fact) {
    boolean isOfTest = tests.contains(call.location().file());
    boolean mayBeMeant =
        fact.loses() == Loss.ERROR
            ? (isOfTest && !excuses.isGivenAssertion(call))
                || (!excuses.isEmpty(call, fact) && !work.isSeen(call, fact))
            : isOfTest && excuses.isScanned(call);
    if (mayBeMeant) {
      return Confidence.POSSIBLE;
    }
    boolean nowhere =
        model.types().find(call.target().owner()).stream()
            .anyMatch(t -> t.origin() == TypeFacts.Origin.NOWHERE);
    boolean isFarther =
        fact.loses() == Loss.ERROR && (!work.isHere(call) || excuses.isHandledInPart(call, fact));
    return call.resolution() == Resolution.METHOD && !nowhere && !isFarther
        ? Confidence.CERTAIN
        : Confidence.LIKELY;
  }
}
