package io.github.looplint.libraries;

import io.github.looplint.catalogue.Fact;
import io.github.looplint.catalogue.Fact.AsyncResult;
import io.github.looplint.catalogue.Fact.EntryPoint;
import io.github.looplint.catalogue.Fact.Executor;
import io.github.looplint.catalogue.Fact.Result;
import io.github.looplint.catalogue.MethodPattern;
import io.github.looplint.catalogue.PlacementFact;
import io.github.looplint.catalogue.StreamFact;
import java.util.List;
import java.util.stream.Stream;

/** What a fact mentions of a library. */
final class Mentions {
  private Mentions() {}

  /** All its patterns. */
  static List<MethodPattern> patterns(Fact fact) {
    List<MethodPattern> builtWith =
        fact instanceof PlacementFact placement ? placement.builtWith() : List.of();
    return Stream.of(fact.methods(), fact.except(), builtWith).flatMap(List::stream).toList();
  }

  /** All its types. */
  static List<String> types(Fact fact) {
    if (fact instanceof Fact.Blocking blocking) {
      return blocking.unlessReturns();
    }
    if (fact instanceof Executor executor) {
      return List.of(executor.type());
    }
    if (fact instanceof AsyncResult result) {
      return List.of(result.type());
    }
    if (fact instanceof StreamFact stream) {
      return stream.types();
    }
    if (fact instanceof EntryPoint entryPoint) {
      return entryPoint.annotated();
    }
    if (fact instanceof Fact.Callback callback) {
      return callback.argumentType().stream().toList();
    }
    if (fact instanceof Result result) {
      return result.returns().stream().toList();
    }
    if (fact instanceof Fact.Generates generates) {
      return Stream.concat(
              generates.what().annotations().stream(), generates.what().type().stream())
          .toList();
    }
    return List.of();
  }
}
