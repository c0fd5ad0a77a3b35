package samples.sqlmappers;

import com.querydsl.jpa.impl.JPAQuery;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vertx.core.AbstractVerticle;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.sql.SQLException;
import java.util.List;
import org.apache.commons.dbutils.QueryRunner;
import org.apache.commons.dbutils.handlers.ScalarHandler;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.sql2o.Connection;
import org.sql2o.Sql2o;

/** Small mappers on JDBC: what makes a statement is silent, what runs it is not. */
final class Handlers extends AbstractVerticle {
  private final Jdbi jdbi;
  private final Handle handle;
  private final QueryRunner runner;
  private final Sql2o sql2o;
  private final JPAQuery<String> names;
  private final Flyway flyway;

  Handlers(
      Jdbi jdbi,
      Handle handle,
      QueryRunner runner,
      Sql2o sql2o,
      JPAQuery<String> names,
      Flyway flyway) {
    this.flyway = flyway;
    this.jdbi = jdbi;
    this.handle = handle;
    this.runner = runner;
    this.sql2o = sql2o;
    this.names = names;
  }

  @Override
  public void start() {
    flyway.migrate(); // expect: blocking-jdbc
    Flyway.configure().load().migrate(); // gap: blocking-jdbc (what configure() gives is not in the index)
    new HikariDataSource(new HikariConfig()); // expect: blocking-jdbc
    Router router = Router.router(vertx);
    router
        .get("/jdbi")
        .handler(
            context -> {
              Query query = handle.createQuery("select name from users where id = ?").bind(0, 1);
              List<String> found = query.mapTo(String.class).list(); // expect: blocking-jdbc
              handle.createUpdate("delete from users").execute(); // expect: blocking-jdbc
              jdbi.useHandle(h -> h.execute("vacuum")); // expect: blocking-jdbc
              context.end(found.toString());
            });
    router.get("/dbutils").handler(this::count); // expect: blocking-jdbc via count > QueryRunner#query
    router
        .get("/sql2o")
        .handler(
            context -> {
              try (Connection connection = sql2o.open()) { // expect: blocking-jdbc
                connection.createQuery("delete from users").executeUpdate(); // expect: blocking-jdbc
              }
              context.end();
            });
    router
        .get("/querydsl")
        .handler(
            context -> {
              JPAQuery<String> some = names.fetchJoin().limit(10);
              context.end(some.fetch().toString()); // expect: blocking-orm
            });
    router.get("/patient").blockingHandler(this::count);
    router
        .get("/worker")
        .handler(
            context ->
                vertx
                    .executeBlocking(() -> names.fetchFirst(), false)
                    .onSuccess(context::end)
                    .onFailure(context::fail));
  }

  private void count(RoutingContext context) {
    try {
      context.end("" + runner.query("select count(*) from users", new ScalarHandler<Long>()));
    } catch (SQLException e) {
      context.fail(e);
    }
  }
}
