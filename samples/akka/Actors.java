package samples.akka;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.actor.UntypedAbstractActor;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.DispatcherSelector;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;

/** All actors share the few threads of one dispatcher. */
final class Actors {
  static final class Orders extends AbstractActor {
    private final Stock stock;

    Orders(Stock stock) {
      this.stock = stock;
    }

    @Override
    public void preStart() {
      stock.load(); // expect: blocking-jdbc
    }

    @Override
    public Receive createReceive() {
      return receiveBuilder()
          .match(String.class, order -> getSender().tell(stock.load(), getSelf())) // expect: blocking-jdbc
          .match(Integer.class, this::count) // expect: blocking-jdbc via count > load
          .match(
              Long.class,
              order ->
                  CompletableFuture.supplyAsync(
                          stock::load, getContext().getSystem().dispatchers().lookup("waiting"))
                      .whenComplete((text, failure) -> getSelf().tell(text, getSelf())))
          .matchAny(
              order ->
                  CompletableFuture.supplyAsync(stock::load, getContext().getSystem().dispatcher()) // expect: blocking-jdbc
                      .whenComplete((text, failure) -> getSelf().tell(text, getSelf())))
          .build();
    }

    private void count(Integer order) {
      getSender().tell(stock.load(), getSelf());
    }
  }

  static final class Old extends UntypedAbstractActor {
    private final Stock stock;

    Old(Stock stock) {
      this.stock = stock;
    }

    @Override
    public void onReceive(Object message) {
      stock.load(); // expect: blocking-jdbc
    }
  }

  /** A dispatcher of its own may wait. */
  static final class Archive extends AbstractActor {
    private final Stock stock;

    Archive(Stock stock) {
      this.stock = stock;
    }

    @Override
    public Receive createReceive() {
      return receiveBuilder().matchAny(order -> stock.load()).build();
    }
  }

  static void start(ActorSystem system, Stock stock) {
    ActorRef orders = system.actorOf(Props.create(Orders.class, stock));
    ActorRef old = system.actorOf(Props.create(Old.class, () -> new Old(stock)));
    ActorRef archive =
        system.actorOf(Props.create(Archive.class, stock).withDispatcher("waiting"));
    system
        .scheduler()
        .scheduleOnce(Duration.ofSeconds(1), () -> stock.load(), system.dispatcher()); // expect: blocking-jdbc
    orders.tell("a", archive);
    orders.tell("b", old);
  }

  static final class Typed extends AbstractBehavior<String> {
    private final Stock stock;

    Typed(ActorContext<String> context, Stock stock) {
      super(context);
      this.stock = stock;
    }

    @Override
    public Receive<String> createReceive() {
      return newReceiveBuilder().onMessage(String.class, this::received).build(); // expect: blocking-jdbc via received > load
    }

    private Behavior<String> received(String order) {
      stock.load();
      return this;
    }
  }

  static final class TypedArchive extends AbstractBehavior<String> {
    private final Stock stock;

    private TypedArchive(ActorContext<String> context, Stock stock) {
      super(context);
      this.stock = stock;
    }

    static Behavior<String> create(Stock stock) {
      return Behaviors.setup(context -> new TypedArchive(context, stock));
    }

    @Override
    public Receive<String> createReceive() {
      return newReceiveBuilder()
          .onAnyMessage(
              order -> {
                stock.load();
                return this;
              })
          .build();
    }
  }

  static Behavior<String> guardian(Stock stock) {
    return Behaviors.setup(
        context -> {
          context.spawn(TypedArchive.create(stock), "archive", DispatcherSelector.blocking());
          stock.load(); // expect: blocking-jdbc
          return Behaviors.receive(String.class)
              .onMessage(
                  String.class,
                  order -> {
                    stock.load(); // expect: blocking-jdbc
                    return Behaviors.same();
                  })
              .build();
        });
  }

  static final class Stock {
    private final DataSource database;

    Stock(DataSource database) {
      this.database = database;
    }

    String load() {
      try (Connection connection = database.getConnection()) {
        return connection.getCatalog();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
