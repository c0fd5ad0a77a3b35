package samples.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import io.vertx.core.AbstractVerticle;
import io.vertx.ext.web.Router;
import java.util.List;

/** The entity manager of jakarta.persistence: what asks the database, and what only prepares to. */
final class JakartaEntities extends AbstractVerticle {
  private final EntityManagerFactory factory;

  JakartaEntities(EntityManagerFactory factory) {
    this.factory = factory;
  }

  @Override
  public void start() {
    Router router = Router.router(vertx);
    router
        .get("/pets/:id")
        .handler(
            context -> {
              EntityManager entities = factory.createEntityManager();
              Pet known = entities.getReference(Pet.class, 1L);
              Pet pet = entities.find(Pet.class, 1L); // expect: blocking-orm
              entities.refresh(pet); // expect: blocking-orm
              entities.detach(pet);
              context.end(pet.name + entities.contains(known));
            });
    router.get("/pets").handler(context -> context.end(names())); // expect: blocking-orm via names > TypedQuery#getResultList
    router
        .post("/pets")
        .handler(
            context -> {
              EntityManager entities = factory.createEntityManager();
              EntityTransaction transaction = entities.getTransaction();
              transaction.begin(); // expect: blocking-orm
              entities.persist(new Pet()); // expect: blocking-orm
              entities.flush(); // expect: blocking-orm
              transaction.commit(); // expect: blocking-orm
              context.end();
            });
    router
        .delete("/pets")
        .handler(
            context -> {
              Query query = factory.createEntityManager().createNativeQuery("delete from pet");
              int gone = query.executeUpdate(); // expect: blocking-orm
              context.end("" + gone);
            });
    router
        .get("/offloaded")
        .handler(
            context -> {
              vertx.executeBlocking(this::names, false).onSuccess(context::end).onFailure(context::fail);
            });
    router.get("/blocking").blockingHandler(context -> context.end(names()));
  }

  private String names() {
    EntityManager entities = factory.createEntityManager();
    TypedQuery<Pet> query = entities.createQuery("select p from Pet p", Pet.class);
    List<Pet> pets = query.setMaxResults(10).getResultList();
    return pets.toString();
  }

  /** An entity. */
  @Entity
  static class Pet {
    @Id @GeneratedValue Long id;
    String name = "";
  }
}
