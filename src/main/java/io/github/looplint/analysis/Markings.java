package io.github.looplint.analysis;

import io.github.looplint.catalogue.EntryPointFact;
import io.github.looplint.model.AnnotationFacts;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.TypeFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which annotations make a method an entry point: its own, those that its own annotations carry,
 * and where its type asks for it those of the methods that it overrides.
 */
final class Markings {
  /** An annotation of an annotation of an annotation is as far as anybody goes. */
  private static final int MOST_STEPS = 3;

  private final CodeModel model;
  private final List<EntryPointFact> facts;
  private final CallFacts types;
  private final Set<String> wanted = new HashSet<>();
  private final Map<String, List<CodeUnit>> marked = new HashMap<>();

  Markings(CodeModel model, CallFacts types) {
    this.model = model;
    this.types = types;
    this.facts =
        types.catalogue().facts(EntryPointFact.class).stream()
            .filter(f -> !f.annotated().isEmpty())
            .toList();
    facts.forEach(f -> wanted.addAll(f.annotated()));
    for (CodeUnit unit : model.units().values()) {
      if (!unit.annotations().isEmpty() && !wanted(unit.annotations()).isEmpty()) {
        marked
            .computeIfAbsent(unit.owner() + "#" + unit.id().method().name(), k -> new ArrayList<>())
            .add(unit);
      }
    }
  }

  /** The facts that speak of a method because of an annotation, in their order. */
  List<EntryPointFact> find(CodeUnit unit) {
    Set<String> own = wanted(unit.annotations());
    Set<String> inherited = own.isEmpty() ? inherited(unit) : Set.of();
    if (own.isEmpty() && inherited.isEmpty()) {
      return List.of();
    }
    Set<String> ofType = inherited.isEmpty() ? Set.of() : ofType(unit.owner());
    return facts.stream()
        .filter(f ->
            f.annotated().stream().anyMatch(own::contains)
                || (f.inheritedBy().stream().anyMatch(ofType::contains)
                    && f.annotated().stream().anyMatch(inherited::contains)))
        .filter(f -> isMeant(f, unit))
        .toList();
  }

  /** Whether the other annotations of a method say the same. */
  private boolean isMeant(EntryPointFact fact, CodeUnit unit) {
    Set<String> all = all(unit.annotations());
    boolean decides =
        Stream.concat(fact.onlyAnnotated().stream(), fact.unlessAnnotated().stream())
            .anyMatch(all::contains);
    Set<String> deciding = decides ? all : ofType(unit.owner());
    return (fact.onlyAnnotated().isEmpty()
            || fact.onlyAnnotated().stream().anyMatch(deciding::contains))
        && fact.unlessAnnotated().stream().noneMatch(deciding::contains)
        && unit.annotations().stream()
            .filter(a -> fact.annotated().contains(a.type()))
            .noneMatch(a -> fact.unlessMembers().stream().anyMatch(m -> says(a, m)));
  }

  /** A member is compared by the end of its text, as constants are written in many ways. */
  private static boolean says(AnnotationFacts annotation, String member) {
    int equals = member.indexOf('=');
    Object value = annotation.members().get(member.substring(0, equals));
    return value != null && String.valueOf(value).endsWith(member.substring(equals + 1));
  }

  private Set<String> inherited(CodeUnit unit) {
    Set<String> found = new HashSet<>();
    if (!marked.isEmpty()) {
      types.supertypes(unit.owner()).stream()
          .skip(1)
          .flatMap(
              t -> marked.getOrDefault(t + "#" + unit.id().method().name(), List.of()).stream())
          .filter(u -> u.parameters().size() == unit.parameters().size())
          .forEach(u -> found.addAll(wanted(u.annotations())));
    }
    return found;
  }

  private Set<String> ofType(String type) {
    return model.types().find(type).map(t -> all(t.annotations())).orElse(Set.of());
  }

  private Set<String> wanted(List<AnnotationFacts> annotations) {
    Set<String> found = all(annotations);
    found.retainAll(wanted);
    return found;
  }

  private Set<String> all(List<AnnotationFacts> annotations) {
    Set<String> found = new HashSet<>();
    collect(annotations, found, MOST_STEPS);
    return found;
  }

  private void collect(List<AnnotationFacts> annotations, Set<String> found, int steps) {
    for (AnnotationFacts annotation : annotations) {
      if (found.add(annotation.type()) && steps > 0) {
        model
            .types()
            .find(annotation.type())
            .map(TypeFacts::annotations)
            .ifPresent(above -> collect(above, found, steps - 1));
      }
    }
  }
}
