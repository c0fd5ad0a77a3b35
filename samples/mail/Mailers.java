package samples.mail;

import io.vertx.core.AbstractVerticle;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.apache.commons.mail.EmailException;
import org.apache.commons.mail.SimpleEmail;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.mailer.Mailer;

/** To write a mail is quick, to hand it to a server is not. */
final class Mailers extends AbstractVerticle {
  private final Session session;
  private final Mailer mailer;

  Mailers(Session session, Mailer mailer) {
    this.session = session;
    this.mailer = mailer;
  }

  @Override
  public void start() {
    Router router = Router.router(vertx);
    router.post("/welcome").handler(this::welcome); // expect: blocking-remote-call via welcome > Transport#send
    router.get("/inbox").handler(this::inbox); // expect: blocking-remote-call via inbox
    router.post("/simple").handler(this::simple); // expect: blocking-remote-call via simple
    router.post("/patient").blockingHandler(this::welcome);
    router
        .post("/fluent")
        .handler(
            context -> {
              mailer.testConnection(); // expect: blocking-remote-call
              context.end(mailer.getServerConfig().toString());
            });
  }

  void fluent(RoutingContext context, Email mail) {
    mailer
        .sendMail(mail, true)
        .thenRun(context::end)
        .exceptionally(
            failure -> {
              context.fail(failure);
              return null;
            });
  }

  private void welcome(RoutingContext context) {
    try {
      Transport.send(message(context.body().asString()));
      context.end();
    } catch (MessagingException e) {
      context.fail(e);
    }
  }

  private Message message(String to) throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject("Welcome");
    message.setText("It is good to have you.");
    return message;
  }

  private void inbox(RoutingContext context) {
    try (Store store = session.getStore("imap")) {
      store.connect("mail.example.org", "me", "secret");
      Folder inbox = store.getFolder("INBOX");
      inbox.open(Folder.READ_ONLY);
      context.end("" + inbox.getMessageCount());
    } catch (MessagingException e) {
      context.fail(e);
    }
  }

  private void simple(RoutingContext context) {
    try {
      SimpleEmail mail = new SimpleEmail();
      mail.setHostName("mail.example.org");
      mail.setMsg("It is good to have you.");
      context.end(mail.send());
    } catch (EmailException e) {
      context.fail(e);
    }
  }
}
