package samples.quarkus;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.ConsumeEvent;
import io.quarkus.vertx.web.Route;
import io.quarkus.websockets.next.OnTextMessage;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What a method returns decides where Quarkus calls it, unless an annotation does. */
@Path("/orders")
final class Resources {
  @GET
  public Uni<String> later() {
    return Uni.createFrom().item(load()); // expect: blocking-sleep
  }

  @GET
  public Multi<String> many() {
    return Multi.createFrom().items(load(), load()); // expect: blocking-sleep
  }

  /** The framework subscribes where it calls. */
  @GET
  public Uni<String> lazily() {
    return Uni.createFrom().item(() -> load()); // expect: blocking-sleep
  }

  @GET
  public String now() {
    return load();
  }

  @POST
  @NonBlocking
  public String fast() {
    return load(); // expect: blocking-sleep
  }

  @GET
  @Blocking
  public Uni<String> onWorker() {
    return Uni.createFrom().item(load());
  }

  @DELETE
  @Transactional
  public Uni<String> inTransaction() {
    return Uni.createFrom().item(load());
  }

  @GET
  @RunOnVirtualThread
  public String virtual() {
    return load();
  }

  @Incoming("orders")
  public CompletionStage<Void> received(String order) {
    load(); // expect: blocking-sleep
    return null;
  }

  @Incoming("orders")
  public void receivedOnWorker(String order) {
    load();
  }

  @Incoming("orders")
  @io.smallrye.reactive.messaging.annotations.Blocking
  public Uni<Void> receivedBlocking(String order) {
    load();
    return Uni.createFrom().voidItem();
  }

  @ConsumeEvent("orders")
  String consumed(String order) {
    return load(); // expect: blocking-sleep
  }

  @ConsumeEvent(value = "orders", blocking = true)
  String consumedOnWorker(String order) {
    return load();
  }

  @Route(path = "/orders")
  String routed() {
    return load(); // expect: blocking-sleep
  }

  @Route(path = "/orders", type = Route.HandlerType.BLOCKING)
  String routedOnWorker() {
    return load();
  }

  @OnTextMessage
  Uni<String> answered(String message) {
    return Uni.createFrom().item(load()); // expect: blocking-sleep
  }

  @OnTextMessage
  String answeredOnWorker(String message) {
    return load();
  }

  @Scheduled(every = "10s")
  Uni<Void> pollLater() {
    load(); // expect: blocking-sleep
    return Uni.createFrom().voidItem();
  }

  @Scheduled(every = "10s")
  void pollOnWorker() {
    load();
  }

  @Scheduled(every = "10s")
  @NonBlocking
  void poll() {
    load(); // expect: blocking-sleep
  }

  @Query
  public Uni<String> queried() {
    return Uni.createFrom().item(load()); // expect: blocking-sleep
  }

  @Query
  public String queriedOnWorker() {
    return load();
  }

  @Mutation
  @Blocking
  public Uni<String> changed() {
    return Uni.createFrom().item(load());
  }

  /** What is said of a class holds for its methods, unless one says otherwise. */
  @Blocking
  @Path("/reports")
  static final class Reports {
    @GET
    public Uni<String> later() {
      return Uni.createFrom().item(load());
    }

    @GET
    @NonBlocking
    public Uni<String> fast() {
      return Uni.createFrom().item(load()); // expect: blocking-sleep
    }
  }

  private static String load() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "loaded";
  }
}
