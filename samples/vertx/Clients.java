package samples.vertx;

import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.AuthenticationProvider;
import io.vertx.ext.auth.authentication.Credentials;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.predicate.ResponsePredicateResult;
import io.vertx.ext.web.handler.BasicAuthHandler;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.sockjs.SockJSHandler;
import io.vertx.pgclient.PgBuilder;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisAPI;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Vert.x' clients answer on the context that asked. */
final class Clients extends AbstractVerticle {
  private static final Logger LOG = LoggerFactory.getLogger(Clients.class);

  private WebClient web;
  private Repository repository;
  private RedisAPI redis;
  private CircuitBreaker breaker;

  @Override
  public void start() {
    web = WebClient.create(vertx);
    repository = new Repository(PgBuilder.pool().using(vertx).build());
    redis = RedisAPI.api(Redis.createClient(vertx));
    breaker = CircuitBreaker.create("web", vertx);
    Router router = Router.router(vertx);
    router.route().handler(BodyHandler.create());
    router.route("/in/*").handler(BasicAuthHandler.create(new Passwords()));
    router.get("/web").handler(this::viaWeb);
    router.get("/users").handler(this::users);
    router.get("/redis").handler(this::viaRedis);
    router.get("/breaker").handler(this::guarded);
    router
        .route("/socket/*")
        .subRouter(SockJSHandler.create(vertx).socketHandler(socket -> store("open"))); // expect: blocking-file-io
    Router inner = Router.router(vertx);
    inner.get("/a").handler(context -> context.end(store("a"))); // expect: blocking-file-io
    inner.get("/b").blockingHandler(context -> context.end(store("b")));
    router.route("/inner/*").subRouter(inner);
    vertx
        .createHttpServer()
        .requestHandler(router)
        .webSocketHandler(socket -> socket.textMessageHandler(text -> store(text))) // expect: blocking-file-io
        .listen(8080)
        .onFailure(failure -> LOG.error("cannot listen", failure));
  }

  private void viaWeb(RoutingContext context) {
    web.getAbs("http://localhost")
        .send()
        .map(response -> store(response.bodyAsString())) // expect: blocking-file-io via store > Files#writeString
        .compose(text -> vertx.executeBlocking(() -> store(text)))
        .map(text -> store(text)) // expect: blocking-file-io
        .onSuccess(context::end)
        .onFailure(context::fail);
    web.getAbs("http://localhost")
        .expect(
            response -> {
              store("head"); // expect: blocking-file-io
              return ResponsePredicateResult.success();
            })
        .send()
        .onSuccess(response -> store("done")) // expect: blocking-file-io
        .onFailure(context::fail);
    web.getAbs("http://localhost")
        .sendJsonObject(new JsonObject())
        .map(response -> response.bodyAsString())
        .onSuccess(context::end)
        .onFailure(context::fail);
  }

  private void users(RoutingContext context) {
    repository
        .names()
        .map(names -> store(names.toString())) // expect: blocking-file-io
        .onSuccess(context::end)
        .onFailure(context::fail);
    repository
        .count()
        .onSuccess(count -> store("count")) // expect: blocking-file-io
        .onFailure(context::fail);
    repository
        .names()
        .compose(names -> vertx.executeBlocking(() -> store(names.toString())))
        .onSuccess(context::end)
        .onFailure(context::fail);
  }

  private void viaRedis(RoutingContext context) {
    redis
        .get("a")
        .onSuccess(answer -> store(answer.toString())) // expect: blocking-file-io
        .onFailure(context::fail);
  }

  private void guarded(RoutingContext context) {
    breaker
        .<String>execute(promise -> promise.complete(store("a"))) // expect: blocking-file-io
        .onSuccess(context::end)
        .onFailure(context::fail);
    breaker
        .<String>executeWithFallback(promise -> promise.fail("no"), failure -> store("b")) // expect: blocking-file-io
        .onSuccess(context::end)
        .onFailure(context::fail);
  }

  /** No verticle: its futures belong to whoever calls. */
  static final class Repository {
    private final Pool pool;

    Repository(Pool pool) {
      this.pool = pool;
    }

    Future<List<String>> names() {
      return pool.query("select name from users")
          .mapping(row -> store(row.getString(0))) // expect: blocking-file-io
          .execute()
          .map(Repository::toList);
    }

    Future<Long> count() {
      return pool.withTransaction(
          connection ->
              connection
                  .preparedQuery("select count(*) from users where name = $1")
                  .execute(Tuple.of(store("a"))) // expect: blocking-file-io
                  .map(rows -> rows.iterator().next().getLong(0)));
    }

    private static List<String> toList(RowSet<String> rows) {
      return rows.stream().toList();
    }
  }

  /** Asked with every request. */
  static final class Passwords implements AuthenticationProvider {
    @Override
    public void authenticate(
        JsonObject credentials, io.vertx.core.Handler<io.vertx.core.AsyncResult<User>> handler) {
      store("login"); // expect: blocking-file-io
      handler.handle(Future.failedFuture("nobody"));
    }

    @Override
    public Future<User> authenticate(Credentials credentials) {
      store("login"); // expect: blocking-file-io
      return Future.failedFuture("nobody");
    }
  }

  private static String store(String text) {
    try {
      Files.writeString(Path.of("answer.txt"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text;
  }

  private static String name(Row row) {
    return row.getString(0);
  }
}
