package io.github.looplint.analysis;

import io.github.looplint.catalogue.StreamFact;
import io.github.looplint.catalogue.StreamOrigin;
import io.github.looplint.model.CallKind;
import io.github.looplint.model.CallSite;
import io.github.looplint.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What computing calls are given to work on: how much of it, how often, by which algorithm. */
final class Inputs {
  private static final int MOST_STEPS = 8;

  /** Below, even a slow password hash is done in about two milliseconds. */
  private static final long MANY_ROUNDS = 5000;

  private final CallFacts facts;
  private final Tracing tracing;
  private final StreamOrigins streams;

  Inputs(CallFacts facts, Tracing tracing, StreamOrigins streams) {
    this.facts = facts;
    this.tracing = tracing;
    this.streams = streams;
  }

  /** Whether an argument is all that a file or a stream holds, as it is or wrapped. */
  boolean isUnbounded(CallSite call) {
    return call.arguments().stream().anyMatch(a -> isContents(a, 0));
  }

  private boolean isContents(Value value, int steps) {
    return steps < MOST_STEPS
        && tracing.origins(value).stream()
            .flatMap(o -> tracing.call(o).stream())
            .anyMatch(c -> givesContents(c, steps));
  }

  private boolean givesContents(CallSite call, int steps) {
    Optional<StreamOrigin> origin = facts.first(StreamFact.class, call).map(StreamFact::origin);
    if (origin.filter(StreamOrigin.CONTENTS::equals).isPresent()) {
      return !streams.isMemory(call);
    }
    // What is made of it, and what the catalogue calls a filter, is as long.
    boolean wraps =
        call.kind() == CallKind.CONSTRUCT || origin.filter(StreamOrigin.FILTER::equals).isPresent();
    return wraps
        && Stream.concat(Stream.of(call.receiver()), call.arguments().stream().limit(1))
            .anyMatch(v -> isContents(v, steps + 1));
  }

  /** Whether the numbers that an argument was built from are constants, and small. */
  boolean isFewRounds(CallSite call) {
    return call.arguments().stream()
        .flatMap(a -> tracing.origins(a).stream())
        .flatMap(o -> tracing.call(o).stream())
        .map(made -> made.arguments().stream().filter(Inputs::isNumber).toList())
        .anyMatch(numbers ->
            !numbers.isEmpty()
                && numbers.stream()
                    .allMatch(n ->
                        tracing
                            .constant(n)
                            .filter(c -> c instanceof Number x && x.longValue() < MANY_ROUNDS)
                            .isPresent()));
  }

  private static boolean isNumber(Value value) {
    return value.type().equals("int") || value.type().equals("long");
  }

  /** Whether the first argument is nothing at all. */
  boolean isNull(CallSite call) {
    return !call.arguments().isEmpty()
        && tracing.origins(call.arguments().get(0)).stream()
            .allMatch(o -> o instanceof Value.Constant constant && constant.isNull());
  }

  /**
   * The names by which a call's receiver was made, as in {@code getInstance("RSA")}: one for each
   * value that it may be, empty where no constant says it.
   */
  List<Optional<String>> makers(CallSite call) {
    return tracing.origins(call.receiver()).stream()
        .map(o -> tracing.call(o).flatMap(this::name))
        .toList();
  }

  private Optional<String> name(CallSite maker) {
    return maker.arguments().stream()
        .map(tracing::constant)
        .flatMap(Optional::stream)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst();
  }
}
