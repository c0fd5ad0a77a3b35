package io.github.looplint.observed;

import io.github.looplint.analysis.Finding;
import io.github.looplint.analysis.PathStep;
import io.github.looplint.model.ContextKind;
import io.github.looplint.samples.Marker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds what was seen against what is said: each finding's call on the kind of thread that it
 * names, and each call that waits where it must not, behind a marked line.
 */
final class Comparison {
  /** What is wrong on any thread: the finding names none. */
  private static final Set<ContextKind> NO_THREAD =
      Set.of(ContextKind.STAGE, ContextKind.UNKNOWN, ContextKind.CALLER);

  private final Prediction prediction;
  private final List<Site> sites;
  private final List<Observation> calls;
  private final Map<String, List<Marker>> markers;

  /**
   * Prepares.
   *
   * @param markers of all samples, by {@code file:line}
   */
  Comparison(
      Prediction prediction,
      List<Site> sites,
      List<Observation> calls,
      Map<String, List<Marker>> markers) {
    this.prediction = prediction;
    this.sites = List.copyOf(sites);
    this.calls = List.copyOf(calls);
    this.markers = Map.copyOf(markers);
  }

  /** On which kinds of thread the wait of each finding was seen; empty when it was not seen. */
  Map<Finding, Set<String>> findings() {
    Map<String, List<Observation>> byPlace = new HashMap<>();
    for (Observation call : calls) {
      Site site = site(call);
      byPlace.computeIfAbsent(site.place() + site.name(), k -> new ArrayList<>()).add(call);
    }
    Map<Finding, Set<String>> seen = new TreeMap<>();
    for (Finding finding : prediction.findings()) {
      PathStep api = finding.path().get(finding.path().size() - 1);
      String last = api.location().file() + ":" + api.location().line() + finding.api().name();
      String place = finding.location().file() + ":" + finding.location().line();
      List<Observation> there =
          byPlace.getOrDefault(last, List.of()).stream()
              .filter(call -> call.stack().contains(place))
              .toList();
      seen.put(finding, kinds(there));
    }
    return seen;
  }

  /** Whoever cancels counts only where nobody else comes. */
  private static Set<String> kinds(List<Observation> calls) {
    boolean all = calls.stream().allMatch(Observation::cancelling);
    return calls.stream()
        .filter(call -> all || !call.cancelling())
        .map(Observation::kind)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Findings whose wait was seen, but never on the kind of thread that they name. */
  List<String> falseAlarms() {
    List<String> lines = new ArrayList<>();
    findings()
        .forEach((finding, kinds) -> {
          if (!kinds.isEmpty() && !isConfirmed(finding, kinds) && !isNoise(finding)) {
            lines.add(
                finding.location()
                    + " "
                    + finding.rule()
                    + ": said "
                    + kind(finding).id()
                    + ", seen on "
                    + String.join(", ", kinds));
          }
        });
    return lines;
  }

  /**
   * Whether nothing that was seen contradicts: on the thread that is named, or on no other than
   * those that are given for the place beside it.
   */
  private boolean isConfirmed(Finding finding, Set<String> seen) {
    return finding.context().isEmpty()
        || NO_THREAD.contains(kind(finding))
        || seen.contains(kind(finding).name())
        || prediction.contexts(finding).containsAll(seen);
  }

  private static ContextKind kind(Finding finding) {
    return finding.context().orElseThrow().kind();
  }

  private boolean isNoise(Finding finding) {
    return markers
        .getOrDefault(finding.location().file() + ":" + finding.location().line(), List.of())
        .stream()
        .anyMatch(marker ->
            marker.kind() == Marker.Kind.NOISE && marker.rules().contains(finding.rule()));
  }

  /**
   * Waits that were seen on a thread that must not wait, and no line on the way says so.
   *
   * <p>Not on the common pool: there the JDK's futures race. Whoever completed one stage may help
   * to run what hangs on the next, though that has an executor of its own. And not while somebody
   * cancels: who that is, and when, no pipeline says.
   */
  List<String> misses() {
    Map<Integer, Set<String>> raised = new HashMap<>();
    Set<String> lines = new TreeSet<>();
    for (Observation call : calls) {
      ContextKind kind = ContextKind.valueOf(call.kind());
      if (kind.mayBlock() || kind == ContextKind.COMMON_POOL || call.cancelling()) {
        continue;
      }
      int number = Integer.parseInt(call.what());
      for (String rule : raised.computeIfAbsent(number, n -> prediction.raises(sites.get(n)))) {
        if (!isSaid(call, rule)) {
          lines.add(
              site(call).place()
                  + " "
                  + rule
                  + ": "
                  + site(call).call()
                  + " seen on "
                  + call.thread()
                  + " by "
                  + String.join(" < ", call.stack()));
        }
      }
    }
    return List.copyOf(lines);
  }

  /**
   * What BlockHound saw on a thread that must not wait, where no line on the way is marked: the
   * way.
   *
   * <p>Not where the source has no call: what a {@code try} closes at its end was opened by one
   * that is judged.
   */
  Set<String> unmarked(List<Observation> blocked) {
    return blocked.stream()
        .filter(one -> !one.stack().isEmpty())
        .filter(one -> ContextKind.valueOf(one.kind()) != ContextKind.COMMON_POOL)
        .filter(one -> !ContextKind.valueOf(one.kind()).mayBlock())
        .filter(one -> one.stack().stream().noneMatch(markers::containsKey))
        .filter(one -> !one.cancelling())
        .filter(one -> prediction.hasCall(one.stack().get(0)))
        .filter(one -> !prediction.isPossible(one.stack()))
        .filter(one -> !prediction.isSaidOnAnotherWay(one.stack().get(0)))
        .map(one -> String.join(" < ", one.stack()) + ": " + one.what())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isSaid(Observation call, String said) {
    return call.stack().stream()
            .flatMap(place -> markers.getOrDefault(place, List.of()).stream())
            .flatMap(marker -> marker.rules().stream())
            // What is not offloaded as it was meant to be waits there.
            .anyMatch(rule -> rule.equals(said) || rule.startsWith("offload-"))
        || prediction.isPossible(call.stack(), said)
        || prediction.isSaidOnAnotherWay(call.stack().get(0), said);
  }

  private Site site(Observation call) {
    return sites.get(Integer.parseInt(call.what()));
  }
}
