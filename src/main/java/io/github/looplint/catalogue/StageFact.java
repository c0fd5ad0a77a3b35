package io.github.looplint.catalogue;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A stage of a pipeline: a call that makes a publisher, of others or from nothing.
 *
 * @param methods which calls
 * @param behind calls of which one must stand before it in its chain; empty for any
 * @param subscribes on which threads the receiver is subscribed
 * @param arguments on which threads publishers that are arguments are subscribed
 * @param emits on which threads the new publisher emits
 * @param errors on which further threads its errors may come
 * @param cancels on which threads it cancels the receiver, of its own accord
 * @param scheduler the argument that is the scheduler or executor
 * @param traits what else it is
 * @param why a clause for the message, of the threads that it names; may be empty
 */
public record StageFact(
    List<MethodPattern> methods,
    List<MethodPattern> except,
    List<MethodPattern> behind,
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
  public StageFact {
    methods = List.copyOf(methods);
    except = List.copyOf(except);
    behind = List.copyOf(behind);
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
