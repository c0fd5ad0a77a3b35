package samples.vertx;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Routes, workers and clients, in every form of a function; and verticles that a verticle deploys. */
final class CallbackForms extends AbstractVerticle {
  private static final Logger LOG = LoggerFactory.getLogger(CallbackForms.class);

  private HttpClient client;

  @Override
  public void start(Promise<Void> started) {
    client = vertx.createHttpClient();
    Router router = Router.router(vertx);
    routes(router);
    workers();
    clients();
    deploy(); // expect: blocking-file-io via deploy > ChildVerticle
    vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(8080)
        .<Void>mapEmpty()
        .onComplete(started);
  }

  private void routes(Router router) {
    router.post().handler(BodyHandler.create()).handler(this::menu); // expect: blocking-file-io via menu > read
    router.get("/a").failureHandler(this::menu); // expect: blocking-file-io via menu > read
    router
        .get("/b")
        .handler(
            new Handler<RoutingContext>() {
              @Override
              public void handle(RoutingContext context) {
                context.end(read("b")); // expect: blocking-file-io
              }
            });
    router
        .get("/c")
        .blockingHandler(
            new Handler<RoutingContext>() {
              @Override
              public void handle(RoutingContext context) {
                context.put("c", read("c"));
                context.next();
              }
            })
        .handler(this::menu); // expect: blocking-file-io via menu > read
    router.get("/d").blockingHandler(this::menuLater);
    router.get("/e").respond(this::menuOf); // expect: blocking-file-io via menuOf > read
    router
        .get("/f")
        .respond(
            new Function<RoutingContext, Future<String>>() {
              @Override
              public Future<String> apply(RoutingContext context) {
                return Future.succeededFuture(read("f")); // expect: blocking-file-io
              }
            });
    router.get("/g").respond(this::menuOfWorker);
  }

  private void menu(RoutingContext context) {
    context.end(read("menu"));
  }

  private Future<String> menuOf(RoutingContext context) {
    return Future.succeededFuture(read("menu"));
  }

  private Future<String> menuOfWorker(RoutingContext context) {
    return vertx.executeBlocking(() -> read("menu"));
  }

  /** On a worker; what it starts and waits for is back on the event loop. */
  private void menuLater(RoutingContext context) {
    String menu = read("menu");
    context.vertx().timer(10).map(late -> read(menu)).onSuccess(context::end).onFailure(context::fail); // expect: blocking-file-io
    context
        .vertx()
        .setTimer(
            10,
            new Handler<Long>() {
              @Override
              public void handle(Long id) {
                read("late"); // expect: blocking-file-io
              }
            });
  }

  private void workers() {
    WorkerExecutor menus = vertx.createSharedWorkerExecutor("menus");
    menus
        .executeBlocking(
            new Callable<String>() {
              @Override
              public String call() {
                return read("a");
              }
            })
        .map(CallbackForms::read) // expect: blocking-file-io
        .onComplete(
            new Handler<AsyncResult<String>>() {
              @Override
              public void handle(AsyncResult<String> menu) {
                read("b"); // expect: blocking-file-io
              }
            });
    menus
        .executeBlocking(this::readOne)
        .compose(
            new Function<String, Future<String>>() {
              @Override
              public Future<String> apply(String menu) {
                return Future.succeededFuture(read(menu)); // expect: blocking-file-io
              }
            })
        .onComplete(menu -> LOG.info("{}", menu.result()));
    Context own = vertx.getOrCreateContext();
    own.runOnContext(this::readNothing); // expect: blocking-file-io
  }

  private void clients() {
    client
        .request(new RequestOptions().setAbsoluteURI("http://localhost"))
        .compose(request -> request.send())
        .compose(this::body) // expect: blocking-file-io via body > read
        .onSuccess(CallbackForms::read) // expect: blocking-file-io
        .onFailure(
            new Handler<Throwable>() {
              @Override
              public void handle(Throwable failure) {
                read("failed"); // expect: blocking-file-io
              }
            });
  }

  private Future<String> body(HttpClientResponse response) {
    read("head");
    return response.body().map(Object::toString);
  }

  /** An object is made on the thread that makes it, be it a verticle or not. */
  private void deploy() {
    vertx
        .deployVerticle(new ChildVerticle())
        .onFailure(failure -> LOG.error("not deployed", failure));
  }

  static final class ChildVerticle extends AbstractVerticle {
    private final String menu;

    ChildVerticle() {
      menu = read("child");
    }

    @Override
    public void start() {
      vertx.getOrCreateContext().put("menu", menu);
    }
  }

  /** Made by the thread that starts the application, which may wait. */
  static final class RootVerticle extends AbstractVerticle {
    private final String menu;

    RootVerticle() {
      menu = read("root");
    }

    @Override
    public void start() {
      vertx.getOrCreateContext().put("menu", menu);
    }
  }

  public static void main(String[] arguments) {
    Vertx vertx = Vertx.vertx();
    vertx
        .deployVerticle(new RootVerticle())
        .compose(id -> vertx.deployVerticle(new CallbackForms()))
        .onFailure(failure -> LOG.error("not deployed", failure));
    vertx
        .executeBlocking(() -> read("a"))
        .onSuccess(CallbackForms::read) // expect: blocking-file-io
        .onFailure(failure -> LOG.error("unread", failure));
    Future.succeededFuture("b").onComplete(b -> read(b.result()));
    Future.<String>future(promise -> promise.complete(read("c"))).onComplete(c -> read(c.result()));
  }

  private String readOne() {
    return read("one");
  }

  private void readNothing(Void nothing) {
    read("nothing");
  }

  private static String read(String name) {
    try {
      return Files.readString(Path.of(name + ".txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
