package samples.gcp;

import com.google.cloud.bigquery.BigQuery;
import com.google.cloud.bigquery.QueryJobConfiguration;
import com.google.cloud.pubsub.v1.Publisher;
import com.google.cloud.pubsub.v1.TopicAdminClient;
import com.google.cloud.secretmanager.v1.AccessSecretVersionRequest;
import com.google.cloud.secretmanager.v1.SecretManagerServiceClient;
import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.Storage;
import com.google.pubsub.v1.PubsubMessage;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.ExecutorService;

/** Google's clients, in a handler. */
final class Clients extends SimpleChannelInboundHandler<String> {
  private final Storage storage;
  private final BigQuery query;
  private final SecretManagerServiceClient secrets;
  private final TopicAdminClient topics;
  private final Publisher publisher;
  private final ExecutorService workers;

  Clients(
      Storage storage,
      BigQuery query,
      SecretManagerServiceClient secrets,
      TopicAdminClient topics,
      Publisher publisher,
      ExecutorService workers) {
    this.storage = storage;
    this.query = query;
    this.secrets = secrets;
    this.topics = topics;
    this.publisher = publisher;
    this.workers = workers;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, String name) throws InterruptedException {
    BlobId id = BlobId.of("pictures", name);
    ctx.write(storage.readAllBytes(id)); // expect: blocking-http-client
    storage.create(BlobInfo.newBuilder(id).build(), new byte[0]); // expect: blocking-http-client
    ctx.write(storage.get(id).getContent()); // expect: blocking-http-client
    ctx.write(query.query(QueryJobConfiguration.of("select 1"))); // expect: blocking-datastore
    ctx.write(secrets.accessSecretVersion(name)); // expect: blocking-http-client
    topics.createTopic(name); // expect: blocking-messaging
    ctx.flush();
  }

  /** Futures, and a worker. */
  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    publisher
        .publish(PubsubMessage.getDefaultInstance())
        .addListener(() -> ctx.writeAndFlush(event), workers);
    secrets
        .accessSecretVersionCallable()
        .futureCall(AccessSecretVersionRequest.getDefaultInstance())
        .addListener(() -> ctx.writeAndFlush(event), workers);
    workers.execute(() -> storage.delete("pictures", event.toString()));
  }
}
