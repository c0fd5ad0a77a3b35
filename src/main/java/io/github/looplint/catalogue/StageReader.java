package io.github.looplint.catalogue;

import java.util.Set;

/** Reads an entry of {@code stages}. */
final class StageReader {
  private StageReader() {}

  static Fact.Stage read(YamlMapping entry) {
    Fact.Stage stage =
        new Fact.Stage(
            entry.patterns("methods"),
            entry.findPatterns("except"),
            threads(entry, "subscribes", PipelineThread.SUBSCRIBER),
            threads(entry, "arguments", PipelineThread.RECEIVER),
            threads(entry, "emits", PipelineThread.RECEIVER),
            entry.findArgument("scheduler", 0),
            entry.findFlag("callable").orElse(false),
            entry.findFlag("movesCallable").orElse(false),
            entry.source());
    boolean named =
        stage.subscribes().contains(PipelineThread.SCHEDULER)
            || stage.emits().contains(PipelineThread.SCHEDULER);
    if (named != stage.scheduler().isPresent()) {
      throw new CatalogueException(
          entry.source(), "the word 'scheduler' and the key 'scheduler' need each other");
    }
    return stage;
  }

  private static Set<PipelineThread> threads(YamlMapping entry, String key, PipelineThread usual) {
    Set<PipelineThread> threads = entry.findWords(key, PipelineThread.class);
    return threads.isEmpty() ? Set.of(usual) : threads;
  }
}
