package io.github.looplint.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Where a function that is handed over runs.
 *
 * @param methods which calls take it
 * @param except which of them not
 * @param argument its place among the arguments, from 0; absent for every argument that fits {@code
 *     argumentType}
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
public record CallbackFact(
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
  public CallbackFact {
    methods = List.copyOf(methods);
    except = List.copyOf(except);
    on = Set.copyOf(on);
    traits = Set.copyOf(traits);
  }
}
