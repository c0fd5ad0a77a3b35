package samples.spring;

import io.vertx.core.AbstractVerticle;
import io.vertx.ext.web.Router;
import java.util.List;
import org.springframework.data.mongodb.core.ExecutableFindOperation.ExecutableFind;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.redis.core.BoundHashOperations;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.ValueOperations;

/** The templates of Spring Data: what describes is silent, what asks the store is not. */
final class Templates extends AbstractVerticle {
  private final MongoTemplate mongo;
  private final StringRedisTemplate redis;
  private final ReactiveMongoTemplate reactiveMongo;
  private final ReactiveStringRedisTemplate reactiveRedis;

  Templates(
      MongoTemplate mongo,
      StringRedisTemplate redis,
      ReactiveMongoTemplate reactiveMongo,
      ReactiveStringRedisTemplate reactiveRedis) {
    this.mongo = mongo;
    this.redis = redis;
    this.reactiveMongo = reactiveMongo;
    this.reactiveRedis = reactiveRedis;
  }

  @Override
  public void start() {
    Router router = Router.router(vertx);
    router
        .get("/mongo")
        .handler(
            context -> {
              List<Event> events = mongo.find(new Query(), Event.class); // expect: blocking-datastore
              mongo.save(new Event("login")); // expect: blocking-datastore
              mongo.remove(new Query(), Event.class); // expect: blocking-datastore
              mongo.insert(new Event("logout")); // expect: blocking-datastore
              context.end(mongo.getCollectionName(Event.class) + events);
            });
    router
        .get("/fluent")
        .handler(
            context -> {
              ExecutableFind<Event> query = mongo.query(Event.class);
              List<Event> events = query.matching(new Query()).all(); // expect: blocking-datastore
              mongo.insert(Event.class).one(new Event("login")); // expect: blocking-datastore
              long gone = mongo.remove(Event.class).all().getDeletedCount(); // expect: blocking-datastore
              context.end(events + " " + gone);
            });
    router
        .get("/redis")
        .handler(
            context -> {
              ValueOperations<String, String> values = redis.opsForValue();
              String user = values.get("user"); // expect: blocking-datastore
              redis.delete("user"); // expect: blocking-datastore
              redis.opsForList().leftPush("seen", user); // expect: blocking-datastore
              BoundHashOperations<String, String, String> cart = redis.boundHashOps("cart");
              cart.put("book", "1"); // expect: blocking-datastore
              context.end(cart.getKey());
            });
    router
        .get("/reactive")
        .handler(
            context -> {
              reactiveRedis.opsForValue().get("user").subscribe(context::end);
              reactiveMongo.findById(1, Event.class).subscribe(event -> context.end(event.name()));
            });
    router
        .get("/offloaded")
        .handler(
            context -> {
              vertx
                  .executeBlocking(() -> redis.opsForValue().get("user"), false)
                  .onSuccess(context::end)
                  .onFailure(context::fail);
            });
  }

  record Event(String name) {}
}
