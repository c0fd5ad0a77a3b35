package samples.ratpack;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import ratpack.exec.Blocking;
import ratpack.exec.Execution;
import ratpack.exec.Promise;
import ratpack.func.Action;
import ratpack.handling.Chain;
import ratpack.handling.Context;
import ratpack.handling.Handler;

/** Compute threads must not wait. */
final class Chains {
  private final DataSource database;

  Chains(DataSource database) {
    this.database = database;
  }

  Action<Chain> routes() {
    return chain ->
        chain
            .get("stock", context -> context.render(load())) // expect: blocking-jdbc
            .get("right", context -> Blocking.get(() -> load()).then(context::render))
            .get("orders", new Orders());
  }

  final class Orders implements Handler {
    @Override
    public void handle(Context context) {
      context.render(load()); // expect: blocking-jdbc
    }
  }

  Promise<String> promises() {
    return Blocking.get(this::load)
        .map(text -> text + load()) // expect: blocking-jdbc
        .flatMap(text -> Promise.sync(() -> load())) // expect: blocking-jdbc
        .wiretap(text -> load()); // expect: blocking-jdbc
  }

  Promise<String> promisesRight() {
    return Promise.value("a").blockingMap(text -> text + load()).blockingOp(text -> load());
  }

  void executions() {
    Execution.fork().start(execution -> load()); // expect: blocking-jdbc
    Execution.fork().start(execution -> Blocking.op(() -> load()).then());
    Blocking.exec(() -> load());
  }

  private String load() {
    try (Connection connection = database.getConnection()) {
      return connection.getCatalog();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
