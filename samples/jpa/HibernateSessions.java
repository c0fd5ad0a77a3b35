package samples.jpa;

import io.vertx.core.AbstractVerticle;
import io.vertx.ext.web.Router;
import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.hibernate.query.Query;

/** Hibernate's own session. */
final class HibernateSessions extends AbstractVerticle {
  private final SessionFactory sessions;

  HibernateSessions(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public void start() {
    Router router = Router.router(vertx);
    router
        .get("/pets/:id")
        .handler(
            context -> {
              try (Session session = sessions.openSession()) {
                Pet later = session.getReference(Pet.class, 2L);
                Pet pet = session.get(Pet.class, 1L); // expect: blocking-orm
                Pet other = session.byId(Pet.class).load(3L); // expect: blocking-orm
                Hibernate.initialize(later); // expect: blocking-orm
                context.end(pet.name + other);
              }
            });
    router
        .get("/pets")
        .handler(
            context -> {
              try (Session session = sessions.openSession()) {
                Query<Pet> query = session.createQuery("from Pet", Pet.class).setMaxResults(10);
                List<Pet> pets = query.list(); // expect: blocking-orm
                Pet first = query.uniqueResult(); // expect: blocking-orm
                context.end(pets.toString() + first);
              }
            });
    router
        .post("/pets")
        .handler(
            context -> {
              sessions.inTransaction( // expect: blocking-orm
                  session -> session.persist(new Pet())); // expect: blocking-orm
              try (StatelessSession session = sessions.openStatelessSession()) {
                Transaction transaction = session.beginTransaction(); // expect: blocking-orm
                session.insert(new Pet()); // expect: blocking-orm
                transaction.commit(); // expect: blocking-orm
              }
              context.end();
            });
    router
        .get("/offloaded")
        .handler(
            context -> {
              vertx
                  .executeBlocking(
                      () -> sessions.fromTransaction(session -> session.get(Pet.class, 1L)), false)
                  .onSuccess(pet -> context.end(pet.name))
                  .onFailure(context::fail);
            });
  }

  /** An entity. */
  static final class Pet {
    String name = "";
  }
}
