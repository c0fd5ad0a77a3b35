package io.github.looplint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.looplint.analysis.Analysis;
import io.github.looplint.analysis.Finding;
import io.github.looplint.reader.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where every verticle is deployed as a worker, a callback whose caller is not in sight is a
 * worker's, too.
 */
final class WorkerApplicationTest {
  private static final String APPLICATION =
      """
      import io.vertx.core.*;

      class Application extends AbstractVerticle {
        public void start() {}

        static void main(String[] arguments) {
          Vertx.vertx().deployVerticle(Application.class, new DeploymentOptions()%s);
        }
      }

      class Imports {
        void later(Vertx vertx) {
          vertx.setTimer(10, id -> pause());
        }

        void pause() {
          try {
            Thread.sleep(10);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }
      }
      """;

  /** Its start is inherited by a verticle that is deployed as a worker. */
  private static final String INHERITED =
      """
      abstract class Base extends io.vertx.core.AbstractVerticle {
        public void start() {}
      }

      class Inheriting extends Base {
        static void deploy(io.vertx.core.Vertx vertx) {
          vertx.deployVerticle(Inheriting::new, new io.vertx.core.DeploymentOptions().setWorker(true));
        }
      }
      """;

  private static final String STANDARD =
      """
      class Standard extends io.vertx.core.AbstractVerticle {
        public void start() {}
      }
      """;

  @TempDir private Path folder;

  @Test
  void takesUnseenCallersForWorkersWhereNothingElseIsDeployed() throws IOException {
    assertThat(scan(APPLICATION.replace("%s", ".setWorker(true)"), INHERITED)).isEmpty();
  }

  @Test
  void takesThemForEventLoopsElse() throws IOException {
    assertThat(scan(APPLICATION.replace("%s", ""))).hasSize(1);
    assertThat(scan(APPLICATION.replace("%s", ".setWorker(true)"), STANDARD)).hasSize(1);
  }

  private List<Finding> scan(String... files) throws IOException {
    for (int i = 0; i < files.length; i++) {
      Files.writeString(folder.resolve("File" + i + ".java"), files[i]);
    }
    SourceReader.Request request =
        new SourceReader.Request(List.of(folder), folder, 1, SourceReader.Progress.NONE);
    return Analysis.of(SourceReader.read(request), Looplint.catalogue()).findings();
  }
}
