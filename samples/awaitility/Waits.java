package samples.awaitility;

import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A test waits on its own thread, not on the loop that it tests. */
final class Waits {
  private final Vertx vertx = Vertx.vertx();
  private final AtomicBoolean done = new AtomicBoolean();

  @Test
  void waitsOnTheLoop() {
    vertx.runOnContext(
        start -> {
          vertx.setTimer(10, id -> done.set(true));
          await().untilTrue(done); // expect: blocking-coordination
        });
  }

  @Test
  void waitsOnItsOwnThread() {
    vertx.runOnContext(start -> vertx.setTimer(10, id -> done.set(true)));
    await().untilTrue(done);
  }
}
