package samples.spring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** A helper that moves its work only where a scheduler is given leaves the choice to its callers. */
final class OptionalSchedulers {
  private OptionalSchedulers() {}

  static Mono<Path> tempFolder(Scheduler scheduler) {
    Mono<Path> made = Mono.fromCallable(() -> Files.createTempDirectory("unpack-"));
    return scheduler == null ? made : made.subscribeOn(scheduler);
  }

  static Mono<Path> alwaysHere() {
    return Mono.fromCallable(() -> Files.createTempDirectory("unpack-")); // expect: blocking-file-io
  }

  @RestController
  static class Uploads {
    private final Scheduler scheduler = Schedulers.boundedElastic();

    @GetMapping("/moved")
    Mono<String> moved() {
      return tempFolder(scheduler).map(Path::toString);
    }

    @GetMapping("/here")
    Mono<String> here() throws IOException {
      return alwaysHere().map(Path::toString);
    }
  }
}
