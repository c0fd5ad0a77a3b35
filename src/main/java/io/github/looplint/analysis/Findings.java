package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Severity;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.ContextKind;
import io.github.looplint.model.Location;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What the bodies on threads that must not wait lead to: one finding per place and rule, on the
 * surest and shortest way.
 */
final class Findings {
  private final CodeModel model;
  private final Flow flow;
  private final Waits waits;
  private final Predicate<UnitId> isSeparate;
  private final FutureStages stages;
  private final Map<Place, Finding> best = new TreeMap<>();

  /** A call that a test before it puts on a thread that must not wait, whoever makes it. */
  record GuardedCall(Root root, CallSite call) {}

  private record Place(Location location, String rule) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byLocation = location.compareTo(other.location);
      return byLocation != 0 ? byLocation : rule.compareTo(other.rule);
    }
  }

  /** The surest, then the one that comes by an entry point, then the shortest way. */
  private static final Comparator<Finding> BEST =
      Comparator.comparing(Finding::confidence)
          .reversed()
          .thenComparing(Finding::severity, Comparator.reverseOrder())
          .thenComparingInt(f -> f.path().size())
          .thenComparing(f -> f.path().get(0).kind())
          .thenComparing(f -> f.path().get(0).location())
          .thenComparing(f -> f.context().kind())
          .thenComparing(f -> f.context().reason());

  Findings(
      CodeModel model, Flow flow, Waits waits, Predicate<UnitId> isSeparate, FutureStages stages) {
    this.model = model;
    this.flow = flow;
    this.waits = waits;
    this.isSeparate = isSeparate;
    this.stages = stages;
  }

  /**
   * All findings of these bodies, sorted by place; without fingerprints that tell like ones apart.
   */
  List<Finding> of(List<Root> roots, List<GuardedCall> guarded) {
    for (Root root : roots) {
      if (!root.context().kind().mayBlock()) {
        body(root, root.unit(), start(root), root.confidence(), new HashSet<>());
      }
    }
    for (Root root : stages.roots()) {
      body(root, root.unit(), start(root), root.confidence(), new HashSet<>());
    }
    for (GuardedCall one : guarded) {
      place(one.root(), one.root().unit(), one.call(), start(one.root()), one.root().confidence());
    }
    return Fingerprints.number(new ArrayList<>(best.values()), model);
  }

  /** An object's method is named in the path; a lambda stands where it is handed over. */
  private List<PathStep> start(Root root) {
    Optional<CodeUnit> body = model.findUnit(root.unit());
    boolean named =
        root.step().kind() == PathStep.Kind.REGISTRATION
            && body.isPresent()
            && !root.unit().isLambda();
    return named
        ? List.of(
            root.step(),
            new PathStep(PathStep.Kind.ENTRY, body.get().location(), root.unit().shortName()))
        : List.of(root.step());
  }

  /** A body on the root's thread: its own calls, then the functions that it runs at once. */
  private void body(
      Root root, UnitId unit, List<PathStep> path, Confidence confidence, Set<UnitId> seen) {
    Optional<CodeUnit> body = model.findUnit(unit);
    if (body.isEmpty() || !seen.add(unit)) {
      return;
    }
    for (CallSite call : body.get().calls()) {
      place(root, unit, call, path, confidence);
    }
    for (Flow.Edge edge : flow.edges(unit)) {
      if (edge.inline()) {
        List<PathStep> longer = new ArrayList<>(path);
        longer.add(
            new PathStep(
                PathStep.Kind.CALL, edge.call().location(), edge.call().target().shortName()));
        body(root, edge.to(), longer, confidence.and(edge.confidence()), seen);
      }
    }
  }

  /** What one call leads to, rule by rule. */
  private void place(
      Root root, UnitId unit, CallSite call, List<PathStep> path, Confidence confidence) {
    Map<String, List<Witness>> byRule = new TreeMap<>();
    List<Witness> ways = new ArrayList<>();
    flow.effects(call).forEach(e -> Witness.of(e, call).ifPresent(ways::add));
    for (Flow.Edge edge : flow.edges(unit)) {
      if (edge.call().id().equals(call.id()) && !edge.inline() && !isSeparate.test(edge.to())) {
        for (List<Witness> variants : waits.of(edge.to()).values()) {
          for (Severity severity : Severity.values()) {
            variants.stream()
                .filter(w -> w.effect().severity() == severity)
                .flatMap(w -> w.after(edge).stream())
                .findFirst()
                .ifPresent(ways::add);
          }
        }
      }
    }
    boolean stage = root.context().kind() == ContextKind.STAGE;
    ways.removeIf(way -> stage && !stages.isWait(way));
    for (Witness way : ways) {
      byRule.computeIfAbsent(way.effect().rule(), r -> new ArrayList<>()).add(way);
    }
    boolean common = root.context().kind() == ContextKind.COMMON_POOL;
    byRule.forEach((rule, found) -> {
      Finding finding = finding(root, unit, call, path, confidence, found);
      if (!common) {
        keep(finding);
      } else if (rule.startsWith("blocking-")) {
        keep(CommonPool.instead(finding));
      }
    });
  }

  private void keep(Finding finding) {
    best.merge(
        new Place(finding.location(), finding.rule()),
        finding,
        (a, b) -> BEST.compare(a, b) <= 0 ? a : b);
  }

  private static final Comparator<Witness> SUREST =
      Comparator.comparingInt(Witness::doubts)
          .thenComparing(w -> w.effect().severity(), Comparator.reverseOrder())
          .thenComparingInt(Witness::length)
          .thenComparing(w -> w.effect().key());

  private Finding finding(
      Root root,
      UnitId unit,
      CallSite call,
      List<PathStep> path,
      Confidence confidence,
      List<Witness> found) {
    Witness first = found.stream().min(SUREST).orElseThrow();
    Set<MethodRef> further = new TreeSet<>();
    Severity severity = first.effect().severity();
    for (Witness other : found) {
      if (!other.effect().api().equals(first.effect().api())) {
        further.add(other.effect().api());
      }
    }
    return new Finding(
        first.effect().rule(),
        severity,
        confidence.and(first.confidence()),
        call.location(),
        unit,
        first.effect().api(),
        List.copyOf(further),
        root.context(),
        path(path, first),
        first.effect().instead(),
        "");
  }

  private static List<PathStep> path(List<PathStep> start, Witness first) {
    List<PathStep> path = new ArrayList<>(start);
    Witness step = first;
    for (Optional<Witness> rest = step.rest(); rest.isPresent(); rest = step.rest()) {
      path.add(
          new PathStep(PathStep.Kind.CALL, step.call().location(), rest.get().unit().shortName()));
      step = rest.get();
    }
    path.add(
        new PathStep(PathStep.Kind.API, step.call().location(), step.call().target().toString()));
    return path;
  }
}
