package io.github.looplint.catalogue;

import io.github.looplint.model.GeneratedMembers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One line of the catalogue. */
public sealed interface Fact
    permits ApplicationFact,
        Fact.Blocking,
        Fact.Callback,
        Fact.Result,
        Fact.Stage,
        OffloadFact,
        EntryPointFact,
        PlacementFact,
        Fact.Executor,
        Fact.Barrier,
        Fact.Guard,
        StreamFact,
        Fact.AsyncResult,
        DroppableFact,
        Fact.Generates {
  /** Where it stands. */
  Source source();

  /** The methods it speaks of; empty where it speaks of types. */
  default List<MethodPattern> methods() {
    return List.of();
  }

  /** Those of its methods that are not meant. */
  default List<MethodPattern> except() {
    return List.of();
  }

  /**
   * Calls that block, or burn CPU.
   *
   * @param rule the rule's id
   * @param severity how bad
   * @param inLoop how bad where it is repeated many times; absent for as bad as once
   * @param nearLoops whether a loop of unknown rounds counts only where it is near the call
   * @param once whether it is said once for each call, not at each place that leads there
   * @param methods which calls
   * @param except which of them not
   * @param instead what to write instead; a clause without full stop
   * @param onlyWhen all must hold
   * @param unless none may hold
   * @param named names of which one must have been given, as a constant, to the call that made the
   *     receiver; with {@code *} for any run of characters; empty for any
   * @param unlessReturns types; a call whose method is declared to return one of them, or a
   *     subtype, is not meant: it comes back at once
   */
  record Blocking(
      String rule,
      Severity severity,
      Optional<Severity> inLoop,
      boolean nearLoops,
      boolean once,
      List<MethodPattern> methods,
      List<MethodPattern> except,
      String instead,
      Set<Condition> onlyWhen,
      Set<Condition> unless,
      List<String> named,
      List<String> unlessReturns,
      Source source)
      implements Fact {
    public Blocking {
      methods = List.copyOf(methods);
      except = List.copyOf(except);
      onlyWhen = Set.copyOf(onlyWhen);
      unless = Set.copyOf(unless);
      named = List.copyOf(named);
      unlessReturns = List.copyOf(unlessReturns);
    }

    /** Whether what was made under a name is meant, in upper or lower case. */
    public boolean means(String name) {
      String upper = name.toUpperCase(Locale.ROOT);
      return named.stream().anyMatch(n -> Globs.matches(n.toUpperCase(Locale.ROOT), upper));
    }
  }

  /**
   * Where a function that is handed over runs.
   *
   * @param methods which calls take it
   * @param except which of them not
   * @param argument its place among the arguments, from 0; absent for every argument that fits
   *     {@code argumentType}
   * @param argumentType the function's type; absent for any function
   * @param runs where it runs
   * @param on where in the pipeline, for {@link Runs#PIPELINE}; else empty
   * @param onePer the argument that says how many publishers are open at a time, when the fact is
   *     meant only where that is the constant 1
   * @param executor the argument that is the executor, for {@link Runs#ARGUMENT_EXECUTOR}
   * @param confidence how sure
   * @param why a clause for the message: {@code Vert.x calls it on the event loop}; may be empty
   * @param traits what else is known of it
   */
  record Callback(
      List<MethodPattern> methods,
      List<MethodPattern> except,
      OptionalInt argument,
      Optional<String> argumentType,
      Runs runs,
      Set<PipelineThread> on,
      OptionalInt onePer,
      OptionalInt executor,
      Confidence confidence,
      String why,
      Set<CallbackTrait> traits,
      Source source)
      implements Fact {
    public Callback {
      methods = List.copyOf(methods);
      except = List.copyOf(except);
      on = Set.copyOf(on);
      traits = Set.copyOf(traits);
    }
  }

  /**
   * On which thread the callbacks of a returned future run.
   *
   * @param methods which calls return it
   * @param returns only where the call's type is this; absent for any
   * @param also another thread that may complete it, or only fail it: {@code alsoFails}
   * @param why a clause for the message; may be empty
   */
  record Result(
      List<MethodPattern> methods,
      Optional<String> returns,
      Runs runs,
      OptionalInt executor,
      Optional<Runs> also,
      boolean alsoFails,
      Confidence confidence,
      String why,
      Source source)
      implements Fact {
    public Result {
      methods = List.copyOf(methods);
    }
  }

  /**
   * A stage of a pipeline: a call that makes a publisher, of others or from nothing.
   *
   * @param methods which calls
   * @param subscribes on which threads the receiver is subscribed
   * @param arguments on which threads publishers that are arguments are subscribed
   * @param emits on which threads the new publisher emits
   * @param errors on which further threads its errors may come
   * @param cancels on which threads it cancels the receiver, of its own accord
   * @param scheduler the argument that is the scheduler or executor
   * @param traits what else it is
   * @param why a clause for the message, of the threads that it names; may be empty
   */
  record Stage(
      List<MethodPattern> methods,
      List<MethodPattern> except,
      Set<PipelineThread> subscribes,
      Set<PipelineThread> arguments,
      Set<PipelineThread> emits,
      Set<PipelineThread> errors,
      Set<PipelineThread> cancels,
      OptionalInt scheduler,
      Set<StageTrait> traits,
      String why,
      Source source)
      implements Fact {
    public Stage {
      methods = List.copyOf(methods);
      except = List.copyOf(except);
      subscribes = Set.copyOf(subscribes);
      arguments = Set.copyOf(arguments);
      emits = Set.copyOf(emits);
      errors = Set.copyOf(errors);
      cancels = Set.copyOf(cancels);
      traits = Set.copyOf(traits);
    }

    /** Whether it is that, too. */
    public boolean is(StageTrait trait) {
      return traits.contains(trait);
    }
  }

  /**
   * On which threads an executor runs what it is given, by its type; the most specific type
   * decides.
   *
   * @param type binary name, subtypes included
   */
  record Executor(String type, Runs runs, Confidence confidence, String why, Source source)
      implements Fact {}

  /** Calls that are never reported and never followed. */
  record Barrier(List<MethodPattern> methods, Source source) implements Fact {
    public Barrier {
      methods = List.copyOf(methods);
    }
  }

  /**
   * What the outcome of a test says.
   *
   * @param methods the test
   * @param outcome the outcome that says it
   * @param says what then holds
   */
  record Guard(List<MethodPattern> methods, boolean outcome, GuardMeaning says, Source source)
      implements Fact {
    public Guard {
      methods = List.copyOf(methods);
    }
  }

  /**
   * A type whose value must not be dropped.
   *
   * @param type binary name, subtypes included
   * @param loses what is lost with it
   * @param except calls whose result is dropped by convention
   * @param handles calls that look at a failure: what they give may be dropped, and what follows
   * @param same calls that give what they are called on: nothing is lost where that is held
   * @param instead what to write instead; a clause without full stop
   */
  record AsyncResult(
      String type,
      Loss loses,
      Severity severity,
      List<MethodPattern> except,
      List<MethodPattern> handles,
      List<MethodPattern> same,
      String instead,
      Source source)
      implements Fact {
    public AsyncResult {
      except = List.copyOf(except);
      handles = List.copyOf(handles);
      same = List.copyOf(same);
    }
  }

  /**
   * What annotation processors write.
   *
   * @param what the annotations, and what they make of a type
   */
  record Generates(GeneratedMembers what, Source source) implements Fact {}
}
