package samples.vertx;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A route's handler runs on the event loop, its blocking handler on a worker. */
final class Routes extends AbstractVerticle {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

  @Override
  public void start() {
    Router router = Router.router(vertx);
    lambdas(router);
    classes(router);
    router.route().failureHandler(context -> pause()); // expect: blocking-sleep
    vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(8080)
        .onFailure(failure -> LOG.error("cannot listen", failure));
  }

  private void lambdas(Router router) {
    router.get("/page").handler(context -> context.end(page("index"))); // expect: blocking-file-io via page > Files#readString
    router.get("/sheet").handler(this::sheet); // expect: blocking-file-io via sheet > page
    router.get("/quick").handler(context -> context.end("ok"));
    router.get("/report").blockingHandler(context -> context.end(page("report")));
    router.get("/export").blockingHandler(this::sheet, false);
    router
        .get("/both")
        .blockingHandler(
            context -> {
              context.put("page", page("both"));
              context.next();
            })
        .handler(context -> context.end(page("footer"))); // expect: blocking-file-io
    router
        .get("/later")
        .blockingHandler(
            context -> {
              pause();
              context
                  .vertx()
                  .timer(10)
                  .onSuccess(late -> pause()) // expect: blocking-sleep
                  .onComplete(done -> context.end());
            });
    router.get("/typed").respond(context -> Future.succeededFuture(page("typed"))); // expect: blocking-file-io
    router
        .get("/offloaded")
        .respond(context -> vertx.executeBlocking(() -> page("offloaded")));
  }

  private void classes(Router router) {
    router.get("/a").handler(new LoopHandler());
    router.get("/b").blockingHandler(new WorkerHandler());
    router.get("/c").handler(new SharedHandler());
    router.get("/d").blockingHandler(new SharedHandler());
    LocalHandler local = new LocalHandler();
    router.get("/e").blockingHandler(local);
    router.get("/f").blockingHandler(WorkerHandler.create());
  }

  private void sheet(RoutingContext context) {
    context.end(page("sheet"));
  }

  static final class LoopHandler implements Handler<RoutingContext> {
    @Override
    public void handle(RoutingContext context) {
      context.end(page("a")); // expect: blocking-file-io via handle > page
    }
  }

  static final class WorkerHandler implements Handler<RoutingContext> {
    static Handler<RoutingContext> create() {
      return new WorkerHandler();
    }

    @Override
    public void handle(RoutingContext context) {
      context.end(page("b"));
    }
  }

  /** Registered both ways. */
  static final class SharedHandler implements Handler<RoutingContext> {
    @Override
    public void handle(RoutingContext context) {
      context.end(page("c")); // expect: blocking-file-io
    }
  }

  static final class LocalHandler implements Handler<RoutingContext> {
    @Override
    public void handle(RoutingContext context) {
      context.end(page("e"));
    }
  }

  /** Registered nowhere in sight: a route's handler by its type. */
  static final class LibraryHandler implements Handler<RoutingContext> {
    @Override
    public void handle(RoutingContext context) {
      context.end(page("g")); // expect: blocking-file-io
    }
  }

  private static String page(String name) {
    try {
      return Files.readString(Path.of(name + ".html"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
