package samples.rabbitmq;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.RpcClient;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;

/** A channel of RabbitMQ waits for the broker in nearly all it does. */
final class Channels {
  private Channels() {}

  /** Everything on the event loop. */
  static final class Gateway extends SimpleChannelInboundHandler<String> {
    private final ConnectionFactory factory;
    private final RpcClient prices;
    private Connection connection;
    private Channel channel;

    Gateway(ConnectionFactory factory, RpcClient prices) {
      this.factory = factory;
      this.prices = prices;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) throws IOException, TimeoutException {
      connection = factory.newConnection(); // expect: blocking-messaging
      channel = connection.createChannel(); // expect: blocking-messaging
      channel.queueDeclare("orders", true, false, false, null); // expect: blocking-messaging
      channel.confirmSelect(); // expect: blocking-messaging
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String order)
        throws IOException, InterruptedException, TimeoutException {
      channel.basicPublish("", "orders", null, order.getBytes(StandardCharsets.UTF_8)); // expect: blocking-messaging
      channel.waitForConfirms(500); // expect: blocking-messaging
      ctx.write(prices.stringCall(order)); // expect: blocking-messaging
      ctx.write(channel.basicGet("answers", true)); // expect: blocking-messaging
      ctx.writeAndFlush(channel.getNextPublishSeqNo());
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws IOException, TimeoutException {
      channel.close(); // expect: blocking-messaging
      connection.close(); // expect: blocking-messaging
    }
  }

  /** One thread owns the channel; the event loop hands it what is to be sent. */
  static final class Publisher extends SimpleChannelInboundHandler<String> {
    private final Channel channel;
    private final ExecutorService sender;

    Publisher(Channel channel, ExecutorService sender) {
      this.channel = channel;
      this.sender = sender;
      channel.addConfirmListener((tag, multiple) -> {}, (tag, multiple) -> {});
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String order) {
      if (!channel.isOpen()) {
        ctx.close();
        return;
      }
      sender.execute(() -> publish(order));
    }

    private void publish(String order) {
      try {
        channel.basicPublish("", "orders", null, order.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
