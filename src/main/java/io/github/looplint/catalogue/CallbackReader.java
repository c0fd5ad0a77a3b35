package io.github.looplint.catalogue;

import java.util.Set;

/** Reads an entry of {@code callbacks}. */
final class CallbackReader {
  private CallbackReader() {}

  static Fact.Callback read(YamlMapping entry, Confidence confidence) {
    Set<PipelineThread> on = entry.findWords("on", PipelineThread.class);
    if (entry.has("on") && entry.has("runs")) {
      throw notBoth(entry, "on", "runs");
    }
    Fact.Callback callback =
        new Fact.Callback(
            entry.patterns("methods"),
            entry.findPatterns("except"),
            entry.findArgument("argument", 0),
            entry.findType("argumentType"),
            on.isEmpty() ? entry.word("runs", Runs.class) : Runs.PIPELINE,
            on,
            entry.findArgument("onePer", 0),
            entry.findArgument("executor", 0),
            confidence,
            entry.findClause("why").orElse(""),
            entry.source());
    if (callback.argument().isPresent() && callback.argumentType().isPresent()) {
      throw notBoth(entry, "argument", "argumentType");
    }
    boolean byArgument = callback.runs() == Runs.ARGUMENT_EXECUTOR;
    if (byArgument != callback.executor().isPresent()) {
      throw new CatalogueException(
          entry.sourceOf("runs"), "'runs: argument-executor' and 'executor' need each other");
    }
    if (on.isEmpty() && callback.runs() == Runs.PIPELINE) {
      throw new CatalogueException(
          entry.sourceOf("runs"), "'runs: pipeline' is said by 'on', which names the place");
    }
    return callback;
  }

  private static CatalogueException notBoth(YamlMapping entry, String one, String other) {
    return new CatalogueException(
        entry.sourceOf(other), "'" + one + "' and '" + other + "' exclude each other");
  }
}
