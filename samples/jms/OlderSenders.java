package samples.jms;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import javax.jms.Connection;
import javax.jms.ConnectionFactory;
import javax.jms.JMSException;
import javax.jms.Message;
import javax.jms.QueueRequestor;
import javax.jms.Session;

/** The same under the older name. */
final class OlderSenders extends SimpleChannelInboundHandler<Message> {
  private final ConnectionFactory factory;
  private final QueueRequestor prices;

  OlderSenders(ConnectionFactory factory, QueueRequestor prices) {
    this.factory = factory;
    this.prices = prices;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) throws JMSException {
    Connection connection = factory.createConnection(); // expect: blocking-messaging
    Session session = connection.createSession(true, Session.SESSION_TRANSACTED); // expect: blocking-messaging
    session.createTextMessage("hello").setJMSType("greeting");
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, Message question) throws JMSException {
    ctx.writeAndFlush(prices.request(question)); // expect: blocking-messaging
  }
}
