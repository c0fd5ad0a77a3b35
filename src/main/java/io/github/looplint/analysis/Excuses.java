package io.github.looplint.analysis;

import io.github.looplint.catalogue.AsyncResultFact;
import io.github.looplint.catalogue.DroppableFact;
import io.github.looplint.catalogue.Loss;
import io.github.looplint.catalogue.MethodPattern;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.List;
import java.util.Optional;

/** Why an asynchronous result may be dropped all the same. */
final class Excuses {
  /** As far as what a call is made on is followed. */
  private static final int LONGEST_CHAIN = 16;

  private static final String TASK = "java.util.concurrent.RunnableFuture";

  private final CodeModel model;
  private final Tracing tracing;
  private final Dispatch dispatch;
  private final AsyncResults results;
  private final FailureHandling handling;
  private final KeptResults kept;
  private final QuietFunctions quiet;
  private final Droppables droppables;

  Excuses(
      CodeModel model,
      CallFacts facts,
      Tracing tracing,
      Dispatch dispatch,
      AsyncResults results,
      ResultUses uses) {
    this.model = model;
    this.tracing = tracing;
    this.dispatch = dispatch;
    this.results = results;
    this.handling =
        new FailureHandling(model, facts, tracing, results, uses, this::keeps, this::isSafe);
    this.kept = new KeptResults(model, facts, results, handling, this);
    this.quiet =
        new QuietFunctions(
            model, tracing, dispatch, results, facts, unit -> isAsync(unit) && keeps(unit));
    this.droppables = new Droppables(model, facts, tracing, dispatch, handling);
  }

  /**
   * The excuse, as a sentence; empty when there is none.
   *
   * @param fact what is lost with it
   */
  Optional<String> find(CallSite call, AsyncResultFact fact) {
    if (matches(fact.except(), call) || matches(fact.handles(), call)) {
      return Optional.of(fact.source() + " says that this one may be.");
    }
    Optional<DroppableFact> droppable = droppables.find(call);
    if (droppable.isPresent()) {
      return Optional.of(droppable.get().source() + " says that it may be.");
    }
    if (matches(fact.same(), call) && isHeldBefore(call, fact)) {
      return Optional.of("It gives what it is called on, which somebody else has.");
    }
    if (fact.loses() == Loss.ERROR && quiet.isAllThatMayFail(call)) {
      return Optional.of("The functions that it is given catch what they throw.");
    }
    if (fact.loses() == Loss.ERROR && handling.isSeen(call, fact)) {
      return Optional.of("Somebody else has the future that it is made of, or its failure.");
    }
    if (call.arguments().stream().anyMatch(a -> model.types().isSubtype(a.type(), TASK))) {
      return Optional.of("It is given a task that is a future itself, and holds its failure.");
    }
    return allKeep(call)
        ? Optional.of(
            "What it gives is kept, looked at or complete in "
                + dispatch.callees(call).get(0).unit().shortName()
                + ".")
        : Optional.empty();
  }

  private boolean allKeep(CallSite call) {
    List<Dispatch.Callee> callees = dispatch.callees(call);
    return !callees.isEmpty() && callees.stream().allMatch(c -> kept.by(c.unit()));
  }

  /** Whether what a call is made on is held elsewhere, so that it may be dropped here. */
  private boolean isHeldBefore(CallSite call, AsyncResultFact fact) {
    List<Value> receivers =
        call.receiver() instanceof Value.Choice choice ? choice.of() : List.of(call.receiver());
    return receivers.stream()
        .allMatch(r -> tracing.call(r).map(c -> isHeld(c, call, fact)).orElse(true));
  }

  /** A promise is no such result itself: what counts is who else has its future. */
  private boolean isHeld(CallSite call, CallSite by, AsyncResultFact fact) {
    return results.is(call.type())
        ? handling.isTaken(call.id(), fact)
            || handling.isGoneOnFrom(call.id(), by)
            || find(call, fact).isPresent()
        : handling.isTakenFrom(call.id(), by, fact);
  }

  /** Whether nothing is lost of what a call starts, whoever goes on from it. */
  private boolean isSafe(CallSite call) {
    return allKeep(call)
        || results.fact(call.type()).filter(fact -> matches(fact.except(), call)).isPresent();
  }

  private boolean isAsync(UnitId unit) {
    return model.findUnit(unit).filter(u -> results.is(u.type())).isPresent();
  }

  /** Whether nothing is lost of what a body returns. */
  boolean keeps(UnitId unit) {
    return kept.by(unit);
  }

  private boolean matches(List<MethodPattern> patterns, CallSite call) {
    return handling.matches(patterns, call);
  }

  /** Whether the scan has a body for a call, or one of a subtype that may be called. */
  boolean isScanned(CallSite call) {
    return !dispatch.callees(call).isEmpty()
        || model.types().withSubtypes(call.target().owner()).stream()
            .flatMap(t -> model.types().find(t).stream())
            .anyMatch(t ->
                (t.origin() == TypeFacts.Origin.SCANNED && !t.isAbstract())
                    || t.origin() == TypeFacts.Origin.TEST);
  }

  /** The calls that a lambda is given to. */
  List<CallSite> takers(UnitId lambda) {
    return droppables.takers(lambda);
  }

  /** Whether a stage looks at failures, or somebody else has what it gives. */
  boolean isHandled(CallSite stage, AsyncResultFact fact) {
    return matches(fact.handles(), stage) || handling.isHeld(stage.id(), fact);
  }

  /** Whether a body writes to a log. */
  boolean isLogging(UnitId unit) {
    return handling.isLogging(unit);
  }

  /** Whether a call lets a future fail. */
  boolean mayFail(CallSite call) {
    return handling.mayFail(call);
  }

  /** Whether a failure of a part of what a call stands for is looked at. */
  boolean isHandledInPart(CallSite call, AsyncResultFact fact) {
    return handling.isSeenInPart(call, fact);
  }

  /** Whether a call gives a future that is complete. */
  boolean isComplete(CallSite call) {
    return kept.isComplete(call);
  }

  /** Whether a call gives a future without work of its own. */
  boolean isEmpty(CallSite call, AsyncResultFact fact) {
    return kept.isEmpty(call, fact);
  }

  /** Whether a function that asserts something is given to a call, or to one before it. */
  boolean isGivenAssertion(CallSite call) {
    Optional<CallSite> at = Optional.of(call);
    for (int i = 0; at.isPresent() && i < LONGEST_CHAIN; i++) {
      if (at.get().arguments().stream().anyMatch(this::asserts)) {
        return true;
      }
      at =
          results.is(at.get().receiverType())
              ? tracing.onlyCall(at.get().receiver())
              : Optional.empty();
    }
    return false;
  }

  /** The classes of assertions are called so in all test libraries. */
  private boolean asserts(Value argument) {
    return argument instanceof Value.Function function
        && model.findUnit(function.unit()).stream()
            .flatMap(unit -> unit.calls().stream())
            .anyMatch(c -> c.target().owner().contains("Assert"));
  }
}
