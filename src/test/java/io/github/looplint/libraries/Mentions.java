package io.github.looplint.libraries;

import io.github.looplint.catalogue.ApplicationFact;
import io.github.looplint.catalogue.AsyncResultFact;
import io.github.looplint.catalogue.BlockingFact;
import io.github.looplint.catalogue.CallbackFact;
import io.github.looplint.catalogue.DroppableFact;
import io.github.looplint.catalogue.EntryPointFact;
import io.github.looplint.catalogue.ExecutorFact;
import io.github.looplint.catalogue.Fact;
import io.github.looplint.catalogue.GeneratesFact;
import io.github.looplint.catalogue.MethodPattern;
import io.github.looplint.catalogue.PlacementFact;
import io.github.looplint.catalogue.ResultFact;
import io.github.looplint.catalogue.StreamFact;
import io.github.looplint.catalogue.WrittenFact;
import java.util.List;
import java.util.stream.Stream;

/** What a fact mentions of a library. */
final class Mentions {
  private Mentions() {}

  /** All its patterns. */
  static List<MethodPattern> patterns(Fact fact) {
    List<MethodPattern> builtWith =
        fact instanceof PlacementFact placement ? placement.builtWith() : List.of();
    return Stream.of(fact.methods(), fact.except(), builtWith, droppable(fact), results(fact))
        .flatMap(List::stream)
        .toList();
  }

  private static List<MethodPattern> droppable(Fact fact) {
    return fact instanceof DroppableFact droppable
        ? Stream.of(droppable.behind(), droppable.inside()).flatMap(List::stream).toList()
        : List.of();
  }

  private static List<MethodPattern> results(Fact fact) {
    return fact instanceof AsyncResultFact result
        ? Stream.of(result.handles(), result.same()).flatMap(List::stream).toList()
        : List.of();
  }

  /** All its types. */
  static List<String> types(Fact fact) {
    if (fact instanceof BlockingFact blocking) {
      return blocking.unlessReturns();
    }
    if (fact instanceof WrittenFact written) {
      return Stream.concat(
              written.annotated().stream(), written.blocking().unlessReturns().stream())
          .toList();
    }
    if (fact instanceof ExecutorFact executor) {
      return List.of(executor.type());
    }
    if (fact instanceof AsyncResultFact result) {
      return List.of(result.type());
    }
    if (fact instanceof DroppableFact droppable) {
      return droppable.annotated();
    }
    if (fact instanceof StreamFact stream) {
      return stream.types();
    }
    if (fact instanceof EntryPointFact entryPoint) {
      return Stream.of(entryPoint.annotated(), entryPoint.inheritedBy(), entryPoint.returns())
          .flatMap(List::stream)
          .toList();
    }
    if (fact instanceof ApplicationFact application) {
      return application.signatures();
    }
    if (fact instanceof CallbackFact callback) {
      return callback.argumentType().stream().toList();
    }
    if (fact instanceof ResultFact result) {
      return result.returns().stream().toList();
    }
    if (fact instanceof GeneratesFact generates) {
      return Stream.concat(
              generates.what().annotations().stream(), generates.what().type().stream())
          .toList();
    }
    return List.of();
  }
}
