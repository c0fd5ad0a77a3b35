package io.github.looplint.analysis;

import io.github.looplint.catalogue.Catalogue;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.Fact;
import io.github.looplint.catalogue.Runs;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.ContextKind;
import io.github.looplint.model.ExecutionContext;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.SourceFile;
import io.github.looplint.model.UnitId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The methods of the scan that a framework calls on a thread of its own. */
final class EntryPoints {
  private final CallFacts facts;
  private final Placements placements;
  private final Handovers handovers;
  private final Set<String> annotations = new HashSet<>();
  private final Map<UnitId, Entry> entries = new TreeMap<>();
  private final Map<String, String> modules = new HashMap<>();
  private final Map<String, Set<String>> imports = new HashMap<>();

  /**
   * An entry point.
   *
   * @param context where it runs, and why
   * @param confidence how sure that is
   * @param framework whose it is
   * @param placed whether a registration decided
   */
  record Entry(
      UnitId unit,
      ExecutionContext context,
      Confidence confidence,
      String framework,
      boolean placed) {}

  EntryPoints(
      CodeModel model,
      CallFacts facts,
      Placements placements,
      Handovers handovers,
      Set<String> testFiles) {
    this.facts = facts;
    this.placements = placements;
    this.handovers = handovers;
    facts.catalogue().facts(Fact.EntryPoint.class).forEach(f -> annotations.addAll(f.annotated()));
    for (SourceFile file : model.files()) {
      modules.put(file.path(), file.module());
      if (!file.test()) {
        imports.computeIfAbsent(file.module(), m -> new HashSet<>()).addAll(file.imports());
      }
    }
    for (CodeUnit unit : model.units().values()) {
      boolean candidate =
          !unit.id().isLambda()
              && !unit.modifiers().contains(Modifier.ABSTRACT)
              && !unit.modifiers().contains(Modifier.STATIC)
              && !unit.id().method().isConstructor()
              && !testFiles.contains(unit.location().file());
      if (candidate) {
        find(unit).ifPresent(e -> entries.put(unit.id(), e));
      }
    }
  }

  /** By unit, sorted. */
  Map<UnitId, Entry> all() {
    return entries;
  }

  private Optional<Entry> find(CodeUnit unit) {
    return annotated(unit)
        .or(() -> overriding(unit))
        .filter(fact -> isMeant(fact, unit))
        .flatMap(fact -> entry(unit, fact));
  }

  private boolean isMeant(Fact.EntryPoint fact, CodeUnit unit) {
    boolean returns =
        fact.returns().isEmpty()
            || facts.supertypes(unit.type()).stream().anyMatch(fact.returns()::contains);
    String module = modules.getOrDefault(unit.location().file(), "");
    return returns
        && imports.getOrDefault(module, Set.of()).stream()
            .noneMatch(i -> fact.unlessImports().stream().anyMatch(p -> i.startsWith(p + ".")));
  }

  private Optional<Fact.EntryPoint> annotated(CodeUnit unit) {
    List<String> written =
        unit.annotations().stream().map(a -> a.type()).filter(annotations::contains).toList();
    if (written.isEmpty()) {
      return Optional.empty();
    }
    return facts.catalogue().facts(Fact.EntryPoint.class).stream()
        .filter(f -> f.annotated().stream().anyMatch(written::contains))
        .findFirst();
  }

  private Optional<Fact.EntryPoint> overriding(CodeUnit unit) {
    if (unit.modifiers().contains(Modifier.PRIVATE)) {
      return Optional.empty();
    }
    Catalogue catalogue = facts.catalogue();
    List<String> above = facts.supertypes(unit.owner()).stream().skip(1).toList();
    MethodRef method =
        MethodRef.ofArity(unit.owner(), unit.id().method().name(), unit.parameters().size());
    return catalogue.matching(Fact.EntryPoint.class, method, above).stream().findFirst();
  }

  private Optional<Entry> entry(CodeUnit unit, Fact.EntryPoint fact) {
    if (fact.unlessRegistered() && isRegistered(unit.id())) {
      return Optional.empty();
    }
    String framework = facts.catalogue().libraryOf(fact).framework();
    String method = MethodRef.simpleName(unit.owner()) + "#" + unit.id().method().name();
    String why =
        fact.why().isEmpty()
            ? (framework.isEmpty() ? "its framework" : framework) + " calls it"
            : fact.why().replace("{method}", method);
    Entry usual =
        new Entry(
            unit.id(),
            new ExecutionContext(kind(fact.runs()), why),
            fact.confidence(),
            framework,
            false);
    return Optional.of(placed(unit, usual));
  }

  private static boolean isUsual(Placements.Placed placed) {
    return placed.runs().isEmpty() || placed.runs().get() == Runs.EVENT_LOOP;
  }

  /** That a future may be complete already, and then calls at once, says nothing. */
  private static boolean isKnown(Where where) {
    return !(where instanceof Where.Unknown)
        && !(where instanceof Where.Caller && where.confidence() == Confidence.POSSIBLE);
  }

  private boolean isRegistered(UnitId unit) {
    return handovers.to(unit).stream().anyMatch(h -> isKnown(h.where()));
  }

  /**
   * An event loop anywhere decides; else a registration that cannot be read makes it uncertain;
   * else the worker does.
   */
  private Entry placed(CodeUnit unit, Entry usual) {
    List<Placements.Placed> registrations = placements.of(unit.owner());
    if (registrations.isEmpty() || registrations.stream().anyMatch(EntryPoints::isUsual)) {
      return usual;
    }
    Optional<Placements.Placed> unknown =
        registrations.stream()
            .filter(p -> p.runs().filter(Runs.UNKNOWN::equals).isPresent())
            .findFirst();
    if (unknown.isPresent()) {
      return new Entry(usual.unit(), usual.context(), Confidence.POSSIBLE, usual.framework(), true);
    }
    Placements.Placed placed = registrations.get(0);
    return new Entry(
        usual.unit(),
        new ExecutionContext(kind(placed.runs().orElseThrow()), placed.why()),
        Confidence.CERTAIN,
        usual.framework(),
        true);
  }

  /** The kind of thread that a word of the catalogue means for an entry point. */
  static ContextKind kind(Runs runs) {
    return switch (runs) {
      case EVENT_LOOP, CALLERS_CONTEXT -> ContextKind.EVENT_LOOP;
      case UI_THREAD -> ContextKind.UI_THREAD;
      case TIMER_THREAD -> ContextKind.TIMER_THREAD;
      case CPU_POOL -> ContextKind.CPU_POOL;
      case COMMON_POOL -> ContextKind.COMMON_POOL;
      case WORKER -> ContextKind.WORKER;
      case VIRTUAL_THREAD -> ContextKind.VIRTUAL_THREAD;
      case CALLER -> ContextKind.CALLER;
      case RECEIVERS_CONTEXT,
          PIPELINE,
          ARGUMENTS_CONTEXT,
          INNER_CONTEXT,
          RECEIVER_EXECUTOR,
          ARGUMENT_EXECUTOR,
          COMPLETER,
          UNKNOWN ->
          ContextKind.UNKNOWN;
    };
  }
}
