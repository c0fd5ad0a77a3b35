package samples.vertx;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mongo.MongoClient;
import io.vertx.jdbcclient.JDBCConnectOptions;
import io.vertx.jdbcclient.JDBCPool;
import io.vertx.kafka.client.consumer.KafkaConsumer;
import io.vertx.kafka.client.consumer.KafkaConsumerRecord;
import io.vertx.kafka.client.producer.KafkaProducer;
import io.vertx.kafka.client.producer.KafkaProducerRecord;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clients that wait on threads of their own answer on the context that asked, all the same. */
final class DataClients extends AbstractVerticle {
  private static final Logger LOG = LoggerFactory.getLogger(DataClients.class);

  private MongoClient mongo;
  private Pool pool;
  private MailClient mails;
  private KafkaProducer<String, String> producer;

  @Override
  public void start() {
    mongo = MongoClient.createShared(vertx, new JsonObject());
    pool = JDBCPool.pool(vertx, new JDBCConnectOptions().setJdbcUrl("jdbc:h2:mem:a"), new PoolOptions());
    mails = MailClient.createShared(vertx, new MailConfig());
    producer = KafkaProducer.createShared(vertx, "orders", Map.of());
    KafkaConsumer<String, String> consumer = KafkaConsumer.create(vertx, Map.of());
    consumer.handler(this::consumed); // expect: blocking-file-io via consumed > store > Files#writeString
    consumer.handler(order -> vertx.executeBlocking(() -> store(order.value())).onFailure(this::log));
    consumer.exceptionHandler(failure -> store(failure.getMessage())); // expect: blocking-file-io via store > Files#writeString
    consumer.subscribe("orders").onFailure(this::log);
  }

  private void consumed(KafkaConsumerRecord<String, String> order) {
    store(order.value());
  }

  Future<String> documents() {
    return mongo
        .findOne("orders", new JsonObject(), null)
        .map(JsonObject::encode)
        .map(text -> store(text)); // expect: blocking-file-io
  }

  Future<String> documentsOnWorker() {
    return mongo
        .findOne("orders", new JsonObject(), null)
        .map(JsonObject::encode)
        .compose(text -> vertx.executeBlocking(() -> store(text)));
  }

  Future<String> rows() {
    return pool
        .query("SELECT * FROM orders")
        .mapping(row -> store(row.getString(0))) // expect: blocking-file-io
        .execute()
        .map(rows -> store("rows")); // expect: blocking-file-io
  }

  Future<String> rowsOnWorker() {
    return pool
        .query("SELECT * FROM orders")
        .mapping(row -> row.getString(0))
        .execute()
        .compose(rows -> vertx.executeBlocking(() -> store("rows")));
  }

  Future<Void> sent() {
    return mails
        .sendMail(new MailMessage())
        .onSuccess(result -> store(result.getMessageID())) // expect: blocking-file-io
        .compose(result -> producer.send(KafkaProducerRecord.create("mails", result.getMessageID())))
        .onFailure(failure -> store("failed")) // expect: blocking-file-io
        .mapEmpty();
  }

  Future<Void> sentOnWorker() {
    return mails
        .sendMail(new MailMessage())
        .compose(result -> vertx.executeBlocking(() -> store(result.getMessageID())))
        .mapEmpty();
  }

  private void log(Throwable failure) {
    LOG.error("failed", failure);
  }

  private static String store(String text) {
    try {
      Files.writeString(Path.of("orders"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text;
  }
}
