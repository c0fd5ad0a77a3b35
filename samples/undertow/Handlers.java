package samples.undertow;

import io.undertow.Undertow;
import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.WebSocketChannel;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** Handlers run on I/O threads until they are dispatched. */
final class Handlers {
  private final Stock stock;
  private final ExecutorService workers = Executors.newFixedThreadPool(4);

  Handlers(DataSource database) {
    stock = new Stock(database);
  }

  Undertow server() {
    return Undertow.builder()
        .addHttpListener(8080, "localhost")
        .setHandler(exchange -> exchange.getResponseSender().send(stock.load())) // expect: blocking-jdbc
        .build();
  }

  Undertow serverRight() {
    return Undertow.builder()
        .setHandler(new BlockingHandler(exchange -> exchange.getResponseSender().send(stock.load())))
        .build();
  }

  RoutingHandler routes() {
    return new RoutingHandler()
        .get("/stock", exchange -> exchange.getResponseSender().send(stock.load())) // expect: blocking-jdbc
        .get("/orders", this::orders) // expect: blocking-jdbc via orders > load
        .get(
            "/right",
            exchange ->
                exchange.dispatch(() -> exchange.getResponseSender().send(stock.load())))
        .get("/blocking", new BlockingHandler(this::orders))
        .get(
            "/own",
            exchange ->
                exchange.dispatch(
                    workers, () -> exchange.getResponseSender().send(stock.load())))
        .get(
            "/io",
            exchange ->
                exchange.dispatch(
                    exchange.getIoThread(), () -> exchange.getResponseSender().send(stock.load()))); // expect: blocking-jdbc
  }

  private void orders(HttpServerExchange exchange) {
    exchange.getResponseSender().send(stock.load());
  }

  /** A handler of its own. */
  static final class Report implements HttpHandler {
    private final Stock stock;

    Report(Stock stock) {
      this.stock = stock;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
      exchange.getResponseSender().send(stock.load()); // expect: blocking-jdbc
    }
  }

  /** As Undertow's guide says it. */
  static final class Dispatched implements HttpHandler {
    private final Stock stock;

    Dispatched(Stock stock) {
      this.stock = stock;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
      if (exchange.isInIoThread()) {
        exchange.dispatch(this);
        return;
      }
      exchange.startBlocking();
      exchange.getResponseSender().send(stock.load());
    }
  }

  /** Where it is made says where it runs. */
  static final class Export implements HttpHandler {
    private final Stock stock;

    Export(Stock stock) {
      this.stock = stock;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
      exchange.getResponseSender().send(stock.load());
    }

    static HttpHandler of(Stock stock) {
      return new BlockingHandler(new Export(stock));
    }
  }

  /** What stands behind it somewhere does so too. */
  Undertow allBlocking() {
    RoutingHandler routes = new RoutingHandler();
    routes.get("/stock", exchange -> exchange.getResponseSender().send(stock.load()));
    routes.get("/orders", this::orders);
    routes.get("/invoice", new Invoice(stock));
    return Undertow.builder().setHandler(new BlockingHandler(routes)).build();
  }

  static final class Invoice implements HttpHandler {
    private final Stock stock;

    Invoice(Stock stock) {
      this.stock = stock;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
      exchange.getResponseSender().send(stock.load());
    }
  }

  void body(HttpServerExchange exchange) {
    exchange.getResponseSender().send("ok", new Sent());
  }

  HttpHandler reading() {
    return exchange ->
        exchange.getRequestReceiver().receiveFullString((e, text) -> stock.save(text)); // expect: blocking-jdbc
  }

  final class Sent implements IoCallback {
    @Override
    public void onComplete(HttpServerExchange exchange, Sender sender) {
      stock.save("sent"); // expect: blocking-jdbc
    }

    @Override
    public void onException(HttpServerExchange exchange, Sender sender, IOException failure) {
      workers.execute(() -> stock.save("failed"));
    }
  }

  final class Chat extends AbstractReceiveListener {
    @Override
    protected void onFullTextMessage(WebSocketChannel channel, BufferedTextMessage message) {
      stock.save(message.getData()); // expect: blocking-jdbc
    }
  }

  static final class Stock {
    private final DataSource database;

    Stock(DataSource database) {
      this.database = database;
    }

    String load() {
      try (Connection connection = database.getConnection()) {
        return connection.getCatalog();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    void save(String text) {
      load();
    }
  }
}
