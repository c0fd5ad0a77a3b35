package samples.spring;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Brokers and mail servers that are waited for. */
final class Messaging {
  private Messaging() {}

  /** Sends and receives over JMS and AMQP. */
  static final class OrderHandler extends SimpleChannelInboundHandler<String> {
    private final JmsTemplate jms;
    private final RabbitTemplate rabbit;

    OrderHandler(JmsTemplate jms, RabbitTemplate rabbit) {
      this.jms = jms;
      this.rabbit = rabbit;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String order) {
      jms.setReceiveTimeout(100);
      jms.convertAndSend("orders", order); // expect: blocking-messaging
      Object confirmation = jms.receiveAndConvert("confirmations"); // expect: blocking-messaging
      ctx.write(confirmation);
      rabbit.convertAndSend("orders", order); // expect: blocking-messaging
      ctx.writeAndFlush(rabbit.convertSendAndReceive("prices", order)); // expect: blocking-messaging
    }
  }

  /** Sending gives a future, after it has waited for the topic's metadata. */
  static final class EventHandler extends SimpleChannelInboundHandler<String> {
    private final KafkaTemplate<String, String> kafka;

    EventHandler(KafkaTemplate<String, String> kafka) {
      this.kafka = kafka;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String event) throws Exception {
      kafka.send("events", event).get(); // expect: blocking-messaging, blocking-future-wait
      kafka.flush(); // expect: blocking-messaging
      ctx.writeAndFlush("ok");
    }
  }

  /** Mail. */
  static final class WelcomeHandler extends SimpleChannelInboundHandler<String> {
    private final JavaMailSender mail;
    private final MailSender plain;

    WelcomeHandler(JavaMailSender mail, MailSender plain) {
      this.mail = mail;
      this.plain = plain;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String address) {
      SimpleMailMessage message = new SimpleMailMessage();
      message.setTo(address);
      plain.send(message); // expect: blocking-remote-call
      mail.send(message); // expect: blocking-remote-call
      mail.send(mail.createMimeMessage()); // expect: blocking-remote-call
      ctx.writeAndFlush("sent");
    }
  }

  /** The fix: another thread waits. */
  static final class PatientHandler extends SimpleChannelInboundHandler<String> {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);
    private final JmsTemplate jms;
    private final MailSender mail;

    PatientHandler(JmsTemplate jms, MailSender mail) {
      this.jms = jms;
      this.mail = mail;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String order) {
      pool.execute(
          () -> {
            jms.convertAndSend("orders", order);
            mail.send(new SimpleMailMessage());
            ctx.writeAndFlush("accepted");
          });
    }
  }
}
