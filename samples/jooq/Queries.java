package samples.jooq;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import io.vertx.core.AbstractVerticle;
import io.vertx.ext.web.Router;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.UpdatableRecord;
import reactor.core.publisher.Flux;

/** A query of jOOQ is only a text, until it is fetched or executed. */
final class Queries extends AbstractVerticle {
  private final DSLContext sql;
  private final UpdatableRecord<?> order;

  Queries(DSLContext sql, UpdatableRecord<?> order) {
    this.sql = sql;
    this.order = order;
  }

  @Override
  public void start() {
    Router router = Router.router(vertx);
    router
        .get("/orders")
        .handler(
            context -> {
              ResultQuery<Record> query = sql.select().from("orders").where("id > 7");
              context.end(query.getSQL() + query.fetch().formatJSON()); // expect: blocking-jdbc
            });
    router
        .get("/names")
        .handler(
            context ->
                context.end(
                    sql.select(field("name"))
                        .from(table("customers"))
                        .where(field("id").eq(1))
                        .fetchOneInto(String.class))); // expect: blocking-jdbc
    router
        .get("/count")
        .handler(context -> context.end("" + sql.fetchCount(table("orders")))); // expect: blocking-jdbc
    router
        .post("/orders")
        .handler(
            context -> {
              Query insert = sql.insertInto(table("orders"), field("name")).values("Ada");
              insert.execute(); // expect: blocking-jdbc
              order.store(); // expect: blocking-jdbc
              sql.batch(insert).execute(); // expect: blocking-jdbc
              sql.transaction(work -> work.dsl().execute("delete from orders")); // expect: blocking-jdbc
              context.end();
            });
    router
        .get("/async")
        .handler(
            context ->
                sql.select()
                    .from("orders")
                    .fetchSize(100)
                    .fetchAsync()
                    .thenAccept(orders -> context.end(orders.formatJSON()))
                    .exceptionally(
                        failure -> {
                          context.fail(failure);
                          return null;
                        }));
    router
        .get("/reactive")
        .handler(
            context ->
                Flux.from(sql.select().from("orders"))
                    .map(found -> found.formatJSON())
                    .collectList()
                    .subscribe(rows -> context.end(rows.toString()), context::fail));
  }
}
