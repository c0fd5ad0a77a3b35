package io.github.looplint.analysis;

import io.github.looplint.catalogue.Confidence;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.ContextKind;
import io.github.looplint.model.ExecutionContext;
import io.github.looplint.model.Location;
import io.github.looplint.model.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the bodies on threads that must not wait lead to: one finding per place and rule, on the
 * surest and shortest way.
 */
final class Findings {
  private final CodeModel model;
  private final Flow flow;
  private final Ways ways;
  private final MisplacedHops hops;
  private final WaitingStages stages;
  private final SelfTests selfTests;
  private final Map<Place, Finding> best = new TreeMap<>();
  private final SaidOnce once = new SaidOnce();

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
  static final Comparator<Finding> BEST =
      Comparator.comparing(Finding::confidence)
          .reversed()
          .thenComparing(Finding::severity, Comparator.reverseOrder())
          .thenComparingInt(f -> f.path().size() - start(f))
          .thenComparing(f -> f.path().get(start(f)).kind())
          .thenComparing(f -> f.path().get(start(f)).location())
          .thenComparing(f -> f.thread().kind())
          .thenComparing(f -> f.thread().reason());

  /** A way is no longer because somebody is seen who registers the object that it starts in. */
  private static int start(Finding finding) {
    return finding.path().get(Math.min(1, finding.path().size() - 1)).kind() == PathStep.Kind.ENTRY
        ? 1
        : 0;
  }

  Findings(
      CodeModel model,
      Flow flow,
      Ways ways,
      MisplacedHops hops,
      WaitingStages stages,
      SelfTests selfTests) {
    this.model = model;
    this.flow = flow;
    this.ways = ways;
    this.hops = hops;
    this.stages = stages;
    this.selfTests = selfTests;
  }

  /**
   * All findings of these bodies, sorted by place; without fingerprints.
   *
   * @param others findings made elsewhere, to be sorted in
   */
  List<Finding> of(List<Root> roots, List<GuardedCall> guarded, List<Finding> others) {
    for (Root root : roots) {
      if (!root.context().kind().mayBlock()) {
        body(
            new Visit(root, root.start(model), root.confidence(), hops.of(root)),
            root.unit(),
            new HashSet<>());
      }
    }
    for (Root root : stages.roots()) {
      body(
          new Visit(root, root.start(model), root.confidence(), Optional.empty()),
          root.unit(),
          new HashSet<>());
    }
    for (GuardedCall one : guarded) {
      Root root = one.root();
      place(
          new Visit(root, root.start(model), root.confidence(), Optional.empty()),
          root.unit(),
          one.call());
    }
    others.forEach(this::keep);
    MisplacedHops.leaveOneEach(best.values());
    return List.copyOf(once.leaveOneEach(best.values()));
  }

  /**
   * On the way from a root.
   *
   * @param hop the hop that was meant to keep this from the root's thread
   */
  private record Visit(
      Root root,
      List<PathStep> path,
      Confidence confidence,
      Optional<MisplacedHops.Misplaced> hop) {}

  /** A body on the root's thread: its own calls, then the functions that it runs at once. */
  private void body(Visit visit, UnitId unit, Set<UnitId> seen) {
    Optional<CodeUnit> body = model.findUnit(unit);
    if (body.isEmpty() || !seen.add(unit)) {
      return;
    }
    for (CallSite call : body.get().calls()) {
      place(visit, unit, call);
    }
    for (Flow.Edge edge : flow.edges(unit)) {
      if (edge.inline()) {
        List<PathStep> longer = new ArrayList<>(visit.path());
        longer.add(
            new PathStep(
                PathStep.Kind.CALL, edge.call().location(), edge.call().target().shortName()));
        Visit further =
            new Visit(
                visit.root(),
                longer,
                visit.confidence().and(edge.confidence()),
                hops.of(edge.call(), visit.root().context().kind()).or(visit::hop));
        body(further, edge.to(), seen);
      }
    }
  }

  /** What one call leads to, rule by rule. */
  private void place(Visit visit, UnitId unit, CallSite call) {
    ExecutionContext context = visit.root().context();
    List<Witness> found = ways.of(call);
    found.removeIf(way ->
        (context.kind() == ContextKind.STAGE && !stages.isWait(way))
            || selfTests.contradict(visit.root(), way));
    if (found.isEmpty()) {
      return;
    }
    Spot spot = new Spot(unit, call, context, visit.path(), visit.confidence());
    if (context.kind() == ContextKind.COMMON_POOL) {
      List<Witness> waiting =
          found.stream().filter(w -> w.effect().rule().startsWith("blocking-")).toList();
      if (!SaidOnce.isAll(waiting)) {
        keep(
            CommonPool.instead(
                spot.finding(waiting.stream().min(Spot.SUREST).orElseThrow(), waiting)));
      }
    } else if (visit.hop().isPresent() && Ways.isWorthAnOffload(found)) {
      keep(visit.hop().get().instead(spot.finding(Spot.first(found), found)));
    } else {
      Map<String, List<Witness>> byRule = new TreeMap<>();
      found.forEach(w -> byRule.computeIfAbsent(w.effect().rule(), r -> new ArrayList<>()).add(w));
      byRule
          .values()
          .forEach(some -> {
            Finding finding = spot.finding(some.stream().min(Spot.SUREST).orElseThrow(), some);
            once.add(finding, some);
            keep(finding);
          });
    }
  }

  private void keep(Finding finding) {
    best.merge(
        new Place(finding.location(), finding.rule()),
        finding,
        (a, b) -> BEST.compare(a, b) <= 0 ? a : b);
  }
}
