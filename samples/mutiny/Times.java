package samples.mutiny;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.adapter.JdkFlowAdapter;

/** What takes a while goes on on the default worker pool, which may wait; what is tried again, where it failed. */
@RestController
final class Times {
  private static final Duration SHORT = Duration.ofMillis(10);
  private final WebClient client;
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  Times(WebClient client) {
    this.client = client;
  }

  static String read(String meter) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return meter;
  }

  private Uni<String> fetch(String meter) {
    return Uni.createFrom()
        .publisher(JdkFlowAdapter.publisherToFlowPublisher(client.get().uri(meter).retrieve().bodyToMono(String.class)));
  }

  @GetMapping("/delay")
  Uni<String> delayed() {
    return fetch("/a").onItem().delayIt().by(SHORT).map(Times::read);
  }

  /** It goes on where the other one emits. */
  @GetMapping("/delay-until")
  Uni<String> delayedUntil(String name) {
    return Uni.createFrom()
        .item(name)
        .onItem()
        .delayIt()
        .until(a -> fetch(read(a))) // expect: blocking-sleep
        .map(a -> read(a)); // expect: blocking-sleep
  }

  @GetMapping("/ticks")
  Multi<String> ticks() {
    return Multi.createFrom().ticks().every(SHORT).map(tick -> read("a")).select().first(3);
  }

  @GetMapping("/lists")
  Multi<List<String>> lists() {
    return Multi.createFrom().ticks().every(SHORT).map(tick -> "a").group().intoLists().every(SHORT).invoke(l -> read("a")).select().first(2);
  }

  @GetMapping("/fail")
  Uni<String> fails() {
    return Uni.createFrom()
        .<String>nothing()
        .ifNoItem()
        .after(SHORT)
        .failWith(() -> new IllegalStateException(read("a")))
        .onFailure()
        .recoverWithItem(() -> read("b"));
  }

  @GetMapping("/recover")
  Uni<String> recovers() {
    return fetch("/a").ifNoItem().after(SHORT).recoverWithItem(() -> read("b"));
  }

  @GetMapping("/recover-uni")
  Uni<String> recoversWithAnother() {
    return fetch("/a").ifNoItem().after(SHORT).recoverWithUni(() -> Uni.createFrom().item(() -> read("b")));
  }

  /** A failure comes from the client, too. */
  @GetMapping("/fail-or-answer")
  Uni<String> failsOrAnswers() {
    return fetch("/a")
        .ifNoItem()
        .after(Duration.ofMillis(5000))
        .fail()
        .onFailure()
        .recoverWithItem(e -> read("b")) // expect: blocking-sleep
        .map(a -> read(a)); // expect: blocking-sleep
  }

  @GetMapping("/cancelled")
  Uni<String> cancelled() {
    return fetch("/a")
        .onCancellation()
        .invoke(() -> read("b")) // gap: blocking-sleep (WebFlux cancels what has answered)
        .ifNoItem()
        .after(SHORT)
        .fail();
  }

  /** The client fails on its event loop: there the next try begins. */
  @GetMapping("/retry")
  Uni<String> retried() {
    return Uni.createFrom()
        .item(() -> read("/a")) // expect: offload-without-effect
        .chain(this::fetch)
        .onFailure()
        .retry()
        .atMost(3)
        .runSubscriptionOn(pool);
  }

  @GetMapping("/retry-until")
  Uni<String> retriedUntil() {
    return fetch("/a").onFailure().retry().until(e -> read("a").isEmpty()); // expect: blocking-sleep
  }

  @GetMapping("/retry-right")
  Uni<String> retriedRight() {
    return Uni.createFrom().item(() -> read("/a")).runSubscriptionOn(pool).chain(this::fetch).onFailure().retry().atMost(3);
  }

  @GetMapping("/back-off")
  Uni<String> retriedLater() {
    return Uni.createFrom()
        .item(() -> read("/a"))
        .chain(this::fetch)
        .onFailure()
        .retry()
        .withBackOff(SHORT)
        .withJitter(0.2)
        .atMost(3)
        .runSubscriptionOn(pool);
  }

  @GetMapping("/repeat")
  Multi<String> repeated() {
    return Uni.createFrom()
        .item(() -> read("/a")) // expect: offload-without-effect
        .chain(this::fetch)
        .repeat()
        .atMost(3)
        .runSubscriptionOn(pool);
  }

  @GetMapping("/repeat-later")
  Multi<String> repeatedLater() {
    return Uni.createFrom()
        .item(() -> read("/a"))
        .chain(this::fetch)
        .repeat()
        .withDelay(SHORT)
        .atMost(3)
        .runSubscriptionOn(pool);
  }

  @GetMapping("/memoize")
  Uni<String> remembered() {
    return Uni.createFrom()
        .item(() -> read("a"))
        .runSubscriptionOn(pool)
        .memoize()
        .indefinitely()
        .map(a -> read(a)); // expect: blocking-sleep
  }

  @GetMapping("/memoize-right")
  Uni<String> rememberedRight() {
    return Uni.createFrom().item(() -> read("a")).runSubscriptionOn(pool).memoize().indefinitely().emitOn(pool).map(a -> read(a));
  }
}
