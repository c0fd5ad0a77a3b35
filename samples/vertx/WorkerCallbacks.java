package samples.vertx;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.AsyncResult;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.Message;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Of a worker verticle every callback runs on workers; of any other, on its event loop. */
final class WorkerCallbacks {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerCallbacks.class);

  private WorkerCallbacks() {}

  public static void main(String[] arguments) {
    Vertx vertx = Vertx.vertx();
    vertx
        .deployVerticle(
            new BillingVerticle(),
            new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER))
        .compose(id -> vertx.deployVerticle(new MeteringVerticle()))
        .onFailure(failure -> LOG.error("not deployed", failure));
  }

  /** Here all may wait. */
  static final class BillingVerticle extends AbstractVerticle {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    @Override
    public void start() {
      times();
      messages();
      files();
      works();
      foreign();
    }

    private void times() {
      vertx.setTimer(5, id -> pause());
      vertx.setTimer(5, this::tick);
      vertx.setPeriodic(
          5,
          new Handler<Long>() {
            @Override
            public void handle(Long id) {
              pause();
            }
          });
      vertx.runOnContext(nothing -> pause());
      vertx.timer(5).onSuccess(late -> pause()).onFailure(failure -> pause());
    }

    private void messages() {
      vertx.eventBus().consumer("bills", this::bill);
      vertx.eventBus().request("bills", "a").onComplete(reply -> pause());
    }

    private void files() {
      Future<Buffer> read = vertx.fileSystem().readFile("bills.csv");
      read.map(bills -> decode(bills)).onComplete(this::log);
      read.toCompletionStage().thenApply(this::decode).whenComplete((bills, failure) -> pause());
      Future.all(read, vertx.timer(5)).onSuccess(all -> pause()).onFailure(failure -> pause());
    }

    private void works() {
      vertx.executeBlocking(() -> 1).map(one -> slow(one)).onComplete(one -> pause());
      WorkerExecutor bills = vertx.createSharedWorkerExecutor("bills");
      bills.executeBlocking(() -> 1).onComplete(one -> pause());
      Future.succeededFuture(1).map(one -> slow(one)).onComplete(one -> pause());
    }

    /** Without a context: on the thread that completes, a pool's. */
    private void foreign() {
      Promise<Integer> promise = Promise.promise();
      promise.future().onComplete(done -> pause());
      pool.execute(() -> promise.complete(1));
      CompletableFuture<Integer> stage = CompletableFuture.supplyAsync(() -> 1, pool);
      Future.fromCompletionStage(stage).onComplete(done -> pause());
      Future.fromCompletionStage(stage, context).onComplete(done -> pause());
    }

    private void tick(long id) {
      pause();
    }

    private void bill(Message<String> message) {
      pause();
      message.reply("done");
    }

    private void log(AsyncResult<String> bills) {
      pause();
    }

    private String decode(Buffer bills) {
      pause();
      return bills.toString();
    }
  }

  /** The same, on an event loop. */
  static final class MeteringVerticle extends AbstractVerticle {
    @Override
    public void start() {
      vertx.setTimer(5, this::tick); // expect: blocking-sleep
      vertx.setPeriodic(
          5,
          new Handler<Long>() {
            @Override
            public void handle(Long id) {
              pause(); // expect: blocking-sleep
            }
          });
      vertx.eventBus().consumer("meters", this::meter); // expect: blocking-sleep
      vertx.eventBus().request("meters", "a").onComplete(reply -> LOG.info("{}", reply.result()));
      Future<Buffer> read = vertx.fileSystem().readFile("meters.csv");
      read.map(meters -> decode(meters)) // expect: blocking-sleep
          .onComplete(this::log); // expect: blocking-sleep
      read.toCompletionStage()
          .thenApply(this::decode) // expect: blocking-sleep
          .whenComplete((meters, failure) -> pause()); // expect: blocking-sleep
      Future.all(read, vertx.timer(5))
          .onSuccess(all -> pause()) // expect: blocking-sleep
          .onFailure(failure -> LOG.warn("unread", failure));
      vertx.executeBlocking(() -> 1).map(one -> slow(one)).onComplete(one -> LOG.info("{}", one)); // expect: blocking-sleep
      Future.succeededFuture(1).map(one -> slow(one)).onComplete(one -> LOG.info("{}", one)); // expect: blocking-sleep
    }

    private void tick(long id) {
      pause();
    }

    private void meter(Message<String> message) {
      pause();
      message.reply("done");
    }

    private void log(AsyncResult<String> meters) {
      pause();
    }

    private String decode(Buffer meters) {
      pause();
      return meters.toString();
    }
  }

  private static int slow(int one) {
    pause();
    return one;
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
