package io.github.looplint.oracle;

import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.oracle.AttributedCall.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The calls of a model graded by what javac says of them. */
final class Comparison {
  private final Map<Place, List<CallSite>> sites = new HashMap<>();

  Comparison(CodeModel model) {
    for (CodeUnit unit : model.units().values()) {
      for (CallSite site : unit.calls()) {
        Place place =
            new Place(site.location().file(), site.location().line(), site.location().column());
        sites.computeIfAbsent(place, key -> new ArrayList<>()).add(site);
      }
    }
  }

  /** A call that is not understood exactly. */
  record Miss(AttributedCall call, Grade grade, List<CallSite> sites) {
    int line() {
      return call.place().line();
    }

    @Override
    public String toString() {
      return grade
          + "\t"
          + call.place()
          + "\t"
          + call.target()
          + "\t"
          + String.join(", ", sites.stream().map(s -> s.target().toString()).distinct().toList());
    }
  }

  /** How many calls got each grade, and those that did not get the best. */
  record Result(Map<Grade, Integer> counts, List<Miss> misses) {
    int total() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Of the calls, in per cent. */
    double share(Grade grade) {
      return total() == 0 ? 0 : 100.0 * counts.getOrDefault(grade, 0) / total();
    }
  }

  Result grade(List<AttributedCall> calls) {
    Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
    List<Miss> misses = new ArrayList<>();
    for (AttributedCall call : calls) {
      List<CallSite> here =
          sites.getOrDefault(call.place(), List.of()).stream()
              .filter(site -> site.target().name().equals(call.target().name()))
              .toList();
      Grade grade = Grade.of(call, here);
      counts.merge(grade, 1, Integer::sum);
      if (grade != Grade.EXACT) {
        misses.add(new Miss(call, grade, here));
      }
    }
    return new Result(counts, misses);
  }
}
