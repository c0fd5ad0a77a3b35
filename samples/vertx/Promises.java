package samples.vertx;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Futures without a context: their callbacks run where they are completed, or at once. */
final class Promises extends AbstractVerticle {
  private static final Logger LOG = LoggerFactory.getLogger(Promises.class);

  private final ExecutorService pool = Executors.newFixedThreadPool(2);

  @Override
  public void start() {
    completedByTimer();
    completedElsewhere();
    stages();
    composed();
    complete(); // expect: blocking-sleep via complete
    made(); // expect: blocking-sleep via made
  }

  /** A timer completes it, on the event loop. */
  private void completedByTimer() {
    Promise<String> promise = Promise.promise();
    promise.future().onSuccess(text -> pause()); // expect: blocking-sleep
    promise.future().onSuccess(this::received); // expect: blocking-sleep
    promise
        .future()
        .onComplete(
            new Handler<AsyncResult<String>>() {
              @Override
              public void handle(AsyncResult<String> text) {
                pause(); // expect: blocking-sleep
              }
            });
    vertx.setTimer(10, id -> promise.complete("late"));
  }

  /** A thread of the project's own completes it, later; before that, nobody waits. */
  private void completedElsewhere() {
    Promise<String> promise = Promise.promise();
    promise.future().map(text -> decode(text)).onComplete(this::log);
    pool.execute(() -> promise.complete(decode("elsewhere")));
  }

  /** A stage brings its thread, unless it is given a context. */
  private void stages() {
    Future.fromCompletionStage(CompletableFuture.supplyAsync(() -> decode("a"), pool), context)
        .map(this::decode) // expect: blocking-sleep via decode
        .onComplete(this::log);
    Future.fromCompletionStage(CompletableFuture.supplyAsync(() -> decode("b"), pool), context)
        .map(
            new Function<String, String>() {
              @Override
              public String apply(String text) {
                return decode(text); // expect: blocking-sleep
              }
            })
        .onComplete(this::log);
    Future.fromCompletionStage(vertx.timer(10).toCompletionStage())
        .map(late -> decode("c")) // expect: blocking-sleep
        .onComplete(this::log);
  }

  /** What is composed into a future with a context has that. */
  private void composed() {
    vertx
        .timer(10)
        .compose(late -> Future.fromCompletionStage(CompletableFuture.supplyAsync(() -> "a", pool)))
        .map(this::decode) // expect: blocking-sleep via decode
        .onComplete(this::log);
    Promise<String> promise = Promise.promise();
    pool.execute(() -> promise.complete("b"));
    vertx
        .executeBlocking(() -> 1)
        .compose(one -> promise.future())
        .map(text -> decode(text)) // expect: blocking-sleep via decode
        .onComplete(this::log);
  }

  /** Complete already: here, and now. */
  private void complete() {
    Future.succeededFuture("a").map(this::decode).onComplete(this::log);
    Future.succeededFuture("b")
        .map(
            new Function<String, String>() {
              @Override
              public String apply(String text) {
                return decode(text);
              }
            })
        .onComplete(this::log);
    Future.<String>failedFuture("no").recover(this::again).onComplete(this::log);
  }

  /** The function that makes one is called at once. */
  private void made() {
    Future.<String>future(this::fill).onComplete(this::log);
    Future.future(
            new Handler<Promise<String>>() {
              @Override
              public void handle(Promise<String> promise) {
                promise.complete(decode("made"));
              }
            })
        .onComplete(this::log);
  }

  private void fill(Promise<String> promise) {
    promise.complete(decode("filled"));
  }

  private Future<String> again(Throwable failure) {
    pause();
    return Future.succeededFuture("again");
  }

  private void received(String text) {
    pause();
  }

  private void log(AsyncResult<String> text) {
    LOG.info("{}", text.result());
  }

  private String decode(String text) {
    pause();
    return text;
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
