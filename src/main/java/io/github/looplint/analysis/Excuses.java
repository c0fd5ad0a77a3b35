package io.github.looplint.analysis;

import static java.util.stream.Collectors.toSet;

import io.github.looplint.catalogue.AsyncResultFact;
import io.github.looplint.catalogue.DroppableFact;
import io.github.looplint.catalogue.Loss;
import io.github.looplint.catalogue.MethodPattern;
import io.github.looplint.model.AnnotationFacts;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Why an asynchronous result may be dropped all the same. */
final class Excuses {
  /** As far as what a call is made on is followed. */
  private static final int LONGEST_CHAIN = 16;

  private static final String TASK = "java.util.concurrent.RunnableFuture";

  private final CodeModel model;
  private final CallFacts facts;
  private final Tracing tracing;
  private final Dispatch dispatch;
  private final AsyncResults results;
  private final FailureHandling handling;
  private final KeptResults kept;
  private final QuietFunctions quiet;
  private final List<DroppableFact> all;

  Excuses(
      CodeModel model, CallFacts facts, Tracing tracing, Dispatch dispatch, AsyncResults results) {
    this.model = model;
    this.facts = facts;
    this.tracing = tracing;
    this.dispatch = dispatch;
    this.results = results;
    this.handling = new FailureHandling(model, facts, tracing, results, this::keeps);
    this.kept = new KeptResults(model, results, handling, this);
    this.quiet = new QuietFunctions(model, tracing, dispatch, results);
    this.all = facts.catalogue().facts(DroppableFact.class);
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
    Optional<DroppableFact> droppable = droppable(call);
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
    List<Dispatch.Callee> callees = dispatch.callees(call);
    boolean allKeep = !callees.isEmpty() && callees.stream().allMatch(c -> kept.by(c.unit()));
    return allKeep
        ? Optional.of(
            "What it gives is kept, looked at or complete in "
                + callees.get(0).unit().shortName()
                + ".")
        : Optional.empty();
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
        ? handling.isTaken(call.id(), fact) || find(call, fact).isPresent()
        : handling.isTakenFrom(call.id(), by, fact);
  }

  private boolean keeps(UnitId unit) {
    return kept.by(unit);
  }

  private boolean matches(List<MethodPattern> patterns, CallSite call) {
    return handling.matches(patterns, call);
  }

  /** By the call itself, what it is called on, or an annotation. */
  private Optional<DroppableFact> droppable(CallSite call) {
    Optional<DroppableFact> itself = facts.first(DroppableFact.class, call);
    if (itself.isPresent()) {
      return itself;
    }
    List<CallSite> before = new ArrayList<>();
    Optional<CallSite> receiver = receiver(call);
    while (receiver.isPresent() && before.size() < LONGEST_CHAIN) {
      before.add(receiver.get());
      receiver = receiver(receiver.get());
    }
    Set<String> annotations = annotations(call).map(AnnotationFacts::type).collect(toSet());
    List<CallSite> takers = takers(call.id().unit());
    return all.stream()
        .filter(fact ->
            fact.annotated().stream().anyMatch(annotations::contains)
                || takers.stream().anyMatch(c -> matches(fact.inside(), c))
                || before.stream().anyMatch(c -> matches(fact.behind(), c)))
        .findFirst();
  }

  /** Whether the scan has a body for a call, or one of a subtype that may be called. */
  boolean isScanned(CallSite call) {
    return !dispatch.callees(call).isEmpty()
        || model.types().withSubtypes(call.target().owner()).stream()
            .flatMap(t -> model.types().find(t).stream())
            .anyMatch(t -> t.origin() == TypeFacts.Origin.SCANNED && !t.isAbstract());
  }

  /** Whether a function is given to a call, or to one before it in its chain. */
  boolean isGivenFunction(CallSite call) {
    Optional<CallSite> at = Optional.of(call);
    for (int i = 0; at.isPresent() && i < LONGEST_CHAIN; i++) {
      if (at.get().arguments().stream().anyMatch(Value.Function.class::isInstance)) {
        return true;
      }
      at = results.is(at.get().receiverType()) ? receiver(at.get()) : Optional.empty();
    }
    return false;
  }

  private Optional<CallSite> receiver(CallSite call) {
    List<Value> origins = tracing.origins(call.receiver());
    return origins.size() == 1 ? tracing.call(origins.get(0)) : Optional.empty();
  }

  /** The calls that the lambda is given to in which a call stands. */
  private List<CallSite> takers(UnitId lambda) {
    return model.findUnit(lambda).flatMap(CodeUnit::enclosing).flatMap(model::findUnit).stream()
        .flatMap(unit -> unit.calls().stream())
        .filter(call -> call.arguments().stream().anyMatch(a -> isOf(a, lambda)))
        .toList();
  }

  private static boolean isOf(Value argument, UnitId lambda) {
    return argument instanceof Value.Function function && function.unit().equals(lambda);
  }

  /** Those of the method, as it is declared and as it is written, and of its type. */
  private Stream<AnnotationFacts> annotations(CallSite call) {
    Stream<UnitId> methods =
        Stream.concat(
            Stream.of(UnitId.of(call.target())),
            dispatch.callees(call).stream().map(Dispatch.Callee::unit));
    return Stream.concat(
            methods.flatMap(m -> model.findUnit(m).stream()).map(CodeUnit::annotations),
            model.types().find(call.target().owner()).stream().map(TypeFacts::annotations))
        .flatMap(List::stream);
  }
}
