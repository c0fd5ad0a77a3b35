package io.github.looplint.catalogue;

import java.util.Set;
import java.util.stream.Stream;

/** Reads an entry of {@code stages}. */
final class StageReader {
  private StageReader() {}

  static StageFact read(YamlMapping entry) {
    StageFact stage =
        new StageFact(
            entry.patterns("methods"),
            entry.findPatterns("except"),
            entry.findPatterns("behind"),
            threads(entry, "subscribes", PipelineThread.SUBSCRIBER),
            threads(entry, "arguments", PipelineThread.RECEIVER),
            threads(entry, "emits", PipelineThread.RECEIVER),
            entry.findWords("errors", PipelineThread.class),
            entry.findWords("cancels", PipelineThread.class),
            entry.findArgument("scheduler", 0),
            entry.findWords("is", StageTrait.class),
            entry.findClause("why").orElse(""),
            entry.source());
    boolean named =
        Stream.of(
                stage.subscribes(),
                stage.arguments(),
                stage.emits(),
                stage.errors(),
                stage.cancels())
            .anyMatch(words -> words.contains(PipelineThread.SCHEDULER));
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
