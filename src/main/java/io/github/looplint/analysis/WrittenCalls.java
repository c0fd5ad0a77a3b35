package io.github.looplint.analysis;

import static java.util.stream.Collectors.toSet;

import io.github.looplint.catalogue.BlockingFact;
import io.github.looplint.catalogue.Catalogue;
import io.github.looplint.catalogue.WrittenFact;
import io.github.looplint.model.AnnotationFacts;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.TypeFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the catalogue says of methods that a framework writes, for the annotations that they carry,
 * or their type does.
 */
final class WrittenCalls {
  private final CodeModel model;
  private final List<WrittenFact> facts;
  private final Set<String> wanted;
  private final Map<String, List<CodeUnit>> marked = new HashMap<>();

  /** What the annotations of a type say, by its name: each is asked for many calls. */
  private final Map<String, Set<String>> ofTypes = new HashMap<>();

  WrittenCalls(CodeModel model, Catalogue catalogue) {
    this.model = model;
    this.facts = catalogue.facts(WrittenFact.class);
    this.wanted = facts.stream().flatMap(f -> f.annotated().stream()).collect(toSet());
    for (CodeUnit unit : model.units().values()) {
      if (unit.annotations().stream().anyMatch(a -> wanted.contains(a.type()))) {
        marked.computeIfAbsent(key(unit.id().method()), k -> new ArrayList<>()).add(unit);
      }
    }
  }

  /**
   * The facts that speak of a method, in their order.
   *
   * @param receiver the type of what it is called on, which may carry the annotation for all that
   *     it inherits
   */
  List<BlockingFact> find(MethodRef target, String receiver, Collection<String> owners) {
    Set<String> found = new HashSet<>(ofType(receiver));
    found.addAll(ofType(target.owner()));
    if (!marked.isEmpty()) {
      marked.getOrDefault(key(target), List.of()).stream()
          .filter(unit -> unit.id().method().arity() == target.arity())
          .forEach(unit -> found.addAll(wanted(unit.annotations())));
    }
    return found.isEmpty()
        ? List.of()
        : facts.stream()
            .filter(f -> f.annotated().stream().anyMatch(found::contains))
            .filter(f -> f.except().stream().noneMatch(p -> p.matches(target, owners)))
            .map(WrittenFact::blocking)
            .toList();
  }

  private Set<String> ofType(String type) {
    return ofTypes.computeIfAbsent(
        type,
        t -> model.types().find(t).map(TypeFacts::annotations).map(this::wanted).orElse(Set.of()));
  }

  private Set<String> wanted(List<AnnotationFacts> annotations) {
    return annotations.stream()
        .map(AnnotationFacts::type)
        .filter(wanted::contains)
        .collect(toSet());
  }

  private static String key(MethodRef method) {
    return method.owner() + "#" + method.name();
  }
}
