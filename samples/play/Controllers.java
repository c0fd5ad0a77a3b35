package samples.play;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.apache.pekko.actor.ActorSystem;
import play.libs.concurrent.ClassLoaderExecutionContext;
import play.libs.concurrent.CustomExecutionContext;
import play.libs.ws.WSClient;
import play.mvc.Action;
import play.mvc.Controller;
import play.mvc.Http;
import play.mvc.Result;
import play.mvc.Results;

/** Actions share the threads of one dispatcher. */
final class Controllers {
  static final class Orders extends Controller {
    private final Stock stock;
    private final ClassLoaderExecutionContext here;
    private final Waiting waiting;
    private final WSClient client;

    Orders(Stock stock, ClassLoaderExecutionContext here, Waiting waiting, WSClient client) {
      this.stock = stock;
      this.here = here;
      this.waiting = waiting;
      this.client = client;
    }

    public Result index() {
      return ok(stock.load()); // expect: blocking-jdbc
    }

    public CompletionStage<Result> later(Http.Request request) {
      return CompletableFuture.supplyAsync(stock::load, waiting).thenApply(Results::ok);
    }

    /** That context is the same dispatcher. */
    public CompletionStage<Result> notLater() {
      return CompletableFuture.supplyAsync(stock::load, here.current()).thenApply(Results::ok); // expect: blocking-jdbc
    }

    public CompletionStage<Result> remote() {
      return client.url("http://localhost").get().thenApply(answer -> ok(stock.load())); // expect: blocking-jdbc
    }

    public CompletionStage<Result> remoteRight() {
      return client
          .url("http://localhost")
          .get()
          .thenApplyAsync(answer -> ok(stock.load()), waiting);
    }
  }

  static final class Audited extends Action.Simple {
    private final Stock stock;

    Audited(Stock stock) {
      this.stock = stock;
    }

    @Override
    public CompletionStage<Result> call(Http.Request request) {
      stock.load(); // expect: blocking-jdbc
      return delegate.call(request);
    }
  }

  static final class Waiting extends CustomExecutionContext {
    Waiting(ActorSystem system) {
      super(system, "waiting");
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
  }
}
