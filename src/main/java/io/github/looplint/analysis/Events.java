package io.github.looplint.analysis;

import io.github.looplint.catalogue.EventFact;
import io.github.looplint.catalogue.MethodPattern;
import io.github.looplint.model.AnnotationFacts;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who listens to events: they run on the thread that publishes these. */
final class Events {
  private final CodeModel model;
  private final CallFacts facts;
  private final Tracing tracing;
  private final Map<EventFact, List<Listener>> listeners = new HashMap<>();

  /**
   * A method that takes events.
   *
   * @param of the type of these, their subtypes included
   */
  private record Listener(UnitId method, String of) {}

  Events(CodeModel model, CallFacts facts, Tracing tracing, Set<String> tests) {
    this.model = model;
    this.facts = facts;
    this.tracing = tracing;
    for (EventFact fact : facts.catalogue().facts(EventFact.class)) {
      List<Listener> found = new ArrayList<>();
      for (CodeUnit unit : model.units().values()) {
        if (!unit.id().isLambda()
            && !tests.contains(unit.location().file())
            && unit.annotations().stream().noneMatch(a -> isOneOf(a, fact.unlessAnnotated()))) {
          types(unit, fact).forEach(type -> found.add(new Listener(unit.id(), type)));
        }
      }
      listeners.put(fact, found);
    }
  }

  private static boolean isOneOf(AnnotationFacts annotation, List<String> types) {
    return types.contains(annotation.type());
  }

  /** The types of the events that a method listens to; none when it is no listener. */
  private Stream<String> types(CodeUnit unit, EventFact fact) {
    Optional<AnnotationFacts> annotation =
        unit.annotations().stream().filter(a -> isOneOf(a, fact.annotated())).findFirst();
    if (annotation.isPresent() || implementsOne(unit, fact.overrides())) {
      return unit.parameters().isEmpty()
          ? annotation.stream().flatMap(Events::named)
          : Stream.of(unit.parameters().get(0).type());
    }
    return Stream.empty();
  }

  private boolean implementsOne(CodeUnit unit, List<MethodPattern> methods) {
    MethodRef own = unit.id().method();
    return methods.stream().anyMatch(p -> p.matchesName(own.name()))
        && methods.stream()
            .anyMatch(p -> p.matches(own, model.types().withSupertypes(own.owner())));
  }

  /** The classes that an annotation names. */
  private static Stream<String> named(AnnotationFacts annotation) {
    return annotation.members().values().stream()
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  /** The listeners that a call has run at once; none for a call that publishes nothing. */
  List<UnitId> listeners(CallSite call) {
    Optional<EventFact> fact = facts.of(EventFact.class, call, receiver(call)).stream().findFirst();
    if (fact.isEmpty() || fact.get().argument() >= call.arguments().size()) {
      return List.of();
    }
    String type = exact(call.arguments().get(fact.get().argument()));
    return listeners.getOrDefault(fact.get(), List.of()).stream()
        .filter(listener -> model.types().isSubtype(type, listener.of()))
        .map(Listener::method)
        .distinct()
        .sorted()
        .toList();
  }

  private String receiver(CallSite call) {
    return tracing.onlyExactType(call.receiver()).orElse(call.receiverType());
  }

  private String exact(Value event) {
    return tracing.onlyExactType(event).orElse(event.type());
  }
}
