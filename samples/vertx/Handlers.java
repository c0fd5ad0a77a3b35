package samples.vertx;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.Message;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetSocket;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A handler runs on the event loop of the context in which it was set. */
final class Handlers extends AbstractVerticle {
  private static final Logger LOG = LoggerFactory.getLogger(Handlers.class);

  private final ExecutorService pool = Executors.newFixedThreadPool(2);

  @Override
  public void start() {
    serve();
    listen();
    tick();
  }

  private void serve() {
    vertx
        .createHttpServer()
        .requestHandler(request -> pause()) // expect: blocking-sleep via pause > Thread#sleep
        .webSocketHandler(socket -> pause()) // expect: blocking-sleep
        .connectionHandler(connection -> pause()) // expect: blocking-sleep
        .exceptionHandler(failure -> pause()) // expect: blocking-sleep
        .listen(8080)
        .onFailure(failure -> LOG.error("cannot listen", failure));
    vertx
        .createHttpServer()
        .requestHandler(this::answer) // expect: blocking-sleep via answer > pause
        .listen(8081)
        .onFailure(failure -> LOG.error("cannot listen", failure));
    vertx
        .createHttpServer()
        .requestHandler(new GreetingHandler())
        .listen(8082)
        .onFailure(failure -> LOG.error("cannot listen", failure));
    vertx
        .createHttpServer()
        .requestHandler(
            new Handler<HttpServerRequest>() {
              @Override
              public void handle(HttpServerRequest request) {
                pause(); // expect: blocking-sleep
                request.response().end();
              }
            })
        .listen(8083)
        .onFailure(failure -> LOG.error("cannot listen", failure));
    vertx
        .createNetServer()
        .connectHandler(
            socket -> {
              echo(socket);
              remember(socket);
            })
        .listen(7000)
        .onFailure(failure -> LOG.error("cannot listen", failure));
  }

  private void answer(HttpServerRequest request) {
    pause();
    request.bodyHandler(body -> pause()); // expect: blocking-sleep
    request.handler(this::store); // expect: blocking-sleep via store
    request.endHandler(end -> request.response().end());
  }

  private void store(Buffer buffer) {
    pause();
  }

  private void echo(NetSocket socket) {
    socket.handler(
        buffer -> {
          pause(); // expect: blocking-sleep
          socket.write(buffer);
        });
    socket.closeHandler(end -> pool.execute(Handlers::pause));
  }

  /** The peer's address is numeric; what it says of itself may be a name. */
  private void remember(NetSocket socket) {
    InetSocketAddress peer = new InetSocketAddress(socket.remoteAddress().host(), 80);
    socket.handler(
        buffer -> {
          InetSocketAddress told = new InetSocketAddress(buffer.toString(), 80); // expect: blocking-dns-lookup
          InetSocketAddress seen = new InetSocketAddress(socket.remoteAddress().host(), 80);
          socket.write(told.equals(seen) || told.equals(peer) ? "1" : "0");
        });
  }

  private void listen() {
    vertx.eventBus().consumer("orders", message -> pause()); // expect: blocking-sleep
    vertx.eventBus().<String>consumer("prices", this::onPrice); // expect: blocking-sleep via onPrice
    vertx.eventBus().consumer("audit", new AuditHandler());
    vertx.eventBus().localConsumer("local", message -> pause()); // expect: blocking-sleep
    vertx.eventBus().<String>consumer("stock").handler(this::onPrice); // expect: blocking-sleep
    vertx.eventBus().consumer("quick", message -> message.reply("done"));
    vertx.eventBus().consumer("pooled", message -> pool.execute(() -> pause()));
    vertx
        .eventBus()
        .request("prices", "ACME")
        .onSuccess(reply -> pause()) // expect: blocking-sleep
        .onFailure(failure -> LOG.warn("no price", failure));
  }

  private void onPrice(Message<String> message) {
    pause();
    message.reply("42");
  }

  private void tick() {
    vertx.setTimer(100, id -> pause()); // expect: blocking-sleep
    vertx.setPeriodic(100, id -> pause()); // expect: blocking-sleep
    vertx.setPeriodic(100, this::beat); // expect: blocking-sleep via beat
    vertx.runOnContext(nothing -> pause()); // expect: blocking-sleep
    vertx.getOrCreateContext().runOnContext(nothing -> pause()); // expect: blocking-sleep
    vertx
        .timer(100)
        .onSuccess(late -> pause()) // expect: blocking-sleep
        .onFailure(failure -> LOG.warn("cancelled", failure));
    vertx.setTimer(100, id -> LOG.info("tick {}", id));
  }

  private void beat(long id) {
    pause();
  }

  static final class GreetingHandler implements Handler<HttpServerRequest> {
    @Override
    public void handle(HttpServerRequest request) {
      MultiMap parameters = request.params();
      pause(); // expect: blocking-sleep via handle > pause
      request.response().end("Hello, " + parameters.get("name"));
    }
  }

  static final class AuditHandler implements Handler<Message<String>> {
    @Override
    public void handle(Message<String> message) {
      pause(); // expect: blocking-sleep
      message.reply("audited");
    }
  }

  /** Set from start-up code, run on an event loop all the same. */
  public static void main(String[] arguments) {
    pause();
    Vertx vertx = Vertx.vertx();
    vertx.setPeriodic(1_000, id -> pause()); // expect: blocking-sleep
    vertx
        .createHttpServer()
        .requestHandler(request -> request.response().end("up"))
        .listen(8084)
        .onFailure(failure -> LOG.error("cannot listen", failure));
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
