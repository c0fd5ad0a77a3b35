package io.github.looplint.analysis;

import io.github.looplint.catalogue.Catalogue;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.CodeModel;
import io.github.looplint.model.SourceFile;
import io.github.looplint.model.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The analysis of one project: deterministic, computed once.
 *
 * <p>In this order: what the catalogue says of each call, which bodies calls run, where functions
 * are handed over, what blocks on the caller's thread, which entry points there are, what follows
 * on the threads that must not wait, and which results nobody takes.
 */
public final class Analysis {
  private final Overview overview;
  private final Explanations explanations;
  private final List<Finding> findings;

  private Analysis(CodeModel model, Catalogue catalogue) {
    Set<String> tests =
        model.files().stream()
            .filter(SourceFile::test)
            .map(SourceFile::path)
            .collect(Collectors.toSet());
    CallFacts facts = new CallFacts(model, catalogue);
    Tracing tracing = new Tracing(model);
    Dispatch dispatch =
        new Dispatch(model, tracing, new Events(model, facts, tracing, tests), tests);
    FunctionValues functions = new FunctionValues(model, tracing, dispatch);
    Callers callers = new Callers(model, dispatch, tests);
    Callbacks callbacks = new Callbacks(facts, tracing);
    Takers takers = new Takers(model, functions);
    Program program =
        new Program(model, facts, tracing, dispatch, functions, callbacks, takers, callers);
    Threads threads = new Threads(program);
    Pipelines pipelines = new Pipelines(program, threads);
    threads.follow(pipelines);
    Handovers handovers = new Handovers(program, threads, pipelines);
    Subscriptions subscriptions = new Subscriptions(program, pipelines);
    Guards guards = new Guards(model, facts);
    Tests conditions = new Tests(model, tracing);
    Asynchronous asynchronous = new Asynchronous(model, catalogue);
    Completion completion =
        new Completion(model, facts, callbacks, guards, tracing, handovers, dispatch);
    StreamOrigins streams = new StreamOrigins(facts, tracing);
    BroughtArguments brought = new BroughtArguments(tracing, callers);
    Factories factories = new Factories(model, tracing, dispatch);
    Placements placements = new Placements(model, facts, tracing, brought, factories, tests);
    EntryPoints entries =
        new EntryPoints(model, facts, placements, handovers, dispatch.stored(), tests);
    Predicate<UnitId> isSeparate = entries.all()::containsKey;
    Predicate<CallSite> subscribedHere = call -> pipelines.isSubscribedAtOnce(call, isSeparate);

    // Which locks are held while waiting is known only when the waits are: the first round goes
    // without.
    Questions unlocked =
        new Questions(
            model, facts, tracing, completion, streams, functions, subscribedHere, c -> false);
    Flow first =
        new Flow(
            model,
            new Effects(facts, unlocked, model.types()),
            guards,
            conditions,
            asynchronous,
            dispatch,
            handovers);
    Locks locks = new Locks(model, tracing, first, new Waits(model, first, isSeparate));

    Predicate<CallSite> held = locks::heldElsewhere;
    Questions questions =
        new Questions(model, facts, tracing, completion, streams, functions, subscribedHere, held);
    Effects effects = new Effects(facts, questions, model.types());
    Flow flow = new Flow(model, effects, guards, conditions, asynchronous, dispatch, handovers);
    Waits waits = new Waits(model, flow, isSeparate);
    List<Root> roots =
        new Instantiation(model, flow, handovers, subscriptions, entries, tests).roots();
    WaitingStages stages = new WaitingStages(model, handovers, callbacks, tracing, roots, tests);
    List<Findings.GuardedCall> guarded = GuardedCalls.in(model, guards, threads, tests);
    Hops hops = new Hops(facts, threads, tracing, functions, pipelines);
    EagerArguments arguments =
        new EagerArguments(model, facts, hops, pipelines, functions, flow, tests);
    EagerWork eager = new EagerWork(model, flow, waits, isSeparate, handovers, arguments);
    Findings waiting =
        new Findings(
            model,
            eager.flow(),
            new Ways(eager.flow(), eager.waits(), isSeparate),
            new MisplacedHops(hops, pipelines, handovers),
            stages,
            new SelfTests(model, handovers));
    AsyncResults results = new AsyncResults(facts);
    ResultUses uses = new ResultUses(model);
    Excuses excuses = new Excuses(model, facts, tracing, dispatch, results, uses);
    Dropped dropped =
        new Dropped(
            model,
            results,
            excuses,
            new LostWork(model, tracing, dispatch, results, uses, excuses),
            tests);
    List<Finding> all = new ArrayList<>(dropped.findings());
    SubscribedElsewhere elsewhere = new SubscribedElsewhere(model, effects, pipelines, tests);
    List<Finding> others = new ArrayList<>(eager.findings(roots));
    others.addAll(elsewhere.findings());
    all.addAll(waiting.of(roots, guarded, others));
    this.findings = Fingerprints.number(all, model);
    this.explanations =
        new Explanations(model, facts, effects, dropped, guards, elsewhere, flow, waits, roots);
    this.overview = new Overview(model, catalogue, roots, tests, entries.undecided());
  }

  /** Analyses a project. */
  public static Analysis of(CodeModel model, Catalogue catalogue) {
    return new Analysis(model, catalogue);
  }

  /** All findings of every severity and confidence, sorted. */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * How many entry points were found, by framework and kind of thread: {@code "Netty, event-loop" →
   * 12}.
   */
  public SortedMap<String, Integer> entryPoints() {
    return overview.entryPoints();
  }

  /** How many calls the scanned code makes outside tests. */
  public int calls() {
    return overview.calls();
  }

  /**
   * How many of these have a receiver of unknown type, and a name that the catalogue knows as
   * blocking.
   */
  public int unresolved() {
    return overview.unresolved();
  }

  /** What should be said about the project as a whole, one line each. */
  public List<String> remarks() {
    return overview.remarks();
  }

  /**
   * Why the calls of a line are or are no findings.
   *
   * @param file the path as it is reported
   * @return one per call on that line, in the order of the text; empty when no call stands there
   */
  public List<Explanation> explain(String file, int line) {
    return explanations.of(file, line, findings);
  }
}
