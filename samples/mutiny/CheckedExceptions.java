package samples.mutiny;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Functions that throw checked exceptions are given in a wrapper. */
@RestController
final class CheckedExceptions {
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  private static String load(String template) throws IOException {
    return Files.readString(Path.of(template));
  }

  @GetMapping("/template")
  Uni<String> template(String name) {
    return Uni.createFrom()
        .item(name)
        .map(Unchecked.function(n -> load(n))); // expect: blocking-file-io
  }

  @GetMapping("/template-right")
  Uni<String> templateRight(String name) {
    return Uni.createFrom().item(name).emitOn(pool).map(Unchecked.function(n -> load(n)));
  }
}
