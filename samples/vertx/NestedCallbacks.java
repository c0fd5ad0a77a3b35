package samples.vertx;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Callbacks in callbacks: each finding stands in the innermost that waits. */
final class NestedCallbacks extends AbstractVerticle {
  private static final Logger LOG = LoggerFactory.getLogger(NestedCallbacks.class);

  @Override
  public void start() {
    vertx.setTimer(
        1,
        first -> {
          vertx.setTimer(
              1,
              second -> {
                vertx.eventBus().consumer(
                    "orders",
                    message -> {
                      vertx.runOnContext(
                          nothing -> {
                            pause(); // expect: blocking-sleep via pause > Thread#sleep
                          });
                    });
              });
        });
    vertx
        .fileSystem()
        .readFile("a")
        .onSuccess(
            a ->
                vertx
                    .executeBlocking(
                        () -> {
                          pause();
                          return 1;
                        })
                    .onSuccess(
                        one ->
                            vertx
                                .fileSystem()
                                .readFile("b")
                                .onSuccess(b -> pause()) // expect: blocking-sleep
                                .onFailure(failure -> LOG.warn("b", failure)))
                    .onFailure(failure -> LOG.warn("work", failure)))
        .onFailure(failure -> LOG.warn("a", failure));
    all(List.of("a", "b"), 0, this::finish); // expect: blocking-sleep via finish
    all(List.of("a", "b"), 0, count -> pause()); // expect: blocking-sleep
  }

  /** One after the other, by calling itself from its own callback. */
  private void all(List<String> names, int done, Handler<Integer> end) {
    if (done == names.size()) {
      end.handle(done);
      return;
    }
    read(names.get(done)).onComplete(result -> all(names, done + 1, end));
  }

  private Future<Integer> read(String name) {
    return vertx.fileSystem().readFile(name).map(buffer -> buffer.length());
  }

  private void finish(int count) {
    pause();
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
