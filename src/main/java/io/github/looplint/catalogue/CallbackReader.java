package io.github.looplint.catalogue;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Reads entries of {@code callbacks} and {@code results}. */
final class CallbackReader {
  static final List<String> KEYS =
      List.of(
          "methods",
          "argument",
          "argumentType",
          "runs",
          "on",
          "onePer",
          "executor",
          "is",
          "why",
          "confidence",
          "except");

  static final List<String> RESULT_KEYS =
      List.of("methods", "runs", "executor", "also", "alsoFails", "returns", "why", "confidence");

  private CallbackReader() {}

  static CallbackFact callback(YamlMapping entry) {
    Set<PipelineThread> on = entry.findWords("on", PipelineThread.class);
    if (entry.has("on") && entry.has("runs")) {
      throw FactKind.notBoth(entry, "on", "runs");
    }
    CallbackFact callback =
        new CallbackFact(
            entry.patterns("methods"),
            entry.findPatterns("except"),
            entry.findArgument("argument", 0),
            entry.findType("argumentType"),
            on.isEmpty() ? entry.word("runs", Runs.class) : Runs.PIPELINE,
            on,
            entry.findArgument("onePer", 0),
            entry.findArgument("executor", 0),
            FactKind.confidence(entry),
            entry.findClause("why").orElse(""),
            entry.findWords("is", CallbackTrait.class),
            entry.source());
    if (callback.argument().isPresent() && callback.argumentType().isPresent()) {
      throw FactKind.notBoth(entry, "argument", "argumentType");
    }
    checkExecutor(entry, callback.runs(), callback.executor());
    if (on.isEmpty() && callback.runs() == Runs.PIPELINE) {
      throw new CatalogueException(
          entry.sourceOf("runs"), "'runs: pipeline' is said by 'on', which names the place");
    }
    return callback;
  }

  static ResultFact result(YamlMapping entry) {
    ResultFact result =
        new ResultFact(
            entry.patterns("methods"),
            entry.findType("returns"),
            entry.word("runs", Runs.class),
            entry.findArgument("executor", 0),
            entry.findWord("also", Runs.class),
            entry.findFlag("alsoFails").orElse(false),
            FactKind.confidence(entry),
            entry.findClause("why").orElse(""),
            entry.source());
    checkExecutor(entry, result.runs(), result.executor());
    return result;
  }

  private static void checkExecutor(YamlMapping entry, Runs runs, OptionalInt executor) {
    if ((runs == Runs.ARGUMENT_EXECUTOR) != executor.isPresent()) {
      throw new CatalogueException(
          entry.sourceOf("runs"), "'runs: argument-executor' and 'executor' need each other");
    }
  }
}
