package samples.helidon;

import io.helidon.webserver.Handler;
import io.helidon.webserver.Routing;
import io.helidon.webserver.ServerRequest;
import io.helidon.webserver.ServerResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** Helidon SE before virtual threads: handlers run on event loops. */
final class Routes {
  private final DataSource database;
  private final ExecutorService workers = Executors.newFixedThreadPool(4);

  Routes(DataSource database) {
    this.database = database;
  }

  void register(Routing.Rules rules) {
    rules
        .get("/stock", (request, response) -> response.send(load())) // expect: blocking-jdbc
        .get("/orders", this::orders) // expect: blocking-jdbc via orders > load
        .get(
            "/right",
            (request, response) ->
                CompletableFuture.supplyAsync(this::load, workers)
                    .thenAccept(response::send)
                    .exceptionally(failure -> {
                      request.next(failure);
                      return null;
                    }));
  }

  private void orders(ServerRequest request, ServerResponse response) {
    response.send(load());
  }

  final class Report implements Handler {
    @Override
    public void accept(ServerRequest request, ServerResponse response) {
      response.send(load()); // expect: blocking-jdbc
    }
  }

  private String load() {
    try (Connection connection = database.getConnection()) {
      return connection.getCatalog();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
