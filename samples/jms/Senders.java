package samples.jms;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import jakarta.jms.CompletionListener;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.util.concurrent.ExecutorService;

/** JMS waits for the broker, unless a listener is told. */
final class Senders {
  private Senders() {}

  /** What a handler must not do. */
  static final class Bridge extends SimpleChannelInboundHandler<String> {
    private final Session session;
    private final MessageProducer producer;
    private final MessageConsumer consumer;

    Bridge(Session session, MessageProducer producer, MessageConsumer consumer) {
      this.session = session;
      this.producer = producer;
      this.consumer = consumer;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String order) throws JMSException {
      producer.send(session.createTextMessage(order)); // expect: blocking-messaging
      session.commit(); // expect: blocking-messaging
      ctx.writeAndFlush(consumer.receive(1_000)); // expect: blocking-messaging
    }
  }

  /** The newer API, on the event loop. */
  static final class SimpleBridge extends SimpleChannelInboundHandler<String> {
    private final JMSContext context;
    private final Queue orders;

    SimpleBridge(JMSContext context, Queue orders) {
      this.context = context;
      this.orders = orders;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String order) {
      context.createProducer().setPriority(4).send(orders, order); // expect: blocking-messaging
      JMSConsumer answers = context.createConsumer(orders); // expect: blocking-messaging
      ctx.writeAndFlush(answers.receiveBody(String.class)); // expect: blocking-messaging
    }
  }

  /** A listener is told when it is sent; what comes in is handed on by another. */
  static final class PatientBridge extends SimpleChannelInboundHandler<String> {
    private final Session session;
    private final MessageProducer producer;
    private final ExecutorService workers;

    PatientBridge(Session session, MessageProducer producer, ExecutorService workers) {
      this.session = session;
      this.producer = producer;
      this.workers = workers;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String order) throws JMSException {
      producer.send(session.createTextMessage(order), new Sent(ctx));
      producer.setPriority(9);
      workers.execute(this::commit);
    }

    private void commit() {
      try {
        session.commit();
      } catch (JMSException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Says so to the peer. */
  record Sent(ChannelHandlerContext ctx) implements CompletionListener {
    @Override
    public void onCompletion(Message message) {
      ctx.writeAndFlush("sent");
    }

    @Override
    public void onException(Message message, Exception failure) {
      ctx.fireExceptionCaught(failure);
    }
  }
}
