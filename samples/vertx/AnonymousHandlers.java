package samples.vertx;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Handler;
import io.vertx.core.file.FileSystem;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An anonymous class is a lambda in other words: what is given to the method around it, it runs. */
final class AnonymousHandlers extends AbstractVerticle {
  private static final Logger LOG = LoggerFactory.getLogger(AnonymousHandlers.class);

  @Override
  public void start() {
    FileSystem files = vertx.fileSystem();
    later(() -> files.mkdirsBlocking("backup")); // expect: blocking-file-io
    aside(() -> files.mkdirsBlocking("upload"));
    Handler<Long> refresh =
        new Handler<Long>() {
          @Override
          public void handle(Long id) {
            vertx.setTimer(1_000, this);
            files.mkdirsBlocking("prices"); // expect: blocking-file-io
          }
        };
    refresh.handle(0L);
  }

  private void later(Runnable job) {
    vertx.setTimer(
        100,
        new Handler<Long>() {
          @Override
          public void handle(Long id) {
            job.run();
          }
        });
  }

  /** It catches what may fail: nobody misses its future. */
  private void aside(Runnable job) {
    vertx.executeBlocking(
        new Callable<Void>() {
          @Override
          public Void call() {
            try {
              job.run();
            } catch (RuntimeException failure) {
              LOG.warn("not done", failure);
            }
            return null;
          }
        });
  }
}
