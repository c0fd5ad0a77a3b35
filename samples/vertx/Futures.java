package samples.vertx;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Callbacks of a future run on the context in which the operation was started. */
final class Futures extends AbstractVerticle {
  private static final Logger LOG = LoggerFactory.getLogger(Futures.class);

  private final ExecutorService pool = Executors.newFixedThreadPool(2);

  @Override
  public void start() {
    read()
        .map(buffer -> decode(buffer)) // expect: blocking-sleep via decode
        .compose(text -> store(text)) // expect: blocking-sleep via store
        .recover(failure -> fallback()) // expect: blocking-sleep via fallback
        .onSuccess(text -> pause()) // expect: blocking-sleep
        .onFailure(failure -> pause()); // expect: blocking-sleep
    read()
        .map(this::decode) // expect: blocking-sleep via decode
        .flatMap(this::store) // expect: blocking-sleep via store
        .otherwise(failure -> decode(Buffer.buffer())) // expect: blocking-sleep
        .andThen(result -> pause()) // expect: blocking-sleep
        .eventually(() -> fallback()) // expect: blocking-sleep
        .onComplete(result -> pause()); // expect: blocking-sleep
    read()
        .transform(result -> fallback()) // expect: blocking-sleep
        .onComplete(text -> LOG.info("{}", text), failure -> pause()); // expect: blocking-sleep
    read().map(Buffer::length).onFailure(failure -> LOG.warn("unread", failure));
    Future.all(vertx.timer(5), read())
        .onSuccess(done -> pause()) // expect: blocking-sleep
        .onFailure(failure -> LOG.warn("unread", failure));
    known(); // expect: blocking-sleep via known
    foreign();
    stages();
    waits(); // expect: blocking-future-wait via waits
  }

  /** Complete already: the callback runs at once, here on the loop. */
  private void known() {
    Future.succeededFuture("text")
        .map(text -> decode(Buffer.buffer(text)))
        .onComplete(result -> LOG.info("{}", result.result()));
    Future.<String>future(promise -> pause())
        .onComplete(result -> LOG.info("{}", result.result()));
  }

  /** A promise without a context: its callbacks run on the thread that completes it. */
  private void foreign() {
    Promise<String> promise = Promise.promise();
    pool.execute(() -> promise.complete("done"));
    promise.future().onComplete(result -> pause()); // gap: blocking-sleep (a race: of a promise that is complete already, on the loop)
    read()
        .compose(buffer -> promise.future())
        .map(text -> decode(Buffer.buffer(text))) // expect: blocking-sleep via decode
        .onComplete(result -> LOG.info("{}", result.result()));
  }

  /** A stage brings its own threads, unless it is given a context. */
  private void stages() {
    CompletableFuture<String> stage = CompletableFuture.supplyAsync(() -> "answer", pool);
    Future.fromCompletionStage(stage)
        .map(text -> decode(Buffer.buffer(text))) // gap: blocking-sleep (a race: of a stage that is complete already, on the loop)
        .onComplete(result -> LOG.info("{}", result.result()));
    Future.fromCompletionStage(stage, vertx.getOrCreateContext())
        .map(text -> decode(Buffer.buffer(text))) // expect: blocking-sleep via decode
        .onComplete(result -> LOG.info("{}", result.result()));
    read()
        .toCompletionStage()
        .thenApply(this::decode) // expect: blocking-sleep via decode
        .whenComplete((text, failure) -> LOG.info("{} {}", text, failure));
  }

  /** Waiting for a future of Vert.x on its own loop never ends. */
  private void waits() {
    Buffer buffer = read().toCompletionStage().toCompletableFuture().join();
    LOG.info("{}", buffer);
    LOG.info("{}", Future.await(read()));
    Future<Buffer> later = read();
    if (later.isComplete()) {
      LOG.info("{}", later.result());
    }
  }

  private Future<Buffer> read() {
    return vertx.fileSystem().readFile("a.txt");
  }

  private String decode(Buffer buffer) {
    pause();
    return buffer.toString();
  }

  private Future<String> store(String text) {
    pause();
    return Future.succeededFuture(text);
  }

  private Future<String> fallback() {
    pause();
    return Future.succeededFuture("");
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
