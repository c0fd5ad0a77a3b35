package samples.aws;

import com.amazonaws.services.dynamodbv2.AmazonDynamoDB;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBMapper;
import com.amazonaws.services.lambda.AWSLambda;
import com.amazonaws.services.lambda.model.InvokeRequest;
import com.amazonaws.services.s3.AmazonS3;
import com.amazonaws.services.sqs.AmazonSQSAsync;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.ExecutorService;

/** The first SDK waits in all its plain methods. */
final class FirstGeneration extends SimpleChannelInboundHandler<String> {
  private final AmazonS3 s3;
  private final AmazonSQSAsync queue;
  private final AmazonDynamoDB dynamo;
  private final DynamoDBMapper mapper;
  private final AWSLambda functions;
  private final ExecutorService workers;

  FirstGeneration(
      AmazonS3 s3,
      AmazonSQSAsync queue,
      AmazonDynamoDB dynamo,
      AWSLambda functions,
      ExecutorService workers) {
    this.s3 = s3;
    this.queue = queue;
    this.dynamo = dynamo;
    this.mapper = new DynamoDBMapper(dynamo);
    this.functions = functions;
    this.workers = workers;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, String name) {
    s3.putObject("invoices", name, "paid"); // expect: blocking-http-client
    if (s3.doesObjectExist("invoices", name)) { // expect: blocking-http-client
      ctx.writeAndFlush(s3.getUrl("invoices", name).toString());
    }
    queue.sendMessage("orders", name); // expect: blocking-messaging
    dynamo.listTables(); // expect: blocking-datastore
    mapper.load(Order.class, name); // expect: blocking-datastore
    functions.invoke(new InvokeRequest().withFunctionName(name)); // expect: blocking-http-client
    queue.sendMessageAsync("orders", name);
    workers.execute(() -> s3.deleteObject("invoices", name));
  }

  /** A row of the table. */
  static final class Order {}
}
