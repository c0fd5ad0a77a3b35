package io.github.looplint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.looplint.analysis.Analysis;
import io.github.looplint.analysis.Finding;
import io.github.looplint.reader.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that is one handler, without a single method that another one calls. */
final class OnlyHandlerTest {
  private static final String CONTROLLER =
      """
      import org.springframework.web.bind.annotation.*;
      import reactor.core.publisher.Mono;
      import reactor.core.scheduler.Schedulers;

      @RestController
      class Orders {
        @GetMapping("/orders")
        Mono<String> order() {
          return Mono.fromCallable(() -> pause());
        }

        static String pause() throws InterruptedException {
          Thread.sleep(10);
          return "";
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void whatTheFrameworkSubscribesToIsFollowed() throws IOException {
    assertThat(findings(""))
        .extracting(Finding::rule, finding -> finding.location().line())
        .containsExactly(tuple("blocking-sleep", 9));
  }

  @Test
  void elsewhereItMayWait() throws IOException {
    assertThat(findings(".subscribeOn(Schedulers.boundedElastic())")).isEmpty();
  }

  private List<Finding> findings(String hop) throws IOException {
    Files.writeString(
        folder.resolve("Orders.java"), CONTROLLER.replace("pause());", "pause())" + hop + ";"));
    SourceReader.Request request =
        new SourceReader.Request(List.of(folder), folder, 1, SourceReader.Progress.NONE);
    return Analysis.of(SourceReader.read(request), Looplint.catalogue()).findings();
  }
}
