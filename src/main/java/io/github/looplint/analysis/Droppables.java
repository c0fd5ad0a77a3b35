package io.github.looplint.analysis;

import static java.util.stream.Collectors.toSet;

import io.github.looplint.catalogue.DroppableFact;
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
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which calls may be dropped by what the catalogue says. */
final class Droppables {
  /** As far as what a call is made on is followed. */
  private static final int LONGEST_CHAIN = 16;

  private final CodeModel model;
  private final CallFacts facts;
  private final Tracing tracing;
  private final Dispatch dispatch;
  private final FailureHandling handling;
  private final List<DroppableFact> all;

  Droppables(
      CodeModel model,
      CallFacts facts,
      Tracing tracing,
      Dispatch dispatch,
      FailureHandling handling) {
    this.model = model;
    this.facts = facts;
    this.tracing = tracing;
    this.dispatch = dispatch;
    this.handling = handling;
    this.all = facts.catalogue().facts(DroppableFact.class);
  }

  /** The fact that says so: of the call itself, what it is called on, a name or an annotation. */
  Optional<DroppableFact> find(CallSite call) {
    Optional<DroppableFact> itself = facts.first(DroppableFact.class, call);
    if (itself.isPresent()) {
      return itself;
    }
    List<CallSite> before = new ArrayList<>();
    Optional<CallSite> receiver = tracing.onlyCall(call.receiver());
    while (receiver.isPresent() && before.size() < LONGEST_CHAIN) {
      before.add(receiver.get());
      receiver = tracing.onlyCall(receiver.get().receiver());
    }
    Set<String> annotations = annotations(call).map(AnnotationFacts::type).collect(toSet());
    List<CallSite> takers = takers(call.id().unit());
    Set<String> names = names(call);
    return all.stream()
        .filter(fact ->
            fact.annotated().stream().anyMatch(annotations::contains)
                || names.stream().anyMatch(fact::isNamed)
                || takers.stream().anyMatch(c -> handling.matches(fact.inside(), c))
                || before.stream().anyMatch(c -> handling.matches(fact.behind(), c)))
        .findFirst();
  }

  /** That of the method which is called, and of the one in which the call stands. */
  private static Set<String> names(CallSite call) {
    return new TreeSet<>(List.of(call.target().name(), call.id().unit().method().name()));
  }

  /** The calls that the lambda is given to in which a call stands. */
  List<CallSite> takers(UnitId lambda) {
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
