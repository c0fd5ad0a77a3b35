package samples.spring;

import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is asynchronous by annotation runs on an executor, when another object calls it. */
@RestController
final class AsyncMethods {
  private final Mails mails;

  AsyncMethods(Mails mails) {
    this.mails = mails;
  }

  @PostMapping("/mails")
  Mono<Void> sent(String text) {
    mails.send(text); // harmless: blocking-sleep (Spring's proxy hands it to a worker; a run has none)
    return Mono.empty();
  }

  @PostMapping("/mails/now")
  Mono<Void> sentNow(String text) {
    mails.sendNow(text); // expect: blocking-sleep via sendNow > deliver
    return Mono.empty();
  }

  @PostMapping("/mails/within")
  Mono<Void> sentWithin(String text) {
    mails.sendWithin(text); // expect: blocking-sleep via sendWithin > send > deliver
    return Mono.empty();
  }

  /** Sends mails. */
  @Service
  static class Mails {
    @Async
    public void send(String text) {
      deliver(text);
    }

    public void sendNow(String text) {
      deliver(text);
    }

    /** A call within the object passes the proxy by. */
    public void sendWithin(String text) {
      this.send(text);
    }

    private void deliver(String text) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
