package samples.vertx;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What executeBlocking is given runs on a worker; what is done with its result is back on the event loop. */
final class ExecuteBlocking extends AbstractVerticle {
  private static final Logger LOG = LoggerFactory.getLogger(ExecuteBlocking.class);

  private WorkerExecutor reports;

  @Override
  public void start() {
    reports = vertx.createSharedWorkerExecutor("reports", 4, 1, TimeUnit.MINUTES);
    callables();
    promises();
    workers();
    nested();
    onWorker(this::load).onComplete(this::show);
    onlyWhereNeeded(reports == null, "a").onComplete(this::show);
    whereverThisIs().onComplete(this::show);
    onlyHalf().onComplete(this::show); // expect: blocking-sleep via onlyHalf > named > load
    inBothCases(reports == null, "b") // expect: blocking-sleep via inBothCases > named > load
        .onComplete(this::show);
  }

  /** Who offloads the same call behind the other outcome of a test knows what it finds. */
  private Future<String> onlyWhereNeeded(boolean cached, String name) {
    if (!cached) {
      return vertx.executeBlocking(() -> named(name));
    }
    return Future.succeededFuture(named(name));
  }

  private Future<String> inBothCases(boolean cached, String name) {
    if (!cached) {
      return vertx.executeBlocking(this::load);
    }
    return Future.succeededFuture(named(name));
  }

  /** Without a context this is no thread of Vert.x. */
  private Future<String> whereverThisIs() {
    Promise<String> loaded = Promise.promise();
    Callable<String> loading = () -> load();
    Optional.ofNullable(Vertx.currentContext())
        .ifPresentOrElse(
            context -> context.executeBlocking(loading).onComplete(loaded),
            () -> complete(loaded, loading));
    return loaded.future();
  }

  private Future<String> onlyHalf() {
    Promise<String> loaded = Promise.promise();
    Optional.ofNullable(Vertx.currentContext())
        .ifPresentOrElse(
            context -> context.executeBlocking(this::load).onComplete(loaded),
            () -> loaded.complete(named("a")));
    return loaded.future();
  }

  private static void complete(Promise<String> promise, Callable<String> task) {
    try {
      promise.complete(task.call());
    } catch (Exception e) {
      promise.fail(e);
    }
  }

  private String named(String name) {
    return load() + name;
  }

  private void callables() {
    vertx
        .executeBlocking(() -> load())
        .map(report -> report + load()) // expect: blocking-sleep via load
        .onSuccess(report -> pause()) // expect: blocking-sleep
        .onFailure(failure -> pause()); // expect: blocking-sleep
    vertx
        .executeBlocking(this::load)
        .compose(report -> vertx.executeBlocking(() -> report + load()))
        .compose(this::enrich) // expect: blocking-sleep via enrich
        .onComplete(this::show);
    vertx
        .executeBlocking(
            new Callable<String>() {
              @Override
              public String call() {
                return load();
              }
            })
        .onComplete(this::settle); // expect: blocking-sleep via settle
    vertx.executeBlocking(new LoadTask()).onComplete(this::show);
    vertx.executeBlocking(this::load, false).onComplete(this::show);
    vertx.getOrCreateContext().executeBlocking(this::load).onComplete(this::show);
  }

  /** The older forms. */
  private void promises() {
    vertx.<String>executeBlocking(
        promise -> promise.complete(load()),
        result -> pause()); // expect: blocking-sleep
    vertx.<String>executeBlocking(
        promise -> promise.complete(load()),
        false,
        new Handler<AsyncResult<String>>() {
          @Override
          public void handle(AsyncResult<String> result) {
            pause(); // expect: blocking-sleep
          }
        });
    vertx.executeBlocking(this::loadInto, this::show);
    vertx.<String>executeBlocking(promise -> promise.complete(load())).onComplete(this::show);
  }

  private void workers() {
    reports
        .executeBlocking(this::load)
        .onSuccess(report -> pause()) // expect: blocking-sleep
        .onFailure(failure -> LOG.warn("no report", failure));
    WorkerExecutor mails = vertx.createSharedWorkerExecutor("mails");
    mails
        .executeBlocking(() -> load())
        .otherwise(failure -> load()) // expect: blocking-sleep
        .onComplete(this::show);
  }

  /** What is started inside belongs to the event loop again. */
  private void nested() {
    vertx
        .executeBlocking(
            () -> {
              pause();
              vertx.setTimer(10, id -> pause()); // expect: blocking-sleep
              vertx.runOnContext(nothing -> pause()); // expect: blocking-sleep
              return load();
            })
        .onComplete(this::show);
  }

  /** The project's own way to a worker. */
  private Future<String> onWorker(Callable<String> work) {
    return vertx.executeBlocking(work);
  }

  private void loadInto(Promise<String> promise) {
    promise.complete(load());
  }

  private Future<String> enrich(String report) {
    pause();
    return Future.succeededFuture(report.trim());
  }

  private void settle(AsyncResult<String> result) {
    pause();
  }

  private void show(AsyncResult<String> result) {
    LOG.info("{}", result.result());
  }

  private String load() {
    pause();
    return "report";
  }

  private static final class LoadTask implements Callable<String> {
    @Override
    public String call() {
      pause();
      return "report";
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
