package io.github.looplint.analysis;

import io.github.looplint.catalogue.CallbackFact;
import io.github.looplint.catalogue.EntryPointFact;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * On which threads a body runs, asked from below: what it was handed to, which framework calls it,
 * who else does.
 */
final class Runners {
  /** Callers of callers are followed that far. */
  private static final int MOST_LEVELS = 4;

  private static final int MOST_CALLERS = 8;

  private final CodeModel model;
  private final CallFacts facts;
  private final Callbacks callbacks;
  private final Threads threads;
  private final Takers takers;
  private final Callers callers;

  Runners(Program program, Threads threads) {
    this.model = program.model();
    this.facts = program.facts();
    this.callbacks = program.callbacks();
    this.threads = threads;
    this.takers = program.takers();
    this.callers = program.callers();
  }

  /**
   * Where a call completes what it is made on: where it is made, or where the function runs that it
   * is given for that.
   *
   * @param from see {@link #of(UnitId, UnitId)}
   */
  Set<Where> of(CallSite completing, UnitId from) {
    for (int i = 0; i < completing.arguments().size(); i++) {
      if (callbacks.of(completing, i).isPresent()) {
        return handedTo(new Takers.Taken(completing, i), from, MOST_LEVELS);
      }
    }
    return of(completing.id().unit(), from);
  }

  /**
   * Where a body runs.
   *
   * @param from a unit that sees it: what runs on that unit's own thread is its caller's
   * @return at least one thread, which may be unknown
   */
  Set<Where> of(UnitId body, UnitId from) {
    return of(body, from, MOST_LEVELS);
  }

  private Set<Where> of(UnitId body, UnitId from, int levels) {
    if (body.equals(from)) {
      return Set.of(Where.CALLER);
    }
    Optional<Takers.Taken> taker = takers.of(body);
    if (taker.isPresent()) {
      return handedTo(taker.get(), from, levels);
    }
    Optional<CodeUnit> unit = model.findUnit(body).filter(u -> !u.id().isLambda());
    Optional<Where> entry = unit.flatMap(this::entry);
    if (entry.isPresent()) {
      return Set.of(entry.get());
    }
    List<CallSite> calls = callers.of(body);
    if (levels == 0 || calls.isEmpty() || calls.size() > MOST_CALLERS) {
      return Set.of(Where.UNKNOWN);
    }
    Set<Where> found = Wheres.none();
    calls.forEach(c -> found.addAll(of(c.id().unit(), from, levels - 1)));
    return Wheres.likely(found);
  }

  private Set<Where> handedTo(Takers.Taken taker, UnitId from, int levels) {
    Optional<CallbackFact> fact = callbacks.of(taker.by(), taker.argument());
    Set<Where> found =
        fact.map(f -> threads.inPipeline(f, taker.by())).orElse(Set.of(Where.UNKNOWN));
    Set<Where> seen = Wheres.none();
    for (Where where : found) {
      if (where instanceof Where.Caller) {
        of(taker.unit(), from, levels).forEach(w -> seen.add(w.and(where.confidence())));
      } else {
        seen.add(isSeenFrom(where) ? where : Where.UNKNOWN);
      }
    }
    return seen;
  }

  /** Not what depends on who calls the unit, or takes what it gives. */
  private static boolean isSeenFrom(Where where) {
    return where instanceof Where.Fixed || where instanceof Where.Home;
  }

  /** A framework calls it on a thread of its own; where it was registered may say otherwise. */
  private Optional<Where> entry(CodeUnit unit) {
    if (unit.modifiers().contains(Modifier.PRIVATE)) {
      return Optional.empty();
    }
    MethodRef method =
        MethodRef.ofArity(unit.owner(), unit.id().method().name(), unit.parameters().size());
    List<String> above = facts.supertypes(unit.owner()).stream().skip(1).toList();
    return facts.catalogue().matching(EntryPointFact.class, method, above).stream()
        .findFirst()
        .filter(fact -> fact.application().isEmpty() && !fact.unlessRegistered())
        .flatMap(fact -> threads.of(fact, method.shortName()));
  }
}
