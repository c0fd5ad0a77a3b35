package io.github.looplint.analysis;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.UnitId;
import java.util.Optional;
import java.util.Set;

/** Sinks that a source's function is given: who calls them, the source emits there. */
final class Sinks {
  private final CodeModel model;
  private final Callbacks callbacks;
  private final Threads threads;
  private final Takers takers;
  private final FunctionValues functions;
  private final PublisherUses uses;

  Sinks(Program program, Threads threads, PublisherUses uses) {
    this.model = program.model();
    this.callbacks = program.callbacks();
    this.threads = threads;
    this.takers = program.takers();
    this.functions = program.functions();
    this.uses = uses;
  }

  /** The threads that call the sink of a source, seen from the source's function. */
  Set<Where> callers(CallSite source) {
    Set<Where> found = Wheres.none();
    for (int i = 0; i < source.arguments().size(); i++) {
      for (UnitId function : functions.of(source, i).units()) {
        for (PublisherUses.Use use : uses.of(function, 0)) {
          found.addAll(
              use.asReceiver() ? threads(use.by().id().unit(), function) : Set.of(Where.UNKNOWN));
        }
      }
    }
    return found.isEmpty() ? Set.of(Where.UNKNOWN) : found;
  }

  /** Where a body inside a function runs, as far as the nearest calls around it say. */
  private Set<Where> threads(UnitId inside, UnitId function) {
    if (inside.equals(function)) {
      return Set.of(Where.CALLER);
    }
    Optional<Takers.Taken> taker = takers.of(inside);
    if (taker.isEmpty()) {
      return Set.of(Where.UNKNOWN);
    }
    Set<Where> found =
        callbacks
            .of(taker.get().by(), taker.get().argument())
            .map(fact -> threads.of(fact, taker.get().by()))
            .orElse(Set.of(Where.UNKNOWN));
    Optional<UnitId> outer = model.findUnit(inside).flatMap(CodeUnit::enclosing);
    Set<Where> around = outer.map(o -> threads(o, function)).orElse(Set.of(Where.UNKNOWN));
    return Wheres.replaced(found, w -> w instanceof Where.Caller, around);
  }
}
