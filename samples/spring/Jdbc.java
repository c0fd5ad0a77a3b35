package samples.spring;

import io.vertx.core.AbstractVerticle;
import io.vertx.ext.web.Router;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.SimpleJdbcCall;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring's templates over JDBC, called by routes. */
final class Jdbc extends AbstractVerticle {
  private static final Logger LOG = LoggerFactory.getLogger(Jdbc.class);

  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;
  private final JdbcClient client;
  private final TransactionTemplate transaction;
  private final PlatformTransactionManager transactions;

  Jdbc(
      JdbcTemplate jdbc,
      NamedParameterJdbcTemplate named,
      JdbcClient client,
      TransactionTemplate transaction,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.named = named;
    this.client = client;
    this.transaction = transaction;
    this.transactions = transactions;
  }

  @Override
  public void start() {
    Router router = Router.router(vertx);
    router
        .get("/orders")
        .handler(
            context -> {
              List<String> names =
                  jdbc.query("select name from orders", (row, n) -> row.getString(1)); // expect: blocking-jdbc
              context.end(String.join(",", names));
            });
    router
        .get("/orders/:id")
        .handler(
            context -> {
              String id = context.pathParam("id");
              context.end(nameOf(id)); // expect: blocking-jdbc via nameOf > JdbcTemplate#queryForObject
            });
    router
        .put("/orders/:id")
        .handler(
            context -> {
              named.update( // expect: blocking-jdbc
                  "update orders set name = :name where id = :id",
                  Map.of("name", context.body().asString(), "id", context.pathParam("id")));
              context.end();
            });
    router
        .post("/orders")
        .handler(
            context -> {
              SimpleJdbcInsert insert =
                  new SimpleJdbcInsert(jdbc).withTableName("orders").usingGeneratedKeyColumns("id");
              Number id =
                  insert.executeAndReturnKey(Map.of("name", context.body().asString())); // expect: blocking-jdbc
              context.end(id.toString());
            });
    // Describing a statement sends nothing; the last call does.
    router
        .get("/lines")
        .handler(
            context -> {
              JdbcClient.StatementSpec lines = client.sql("select name from lines where id = :id").param("id", 1);
              JdbcClient.MappedQuerySpec<String> names = lines.query(String.class);
              List<String> all = names.list(); // expect: blocking-jdbc
              lines.query((RowCallbackHandler) row -> LOG.info(row.getString(1))); // expect: blocking-jdbc
              context.end(all.toString());
            });
    // What is given to a template runs before it returns.
    router
        .get("/lines/all")
        .handler(
            context -> {
              JdbcOperations operations = jdbc;
              List<String> names = operations.query("select name from lines", this::read); // expect: blocking-jdbc
              context.end(names.toString());
            });
    router
        .delete("/orders/:id")
        .handler(
            context -> {
              String id = context.pathParam("id");
              transaction.executeWithoutResult( // expect: blocking-jdbc
                  status -> {
                    jdbc.update("delete from lines where order_id = ?", id); // expect: blocking-jdbc
                    jdbc.update("delete from orders where id = ?", id); // expect: blocking-jdbc
                  });
              context.end();
            });
    router
        .post("/settle")
        .handler(
            context -> {
              TransactionStatus status =
                  transactions.getTransaction(new DefaultTransactionDefinition()); // expect: blocking-jdbc
              new SimpleJdbcCall(jdbc).withProcedureName("settle").execute(Map.of()); // expect: blocking-jdbc
              transactions.commit(status); // expect: blocking-jdbc
              context.end();
            });
    router
        .get("/offloaded")
        .handler(
            context -> {
              vertx
                  .executeBlocking(() -> transaction.execute(status -> nameOf("1")), false)
                  .onSuccess(context::end)
                  .onFailure(context::fail);
            });
    router.get("/blocking").blockingHandler(context -> context.end(nameOf(context.pathParam("id"))));
  }

  private String nameOf(String id) {
    return jdbc.queryForObject("select name from orders where id = ?", String.class, id);
  }

  private List<String> read(ResultSet rows) throws SQLException {
    List<String> names = new ArrayList<>();
    while (rows.next()) {
      names.add(rows.getString(1));
    }
    return names;
  }
}
