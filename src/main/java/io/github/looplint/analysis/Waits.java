package io.github.looplint.analysis;

import io.github.looplint.catalogue.Severity;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What each unit makes its caller wait for, with the surest way there, and of these the shortest:
 * one search backwards from the calls of each blocking API, by the number of doubtful steps, then
 * by length.
 */
final class Waits {
  /** The surest, then the shortest, then whichever comes first by name and in the text. */
  private static final Comparator<Witness> BEST =
      Comparator.comparingInt(Witness::doubts)
          .thenComparing(Witness::flagged)
          .thenComparingInt(Witness::length)
          .thenComparing(w -> w.call().id())
          .thenComparing(w -> w.rest().isPresent())
          .thenComparing(w -> w.rest().map(Witness::unit).orElse(w.unit()));

  private final CodeModel model;
  private final Flow flow;
  private final Map<UnitId, List<Flow.Edge>> callers = new HashMap<>();
  private final Map<UnitId, SortedMap<Effect.Key, List<Witness>>> waits = new HashMap<>();
  private final Predicate<UnitId> isSeparate;

  /**
   * @param isSeparate units that are judged by themselves: their effects do not count for who calls
   *     them
   */
  Waits(CodeModel model, Flow flow, Predicate<UnitId> isSeparate) {
    this.model = model;
    this.flow = flow;
    this.isSeparate = isSeparate;
    for (CodeUnit unit : model.units().values()) {
      for (Flow.Edge edge : flow.edges(unit.id())) {
        callers.computeIfAbsent(edge.to(), u -> new ArrayList<>()).add(edge);
      }
    }
    seeds().values().forEach(this::search);
  }

  /**
   * What a unit waits for on its caller's thread, on the best way for each set of assumptions, by
   * effect.
   */
  SortedMap<Effect.Key, List<Witness>> of(UnitId unit) {
    return waits.getOrDefault(unit, new TreeMap<>());
  }

  private SortedMap<Effect.Key, List<Witness>> seeds() {
    SortedMap<Effect.Key, List<Witness>> seeds = new TreeMap<>();
    for (CodeUnit unit : model.units().values()) {
      for (CallSite call : unit.calls()) {
        for (Effect effect : flow.effects(call)) {
          Witness.of(effect, call, flow.tests())
              .ifPresent(w -> seeds.computeIfAbsent(effect.key(), k -> new ArrayList<>()).add(w));
        }
      }
    }
    return seeds;
  }

  /**
   * A unit, reached under some assumptions: a way without them serves those with, but not the other
   * way round. A way through a loop may be worse than one that is shorter.
   */
  private record Reached(UnitId unit, Assumptions assumptions, Severity severity) {}

  private void search(List<Witness> seeds) {
    Set<Reached> found = new HashSet<>();
    Queue<Witness> open = new PriorityQueue<>(BEST);
    open.addAll(seeds);
    for (Witness best = open.poll(); best != null; best = open.poll()) {
      Severity severity = best.effect().severity();
      boolean known =
          found.contains(new Reached(best.unit(), Assumptions.NONE, severity))
              || !found.add(new Reached(best.unit(), best.assumptions(), severity));
      if (known) {
        continue;
      }
      waits
          .computeIfAbsent(best.unit(), u -> new TreeMap<>())
          .computeIfAbsent(best.effect().key(), k -> new ArrayList<>())
          .add(best);
      if (!isSeparate.test(best.unit())) {
        for (Flow.Edge edge : callers.getOrDefault(best.unit(), List.of())) {
          best.after(edge, flow.tests())
              .filter(w -> w.doubts() <= Witness.MOST_DOUBTS)
              .ifPresent(open::add);
        }
      }
    }
  }
}
