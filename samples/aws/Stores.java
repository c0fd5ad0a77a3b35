package samples.aws;

import io.vertx.core.AbstractVerticle;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.util.Map;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbAsyncTable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.paginators.ListObjectsV2Iterable;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The clients of AWS: each has a twin that does not wait. */
final class Stores extends AbstractVerticle {
  private final S3Client s3 = S3Client.create();
  private final S3AsyncClient asyncS3 = S3AsyncClient.create();
  private final DynamoDbClient dynamo = DynamoDbClient.create();
  private final SqsClient queue = SqsClient.create();
  private final SqsAsyncClient asyncQueue = SqsAsyncClient.create();
  private final SnsClient topics = SnsClient.create();
  private final DynamoDbTable<User> users;
  private final DynamoDbAsyncTable<User> asyncUsers;

  Stores(DynamoDbTable<User> users, DynamoDbAsyncTable<User> asyncUsers) {
    this.users = users;
    this.asyncUsers = asyncUsers;
  }

  @Override
  public void start() {
    Router router = Router.router(vertx);
    PutObjectRequest invoice =
        PutObjectRequest.builder().bucket("invoices").key("2024").build();
    GetObjectRequest picture =
        GetObjectRequest.builder().bucket("pictures").key("logo").build();
    router
        .post("/invoices")
        .handler(
            context -> {
              s3.putObject(invoice, RequestBody.fromString("paid")); // expect: blocking-http-client
              context.end(s3.utilities().getUrl(url -> url.bucket("invoices").key("2024")).getPath());
            });
    router
        .get("/pictures")
        .handler(
            context -> {
              ResponseInputStream<GetObjectResponse> body = s3.getObject(picture); // expect: blocking-http-client
              try {
                context.end(new String(body.readAllBytes())); // expect: blocking-http-client
              } catch (IOException e) {
                context.fail(e);
              }
            });
    router
        .get("/names")
        .handler(
            context -> {
              ListObjectsV2Iterable pages = s3.listObjectsV2Paginator(list -> list.bucket("a"));
              context.end(pages.toString() + s3.serviceName());
            });
    router
        .get("/ready")
        .handler(
            context -> {
              s3.waiter().waitUntilBucketExists(bucket -> bucket.bucket("a")); // expect: blocking-http-client
              context.end();
            });
    router
        .get("/items")
        .handler(
            context -> {
              Map<String, AttributeValue> key = Map.of("id", AttributeValue.fromS("1"));
              context.end(dynamo.getItem(get -> get.key(key)).toString()); // expect: blocking-http-client
            });
    router
        .get("/users")
        .handler(
            context -> {
              Key key = Key.builder().partitionValue("1").build();
              User user = users.getItem(key); // expect: blocking-datastore
              users.putItem(user); // expect: blocking-datastore
              context.end(users.tableName());
            });
    router
        .post("/messages")
        .handler(
            context -> {
              queue.sendMessage(send -> send.messageBody("paid")); // expect: blocking-http-client
              topics.publish(publish -> publish.message("paid")); // expect: blocking-http-client
              context.end();
            });
  }

  /** The same, with the twins. */
  final class Patient extends AbstractVerticle {
    @Override
    public void start() {
      Router router = Router.router(vertx);
      GetObjectRequest picture =
          GetObjectRequest.builder().bucket("pictures").key("logo").build();
      router
          .get("/pictures")
          .handler(
              context ->
                  asyncS3
                      .getObject(picture, AsyncResponseTransformer.toBytes())
                      .thenAccept(body -> context.end(body.asUtf8String()))
                      .exceptionally(
                          failure -> {
                            context.fail(failure);
                            return null;
                          }));
      router
          .get("/users")
          .handler(
              context ->
                  asyncUsers
                      .getItem(Key.builder().partitionValue("1").build())
                      .thenCompose(asyncUsers::putItem)
                      .whenComplete((done, failure) -> context.end()));
      router
          .post("/messages")
          .handler(
              context ->
                  asyncQueue
                      .sendMessage(send -> send.messageBody("paid"))
                      .whenComplete((done, failure) -> context.end()));
      router
          .get("/items")
          .handler(
              context ->
                  vertx
                      .executeBlocking(() -> dynamo.listTables().toString(), false)
                      .onSuccess(context::end)
                      .onFailure(context::fail));
    }
  }

  /** An item of the table. */
  static final class User {}
}
