package samples.panache;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.ValueCommands;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/** Panache waits for the database: a method that gives a Uni runs on the event loop. */
@Path("/people")
final class Resources {
  private final People people;
  private final Mailer mailer;
  private final ReactiveMailer reactiveMailer;
  private final RedisDataSource redis;
  private final ReactiveRedisDataSource reactiveRedis;

  Resources(
      People people,
      Mailer mailer,
      ReactiveMailer reactiveMailer,
      RedisDataSource redis,
      ReactiveRedisDataSource reactiveRedis) {
    this.people = people;
    this.mailer = mailer;
    this.reactiveMailer = reactiveMailer;
    this.redis = redis;
    this.reactiveRedis = reactiveRedis;
  }

  /** An entity that stores itself. */
  static class Person extends PanacheEntity {
    public String name;

    static List<Person> named(String name) {
      return list("name", name);
    }
  }

  static final class People implements PanacheRepository<Person> {}

  @GET
  @Path("/count")
  Uni<Long> count() {
    return Uni.createFrom().item(Person.count()); // expect: blocking-orm
  }

  @GET
  @Path("/named")
  Uni<List<Person>> named() {
    return Uni.createFrom().item("Ada").map(Person::named); // expect: blocking-orm
  }

  @GET
  @Path("/query")
  Uni<Person> query() {
    PanacheQuery<Person> found = people.find("name", "Ada").page(0, 10);
    return Uni.createFrom().item(found.firstResult()); // expect: blocking-orm
  }

  @POST
  @Path("/new")
  Uni<Void> add(Person person) {
    people.persist(person); // expect: blocking-orm
    person.delete(); // expect: blocking-orm
    mailer.send(Mail.withText("a@b.c", "New", person.name)); // expect: blocking-remote-call
    return Uni.createFrom().voidItem();
  }

  @POST
  @Path("/mailed")
  Uni<Void> mailed() {
    return reactiveMailer.send(Mail.withText("a@b.c", "New", "one"));
  }

  @GET
  @Path("/cached")
  Uni<String> cached() {
    ValueCommands<String, String> values = redis.value(String.class);
    return Uni.createFrom().item(values.get("name")); // expect: blocking-datastore
  }

  @GET
  @Path("/cached-reactive")
  Uni<String> cachedReactive() {
    return reactiveRedis.value(String.class).get("name");
  }

  @GET
  @Blocking
  @Path("/patient")
  Uni<Long> patient() {
    return Uni.createFrom().item(Person.count());
  }

  @GET
  @Path("/plain")
  List<Person> plain() {
    return people.listAll();
  }
}
