package samples.brokers;

import io.nats.client.Connection;
import io.nats.client.JetStream;
import io.nats.client.JetStreamApiException;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.IOException;
import java.time.Duration;
import org.apache.pulsar.client.api.Consumer;
import org.apache.pulsar.client.api.Producer;
import org.apache.pulsar.client.api.PulsarClient;
import org.apache.pulsar.client.api.PulsarClientException;
import org.apache.pulsar.client.api.Schema;
import org.apache.rocketmq.client.producer.DefaultMQProducer;
import org.apache.rocketmq.client.producer.SendCallback;
import org.apache.rocketmq.common.message.Message;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;

/** What sends and waits, and what only sends. */
final class Senders {
  private Senders() {}

  /** Pulsar. */
  static final class ToPulsar extends SimpleChannelInboundHandler<byte[]> {
    private final PulsarClient client;
    private Producer<byte[]> producer;
    private Consumer<byte[]> consumer;

    ToPulsar(PulsarClient client) {
      this.client = client;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) throws PulsarClientException {
      producer = client.newProducer(Schema.BYTES).topic("orders").create(); // expect: blocking-messaging
      consumer = client.newConsumer(Schema.BYTES).topic("answers").subscribe(); // expect: blocking-messaging
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, byte[] order)
        throws PulsarClientException {
      producer.send(order); // expect: blocking-messaging
      producer.newMessage().value(order).send(); // expect: blocking-messaging
      ctx.write(consumer.receive()); // expect: blocking-messaging
      producer.sendAsync(order).whenComplete((id, failure) -> ctx.writeAndFlush(id));
    }
  }

  /** NATS: to publish only writes into a buffer. */
  static final class ToNats extends SimpleChannelInboundHandler<byte[]> {
    private final Connection connection;
    private final JetStream stream;

    ToNats(Connection connection, JetStream stream) {
      this.connection = connection;
      this.stream = stream;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, byte[] order)
        throws IOException, InterruptedException, JetStreamApiException {
      connection.publish("orders", order);
      ctx.write(connection.request("prices", order, Duration.ofSeconds(1))); // expect: blocking-messaging
      stream.publish("orders", order); // expect: blocking-messaging
      connection
          .request("prices", order)
          .whenComplete((price, failure) -> ctx.writeAndFlush(price.getData()));
    }
  }

  /** RocketMQ: a callback makes the difference. */
  static final class ToRocket extends SimpleChannelInboundHandler<Message> {
    private final DefaultMQProducer producer;
    private final SendCallback sent;

    ToRocket(DefaultMQProducer producer, SendCallback sent) {
      this.producer = producer;
      this.sent = sent;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, Message order) throws Exception {
      ctx.writeAndFlush(producer.send(order)); // expect: blocking-messaging
      producer.send(order, sent);
      producer.sendOneway(order);
    }
  }

  /** MQTT: one client waits, the other does not. */
  static final class ToMqtt extends SimpleChannelInboundHandler<byte[]> {
    private final MqttClient client;
    private final MqttAsyncClient async;

    ToMqtt(MqttClient client, MqttAsyncClient async) {
      this.client = client;
      this.async = async;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, byte[] order) throws MqttException {
      client.publish("orders", new MqttMessage(order)); // expect: blocking-messaging
      async.publish("orders", new MqttMessage(order));
      async.publish("orders", new MqttMessage(order)).waitForCompletion(); // expect: blocking-messaging
    }
  }
}
