package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What each unit makes its caller wait for, with the shortest way there: a breadth-first search
 * backwards from every blocking call, once among proven steps only, then with weaker ones, so that
 * the surest way is kept and of these the shortest.
 */
final class Waits {
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
    SortedMap<Effect.Key, List<Witness>> seeds = seeds();
    for (List<Witness> seed : seeds.values()) {
      for (Confidence least : List.of(Confidence.CERTAIN, Confidence.LIKELY, Confidence.POSSIBLE)) {
        search(seed, least);
      }
    }
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
                seeds
                    .computeIfAbsent(e.key(), k -> new ArrayList<>())
                    .add(new Witness(e, call, Optional.empty(), 1, e.confidence())));
      }
    }
    return seeds;
  }

  private void search(List<Witness> seeds, Confidence least) {
    Map<UnitId, Witness> found = new HashMap<>();
    List<UnitId> layer = new ArrayList<>();
    for (Witness seed : seeds) {
      UnitId unit = seed.call().id().unit();
      if (seed.confidence().compareTo(least) >= 0 && found.putIfAbsent(unit, seed) == null) {
        layer.add(unit);
      }
    }
    while (!layer.isEmpty()) {
      layer = next(layer, found, least);
    }
    found.forEach((unit, witness) ->
        waits
            .computeIfAbsent(unit, u -> new TreeMap<>())
            .putIfAbsent(witness.effect().key(), witness));
  }

  /**
   * The callers of a layer that are not yet reached, each by its first call in the order of the
   * text.
   */
  private List<UnitId> next(List<UnitId> layer, Map<UnitId, Witness> found, Confidence least) {
    Map<UnitId, Witness> reached = new HashMap<>();
    for (UnitId unit : layer) {
      if (isSeparate.test(unit)) {
        continue;
      }
      Witness rest = Objects.requireNonNull(found.get(unit));
      for (Flow.Edge edge : callers.getOrDefault(unit, List.of())) {
        UnitId caller = edge.call().id().unit();
        if (edge.confidence().compareTo(least) >= 0 && !found.containsKey(caller)) {
          Witness step =
              new Witness(
                  rest.effect(),
                  edge.call(),
                  Optional.of(unit),
                  rest.length() + 1,
                  rest.confidence().and(edge.confidence()));
          reached.merge(caller, step, (a, b) -> FIRST.compare(a, b) <= 0 ? a : b);
        }
      }
    }
    found.putAll(reached);
    return reached.keySet().stream().sorted().toList();
  }

  private static final Comparator<Witness> FIRST =
      Comparator.<Witness, Integer>comparing(w -> w.call().id().index())
          .thenComparing(w -> w.next().orElseThrow());
}
