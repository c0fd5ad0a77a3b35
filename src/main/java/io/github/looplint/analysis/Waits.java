package io.github.looplint.analysis;

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
          .thenComparingInt(Witness::length)
          .thenComparing(w -> w.call().id())
          .thenComparing(w -> w.next().isPresent())
          .thenComparing(w -> w.next().orElse(w.call().id().unit()));

  private final CodeModel model;
  private final Flow flow;
  private final Map<UnitId, List<Flow.Edge>> callers = new HashMap<>();
  private final Map<UnitId, SortedMap<Effect.Key, Witness>> waits = new HashMap<>();
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

  /** What a unit waits for on its caller's thread, by effect. */
  SortedMap<Effect.Key, Witness> of(UnitId unit) {
    return waits.getOrDefault(unit, new TreeMap<>());
  }

  private SortedMap<Effect.Key, List<Witness>> seeds() {
    SortedMap<Effect.Key, List<Witness>> seeds = new TreeMap<>();
    for (CodeUnit unit : model.units().values()) {
      for (CallSite call : unit.calls()) {
        flow.effect(call)
            .ifPresent(e ->
                seeds.computeIfAbsent(e.key(), k -> new ArrayList<>()).add(Witness.of(e, call)));
      }
    }
    return seeds;
  }

  private void search(List<Witness> seeds) {
    Set<UnitId> found = new HashSet<>();
    Queue<Witness> open = new PriorityQueue<>(BEST);
    open.addAll(seeds);
    for (Witness best = open.poll(); best != null; best = open.poll()) {
      UnitId unit = best.call().id().unit();
      if (!found.add(unit)) {
        continue;
      }
      waits.computeIfAbsent(unit, u -> new TreeMap<>()).put(best.effect().key(), best);
      if (!isSeparate.test(unit)) {
        for (Flow.Edge edge : callers.getOrDefault(unit, List.of())) {
          Witness longer = best.after(edge.call(), unit, edge.confidence());
          if (longer.doubts() <= Witness.MOST_DOUBTS) {
            open.add(longer);
          }
        }
      }
    }
  }
}
