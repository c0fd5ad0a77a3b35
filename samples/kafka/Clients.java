package samples.kafka;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka's own clients wait: for records, commits, metadata, and when they are closed. */
final class Clients {
  private static final Logger LOG = LoggerFactory.getLogger(Clients.class);

  private Clients() {}

  /** A bridge from HTTP, on the event loop. */
  static final class Bridge extends AbstractVerticle {
    private final KafkaProducer<String, String> producer;
    private final Consumer<String, String> consumer;
    private final Admin admin;

    Bridge(Map<String, Object> settings) {
      producer = new KafkaProducer<>(settings);
      consumer = new KafkaConsumer<>(settings);
      admin = Admin.create(settings);
    }

    @Override
    public void start() {
      Router router = Router.router(vertx);
      router.post("/records").handler(this::send); // expect: blocking-messaging via send > KafkaProducer#send
      router.get("/records").handler(this::poll); // expect: blocking-messaging via poll
      vertx
          .createHttpServer()
          .requestHandler(router)
          .listen(8080)
          .onFailure(failure -> LOG.error("not listening", failure));
      vertx.setPeriodic(60_000, id -> closeIdle()); // expect: blocking-messaging via closeIdle
    }

    private void send(RoutingContext context) {
      ProducerRecord<String, String> order =
          new ProducerRecord<>("orders", context.body().asString());
      producer.send(order, (metadata, failure) -> context.end());
    }

    private void poll(RoutingContext context) {
      ConsumerRecords<String, String> orders = consumer.poll(Duration.ofSeconds(1));
      consumer.commitSync();
      consumer.commitAsync();
      context.end("" + orders.count());
    }

    private void closeIdle() {
      consumer.close();
    }

    @Override
    public void stop() {
      producer.flush(); // expect: blocking-messaging
      producer.close(Duration.ofSeconds(5)); // expect: blocking-messaging
      admin.close(); // expect: blocking-messaging
    }
  }

  /** The same bridge: what waits runs on threads of its own. */
  static final class PatientBridge extends AbstractVerticle {
    private final KafkaProducer<String, String> producer;
    private final Consumer<String, String> consumer;
    private final ExecutorService workers;

    PatientBridge(Map<String, Object> settings, ExecutorService workers) {
      producer = new KafkaProducer<>(settings);
      consumer = new KafkaConsumer<>(settings);
      this.workers = workers;
    }

    @Override
    public void start() {
      Router router = Router.router(vertx);
      router.post("/records").handler(this::send);
      router.get("/records").blockingHandler(this::poll);
      vertx
          .createHttpServer()
          .requestHandler(router)
          .listen(8081)
          .onFailure(failure -> LOG.error("not listening", failure));
    }

    private void send(RoutingContext context) {
      ProducerRecord<String, String> order =
          new ProducerRecord<>("orders", context.body().asString());
      workers.execute(() -> producer.send(order, (metadata, failure) -> context.end()));
    }

    private void poll(RoutingContext context) {
      ConsumerRecords<String, String> orders = consumer.poll(Duration.ofSeconds(1));
      consumer.commitSync();
      context.end("" + orders.count());
    }

    @Override
    public void stop(Promise<Void> stopped) {
      vertx
          .executeBlocking(
              () -> {
                producer.close();
                consumer.close();
                return null;
              })
          .<Void>mapEmpty()
          .onComplete(stopped);
    }
  }
}
