package io.github.looplint.analysis;

import io.github.looplint.catalogue.AsynchronousFact;
import io.github.looplint.catalogue.Catalogue;
import io.github.looplint.model.AnnotationFacts;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.model.UnitId;
import io.github.looplint.model.Value;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Methods that a framework runs elsewhere, through a proxy that only other objects call. */
final class Asynchronous {
  private final CodeModel model;
  private final Set<String> annotations;

  Asynchronous(CodeModel model, Catalogue catalogue) {
    this.model = model;
    this.annotations =
        catalogue.facts(AsynchronousFact.class).stream()
            .flatMap(fact -> fact.annotated().stream())
            .collect(Collectors.toSet());
  }

  /** Whether a call has a body run on another thread than its own. */
  boolean runs(UnitId body, CallSite call) {
    return !(call.receiver() instanceof Value.This)
        && model.findUnit(body).stream()
            .flatMap(this::annotations)
            .anyMatch(annotation -> annotations.contains(annotation.type()));
  }

  private Stream<AnnotationFacts> annotations(CodeUnit unit) {
    return Stream.concat(
        unit.annotations().stream(),
        model.types().find(unit.owner()).stream()
            .map(TypeFacts::annotations)
            .flatMap(all -> all.stream()));
  }
}
