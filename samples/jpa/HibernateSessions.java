package samples.jpa;

import io.vertx.core.AbstractVerticle;
import io.vertx.ext.web.Router;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
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
        .get("/visits/:id")
        .handler(
            context -> {
              try (Session session = sessions.openSession()) {
                Visit later = session.getReference(Visit.class, 2L);
                Visit visit = session.get(Visit.class, 1L); // expect: blocking-orm
                Visit other = session.byId(Visit.class).load(3L); // expect: blocking-orm
                Hibernate.initialize(later); // expect: blocking-orm
                context.end(visit.name + other);
              }
            });
    router
        .get("/visits")
        .handler(
            context -> {
              try (Session session = sessions.openSession()) {
                Query<Visit> query = session.createQuery("from Visit", Visit.class).setMaxResults(10);
                List<Visit> visits = query.list(); // expect: blocking-orm
                Visit first = query.uniqueResult(); // expect: blocking-orm
                context.end(visits.toString() + first);
              }
            });
    router
        .post("/visits")
        .handler(
            context -> {
              sessions.inTransaction( // expect: blocking-orm
                  session -> session.persist(new Visit())); // expect: blocking-orm
              try (StatelessSession session = sessions.openStatelessSession()) {
                Transaction transaction = session.beginTransaction(); // expect: blocking-orm
                session.insert(new Visit()); // expect: blocking-orm
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
                      () -> sessions.fromTransaction(session -> session.get(Visit.class, 1L)), false)
                  .onSuccess(visit -> context.end(visit.name))
                  .onFailure(context::fail);
            });
  }

  /** An entity. */
  @Entity
  static class Visit {
    @Id @GeneratedValue Long id;
    String name = "";
  }
}
