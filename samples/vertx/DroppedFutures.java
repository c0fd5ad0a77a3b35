package samples.vertx;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.Message;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.NetSocket;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Vert.x futures that nobody takes. */
final class DroppedFutures {
  private static final Logger LOG = LoggerFactory.getLogger(DroppedFutures.class);

  private DroppedFutures() {}

  /** Starting things. */
  static final class Starting extends AbstractVerticle {
    private final Promise<String> ready = Promise.promise();

    @Override
    public void start(Promise<Void> started) {
      vertx.createHttpServer().requestHandler(r -> r.response().end()).listen(8080); // expect: dropped-future
      vertx.deployVerticle(new Other()); // expect: dropped-future
      vertx.deployVerticle(new Other(), new DeploymentOptions().setWorker(true))
          .onFailure(started::tryFail);
      vertx.eventBus().request("orders", "new"); // expect: dropped-future
      vertx.fileSystem().readFile("a").onSuccess(this::show); // expect: dropped-future
      vertx.fileSystem().readFile("a").map(Buffer::toString); // expect: dropped-future
      vertx.executeBlocking(() -> compute()); // expect: dropped-future
      vertx
          .createHttpServer()
          .requestHandler(r -> r.response().end())
          .listen(8081)
          .<Void>mapEmpty()
          .onComplete(started);
    }

    void handled() {
      vertx.fileSystem().readFile("a").onSuccess(this::show).onFailure(this::log);
      vertx.fileSystem().readFile("a").onFailure(this::log).onSuccess(this::show);
      vertx.fileSystem().readFile("a").onComplete(done -> show(done.result()));
      vertx.fileSystem().readFile("a").recover(e -> Future.succeededFuture()).map(this::size);
      vertx.fileSystem().readFile("a").otherwiseEmpty();
      vertx.fileSystem().readFile("a").andThen(done -> show(done.result()));
      Future<Buffer> read = vertx.fileSystem().readFile("b");
      read.onSuccess(this::show);
      read.onFailure(this::log);
    }

    /** The failure of the promise is looked at by whoever has its future. */
    Future<String> promises() {
      ready.future().onSuccess(this::print);
      Promise<String> own = Promise.promise();
      own.future().onSuccess(this::print);
      return own.future();
    }

    void lostPromise() {
      Promise<String> own = Promise.promise();
      vertx.setTimer(10, id -> own.fail("late"));
      own.future().onSuccess(this::print); // expect: dropped-future
    }

    private int size(Buffer buffer) {
      return 0;
    }

    private String compute() {
      return "";
    }

    private void show(Buffer buffer) {}

    private void print(String text) {}

    private void log(Throwable failure) {}
  }

  /** Methods that look at the failure of what they start. */
  static final class Looking extends AbstractVerticle {
    private boolean busy;

    void calls() {
      indices();
      unseen(); // expect: dropped-future
    }

    Future<Void> indices() {
      Promise<Void> result = Promise.promise();
      if (!busy) {
        busy = true;
        return vertx.fileSystem().mkdir("index").onComplete(result);
      }
      return result.future();
    }

    Future<Void> unseen() {
      Promise<Void> result = Promise.promise();
      vertx.setTimer(10, id -> result.fail("late"));
      return result.future();
    }
  }

  /** What is made of several, or completed by somebody's callback. */
  static final class Made extends AbstractVerticle {
    private final Function<String, Future<Void>> given;

    Made(Function<String, Future<Void>> given) {
      this.given = given;
    }

    void calls() {
      start(List.of("a", "b")).onSuccess(done -> report("started"));
      Future.all(logged("a"), logged("b")).onSuccess(done -> report("started"));
      Future.all(logged("a"), written("b")).onSuccess(done -> report("started")); // expect: dropped-future
      logged("a").compose(done -> logged("b"));
      vertx.executeBlocking(() -> logged("a").result());
      vertx.executeBlocking(() -> written("a").result()); // expect: dropped-future
      logged("a").compose(done -> written("b")); // expect: dropped-future
      throughPromise(); // expect: dropped-future
      throughHandler(); // expect: dropped-future
      throughLoggingHandler();
      refused("a");
      given.apply("a").onSuccess(done -> report("done"));
    }

    /** Whether these log, nobody can tell. */
    private Future<Void> start(List<String> names) {
      return Future.all(names.stream().map(given).toList()).mapEmpty();
    }

    private Future<Void> logged(String name) {
      return written(name).onFailure(e -> report(e.getMessage())).compose(done -> Future.succeededFuture());
    }

    private Future<Void> written(String name) {
      return vertx.fileSystem().createFile(name);
    }

    private Future<Buffer> throughPromise() {
      Promise<Buffer> result = Promise.promise();
      vertx.fileSystem().readFile("a", result);
      return result.future();
    }

    private Future<Buffer> throughHandler() {
      Promise<Buffer> result = Promise.promise();
      vertx.fileSystem().readFile("a").onComplete(read -> result.handle(read));
      return result.future();
    }

    private Future<Buffer> throughLoggingHandler() {
      Promise<Buffer> result = Promise.promise();
      vertx
          .fileSystem()
          .readFile("a")
          .onComplete(
              read -> {
                LOG.info("read", read.cause());
                result.handle(read);
              });
      return result.future();
    }

    /** Said, before it is refused; else done by whoever was given. */
    private Future<Void> refused(String name) {
      if (name.isEmpty()) {
        report("no name");
        return Future.failedFuture("no name");
      }
      return given.apply(name);
    }

    private void report(String what) {}
  }

  /** Another verticle. */
  static final class Other extends AbstractVerticle {}

  /** What servers write, and the end of things: dropped by convention. */
  static final class Conventions extends AbstractVerticle {
    void answers(HttpServerRequest request, RoutingContext context) {
      request.response().end("ok");
      request.response().write("part");
      request.response().setStatusCode(404).end();
      request.response().sendFile("index.html");
      context.response().end();
      context.json("ok");
      context.redirect("/");
      context.next();
      context.end("done");
    }

    void sockets(NetSocket socket, ServerWebSocket web, Message<String> message) {
      socket.write("line");
      socket.end();
      socket.close();
      web.writeTextMessage("hi");
      web.close();
      message.reply("pong");
      vertx.eventBus().send("a", "b");
      vertx.eventBus().publish("a", "b");
      forward(socket, "x");
    }

    void ends(String deployment) {
      vertx.eventBus().<String>consumer("a", m -> {}).unregister();
      vertx.undeploy(deployment);
      vertx.close();
    }

    private Future<Void> forward(NetSocket socket, String line) {
      return socket.write(Buffer.buffer(line));
    }
  }
}
