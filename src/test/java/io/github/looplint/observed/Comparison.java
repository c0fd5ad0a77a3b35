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
      seen.put(
          finding,
          byPlace.getOrDefault(last, List.of()).stream()
              .filter(call -> call.stack().contains(place))
              .map(Observation::kind)
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return seen;
  }

  /** Findings whose wait was seen, but never on the kind of thread that they name. */
  List<String> falseAlarms() {
    List<String> lines = new ArrayList<>();
    findings()
        .forEach((finding, kinds) -> {
          if (!kinds.isEmpty()
              && !kinds.contains(finding.context().kind().name())
              // A stage must not wait on any thread.
              && finding.context().kind() != ContextKind.STAGE
              && !isNoise(finding)) {
            lines.add(
                finding.location()
                    + " "
                    + finding.rule()
                    + ": said "
                    + finding.context().kind().id()
                    + ", seen on "
                    + String.join(", ", kinds));
          }
        });
    return lines;
  }

  private boolean isNoise(Finding finding) {
    return markers
        .getOrDefault(finding.location().file() + ":" + finding.location().line(), List.of())
        .stream()
        .anyMatch(marker ->
            marker.kind() == Marker.Kind.NOISE && marker.rules().contains(finding.rule()));
  }

  /** Waits that were seen on a thread that must not wait, and no line on the way says so. */
  List<String> misses() {
    Map<Integer, Set<String>> raised = new HashMap<>();
    Set<String> lines = new TreeSet<>();
    for (Observation call : calls) {
      ContextKind kind = ContextKind.valueOf(call.kind());
      if (kind.mayBlock()) {
        continue;
      }
      int number = Integer.parseInt(call.what());
      for (String rule : raised.computeIfAbsent(number, n -> prediction.raises(sites.get(n)))) {
        if (isAsked(kind, rule) && !isSaid(call, kind, rule)) {
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
   */
  Set<String> unmarked(List<Observation> blocked) {
    return blocked.stream()
        .filter(one -> !one.stack().isEmpty())
        .filter(one -> ContextKind.valueOf(one.kind()) != ContextKind.COMMON_POOL)
        .filter(one -> !ContextKind.valueOf(one.kind()).mayBlock())
        .filter(one -> one.stack().stream().noneMatch(markers::containsKey))
        .filter(one -> !prediction.isPossible(one.stack()))
        .map(one -> String.join(" < ", one.stack()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** On the common pool only what waits is asked about. */
  private static boolean isAsked(ContextKind kind, String rule) {
    return kind != ContextKind.COMMON_POOL || rule.startsWith("blocking-");
  }

  private boolean isSaid(Observation call, ContextKind kind, String rule) {
    String said = kind == ContextKind.COMMON_POOL ? "offload-to-common-pool" : rule;
    return call.stack().stream()
            .flatMap(place -> markers.getOrDefault(place, List.of()).stream())
            .anyMatch(marker -> marker.rules().contains(said))
        || prediction.isPossible(call.stack(), said);
  }

  private Site site(Observation call) {
    return sites.get(Integer.parseInt(call.what()));
  }
}
