package io.github.looplint.analysis;

import io.github.looplint.catalogue.ApplicationKind;
import io.github.looplint.catalogue.Catalogue;
import io.github.looplint.catalogue.Confidence;
import io.github.looplint.catalogue.EntryPointFact;
import io.github.looplint.catalogue.Runs;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.CodeUnit;
import io.github.looplint.model.ContextKind;
import io.github.looplint.model.ExecutionContext;
import io.github.looplint.model.MethodRef;
import io.github.looplint.model.Modifier;
import io.github.looplint.model.TypeFacts;
import io.github.looplint.model.UnitId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The methods of the scan that a framework calls on a thread of its own. */
final class EntryPoints {
  private final CodeModel model;
  private final CallFacts facts;
  private final Placements placements;
  private final Handovers handovers;
  private final Set<UnitId> stored;
  private final Applications applications;
  private final Markings markings;
  private final Map<UnitId, Entry> entries = new TreeMap<>();
  private final Set<UnitId> guessed = new HashSet<>();
  private final Map<String, String> modules = new HashMap<>();
  private final SortedMap<String, Integer> undecided = new TreeMap<>();

  /**
   * An entry point.
   *
   * @param context where it runs, and why
   * @param confidence how sure that is
   * @param framework whose it is
   * @param placed whether a registration moved it elsewhere than its type says
   * @param registration that decided; empty where none is in sight
   */
  record Entry(
      UnitId unit,
      ExecutionContext context,
      Confidence confidence,
      String framework,
      boolean placed,
      Optional<CallSite> registration) {
    private Entry at(Placements.Placed registered) {
      return new Entry(
          unit, context, confidence, framework, placed, Optional.of(registered.call()));
    }

    private Entry moved(ExecutionContext to, Confidence sure, Placements.Placed registered) {
      return new Entry(unit, to, sure, framework, true, Optional.of(registered.call()));
    }
  }

  EntryPoints(
      CodeModel model,
      CallFacts facts,
      Placements placements,
      Handovers handovers,
      Set<UnitId> stored,
      Set<String> testFiles) {
    this.model = model;
    this.facts = facts;
    this.placements = placements;
    this.handovers = handovers;
    this.stored = stored;
    this.applications = new Applications(model, facts);
    this.markings = new Markings(model, facts);
    model.files().forEach(file -> modules.put(file.path(), file.module()));
    for (CodeUnit unit : model.units().values()) {
      boolean candidate =
          !unit.modifiers().contains(Modifier.ABSTRACT)
              && !unit.modifiers().contains(Modifier.STATIC)
              && !unit.id().method().isConstructor()
              && !testFiles.contains(unit.location().file());
      if (candidate) {
        find(unit).ifPresent(e -> entries.put(unit.id(), e));
      }
    }
    if (areAllOnWorkers()) {
      entries.keySet().removeAll(guessed);
    }
  }

  /** By unit, sorted. */
  Map<UnitId, Entry> all() {
    return entries;
  }

  /**
   * Whether registrations put entry points on workers, and none is left elsewhere but those that
   * are guessed to be registered somewhere.
   */
  boolean areAllOnWorkers() {
    return entries.values().stream().anyMatch(Entry::placed)
        && entries.values().stream()
            .allMatch(e -> e.context().kind().mayBlock() || guessed.contains(e.unit()));
  }

  /**
   * How many handlers are not judged because nothing says to which kind of application they belong,
   * by module.
   */
  SortedMap<String, Integer> undecided() {
    return undecided;
  }

  private Optional<Entry> find(CodeUnit unit) {
    if (unit.id().isLambda()) {
      return implementing(unit).flatMap(fact -> entry(unit, fact));
    }
    List<EntryPointFact> marked = markings.find(unit);
    return marked.isEmpty()
        ? overriding(unit).flatMap(fact -> entry(unit, fact))
        : marked.stream().flatMap(fact -> entry(unit, fact).stream()).findFirst();
  }

  private Optional<Confidence> confidence(EntryPointFact fact, CodeUnit unit) {
    boolean returns =
        fact.returns().isEmpty()
            || facts.supertypes(unit.type()).stream().anyMatch(fact.returns()::contains);
    if (!returns) {
      return Optional.empty();
    }
    if (fact.application().isEmpty()) {
      return Optional.of(fact.confidence());
    }
    String module = modules.getOrDefault(unit.location().file(), "");
    Optional<ApplicationKind> kind = applications.of(module);
    if (kind.isPresent()) {
      return kind.equals(fact.application()) ? Optional.of(fact.confidence()) : Optional.empty();
    }
    Optional<ApplicationKind> said = applications.bySignature(unit);
    if (said.isEmpty()) {
      undecided.merge(module, 1, Integer::sum);
    }
    return said.equals(fact.application())
        ? Optional.of(fact.confidence().and(Confidence.LIKELY))
        : Optional.empty();
  }

  /** A function of a type that a framework calls, unless something is known of who takes it. */
  private Optional<EntryPointFact> implementing(CodeUnit lambda) {
    return lambda
        .implemented()
        .filter(method -> handovers.to(lambda.id()).isEmpty() && !stored.contains(lambda.id()))
        .flatMap(method ->
            facts
                .catalogue()
                .matching(EntryPointFact.class, method, facts.supertypes(method.owner()))
                .stream()
                .findFirst());
  }

  private Optional<EntryPointFact> overriding(CodeUnit unit) {
    if (unit.modifiers().contains(Modifier.PRIVATE)) {
      return Optional.empty();
    }
    Catalogue catalogue = facts.catalogue();
    List<String> above = facts.supertypes(unit.owner()).stream().skip(1).toList();
    MethodRef method =
        MethodRef.ofArity(unit.owner(), unit.id().method().name(), unit.parameters().size());
    return catalogue.matching(EntryPointFact.class, method, above).stream().findFirst();
  }

  private Optional<Entry> entry(CodeUnit unit, EntryPointFact fact) {
    Optional<Confidence> confidence = confidence(fact, unit);
    if (confidence.isEmpty() || (fact.unlessRegistered() && isRegistered(unit))) {
      return Optional.empty();
    }
    if (fact.unlessRegistered()) {
      guessed.add(unit.id());
    }
    String framework = facts.catalogue().libraryOf(fact).framework();
    String method =
        unit.implemented()
            .map(MethodRef::shortName)
            .orElseGet(() -> MethodRef.simpleName(unit.owner()) + "#" + unit.id().method().name());
    String why =
        fact.why().isEmpty()
            ? (framework.isEmpty() ? "its framework" : framework) + " calls it"
            : fact.why().replace("{method}", method);
    Entry usual =
        new Entry(
            unit.id(),
            new ExecutionContext(kind(fact.runs()), why),
            confidence.get(),
            framework,
            false,
            Optional.empty());
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

  /** An anonymous class is as good as a lambda: somebody takes it, whatever is known of that. */
  private boolean isRegistered(CodeUnit unit) {
    boolean isAnonymous =
        model
            .types()
            .find(unit.owner())
            .filter(type -> type.kind() == TypeFacts.Kind.ANONYMOUS)
            .isPresent();
    return stored.contains(unit.id())
        || handovers.to(unit.id()).stream().anyMatch(h -> isAnonymous || isKnown(h.where()));
  }

  /**
   * The registrations of the function, else of the type and of those that inherit from it. An event
   * loop anywhere decides; else a registration that cannot be read makes it uncertain; else the
   * worker does.
   */
  private Entry placed(CodeUnit unit, Entry usual) {
    List<Placements.Placed> registrations = registrations(unit);
    if (registrations.isEmpty()) {
      return usual;
    }
    Optional<Placements.Placed> asUsual =
        registrations.stream().filter(EntryPoints::isUsual).findFirst();
    if (asUsual.isPresent()) {
      return usual.at(asUsual.get());
    }
    Optional<Placements.Placed> unknown =
        registrations.stream()
            .filter(p -> p.runs().filter(Runs.UNKNOWN::equals).isPresent())
            .findFirst();
    if (unknown.isPresent()) {
      return usual.moved(usual.context(), Confidence.POSSIBLE, unknown.get());
    }
    Placements.Placed placed = registrations.get(0);
    return usual.moved(
        new ExecutionContext(kind(placed.runs().orElseThrow()), placed.why()),
        Confidence.CERTAIN,
        placed);
  }

  private List<Placements.Placed> registrations(CodeUnit unit) {
    List<Placements.Placed> own = placements.of(unit.id());
    return own.isEmpty()
        ? model.types().withSubtypes(unit.owner()).stream()
            .flatMap(t -> placements.of(t).stream())
            .toList()
        : own;
  }

  /** The kind of thread that a word of the catalogue means for an entry point. */
  static ContextKind kind(Runs runs) {
    return switch (runs) {
      case CALLERS_CONTEXT -> ContextKind.EVENT_LOOP;
      case CALLER -> ContextKind.CALLER;
      default -> runs.kind().orElse(ContextKind.UNKNOWN);
    };
  }
}
