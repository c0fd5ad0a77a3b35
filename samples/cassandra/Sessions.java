package samples.cassandra;

import com.datastax.driver.core.Cluster;
import com.datastax.driver.core.Session;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import io.vertx.core.AbstractVerticle;
import io.vertx.ext.web.Router;

/** A session of Cassandra has each of its calls twice. */
final class Sessions extends AbstractVerticle {
  private final CqlSession session;
  private final Cluster cluster;
  private final Session older;

  Sessions(CqlSession session, Cluster cluster, Session older) {
    this.session = session;
    this.cluster = cluster;
    this.older = older;
  }

  @Override
  public void start() {
    CqlSession own = CqlSession.builder().build(); // expect: blocking-datastore
    Router router = Router.router(vertx);
    router
        .get("/names")
        .handler(
            context -> {
              SimpleStatement query = SimpleStatement.newInstance("select name from users");
              ResultSet names = session.execute(query); // expect: blocking-datastore
              session.prepare("select name from users where id = ?"); // expect: blocking-datastore
              context.end(names.one().getString(0) + own.getName());
            });
    router
        .get("/older")
        .handler(
            context -> {
              Session other = cluster.connect("shop"); // expect: blocking-datastore
              other.execute("truncate users"); // expect: blocking-datastore
              older.executeAsync("truncate users").getUninterruptibly(); // expect: blocking-future-wait
              context.end(other.getLoggedKeyspace());
            });
    router
        .get("/async")
        .handler(
            context ->
                session
                    .executeAsync("select name from users")
                    .whenComplete((names, failure) -> context.end(names.one().getString(0))));
    router
        .get("/worker")
        .handler(
            context ->
                vertx
                    .executeBlocking(() -> session.execute("select name from users").one(), false)
                    .onSuccess(row -> context.end(row.getString(0)))
                    .onFailure(context::fail));
  }
}
