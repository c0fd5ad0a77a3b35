package samples.mutiny;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.adapter.JdkFlowAdapter;

/** Where the stages of a Uni run: what stands behind a source moves it, what stands before a function moves that. */
@RestController
final class Pipelines {
  private final WebClient client;
  private final Prices prices;
  private final Executor injected;
  private final ExecutorService pool = Executors.newFixedThreadPool(8);

  Pipelines(WebClient client, Prices prices, Executor injected) {
    this.client = client;
    this.prices = prices;
    this.injected = injected;
  }

  static final class Prices {
    String read(String article) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return article;
    }
  }

  private Uni<String> fetch(String article) {
    return Uni.createFrom()
        .publisher(JdkFlowAdapter.publisherToFlowPublisher(client.get().uri(article).retrieve().bodyToMono(String.class)));
  }

  @GetMapping("/sources")
  Uni<List<String>> sources() {
    Uni<String> wrong = Uni.createFrom().item(() -> prices.read("a")); // expect: blocking-sleep
    Uni<String> right = Uni.createFrom().item(() -> prices.read("a")).runSubscriptionOn(pool);
    Uni<String> onDefault = Uni.createFrom().item(() -> prices.read("a")).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    Uni<String> given = Uni.createFrom().item(() -> prices.read("a")).runSubscriptionOn(injected);
    return Uni.join().all(wrong, right, onDefault, given).andFailFast();
  }

  /** Other than Reactor's publishOn, emitOn never moves the source directly before it. */
  @GetMapping("/not-moved")
  Uni<String> sourceIsNotMoved() {
    return Uni.createFrom()
        .item(() -> prices.read("a")) // expect: offload-without-effect
        .emitOn(pool);
  }

  @GetMapping("/hops")
  Uni<String> hops(String name) {
    return Uni.createFrom()
        .item(name)
        .onItem()
        .transform(n -> prices.read(n)) // expect: offload-without-effect
        .emitOn(pool)
        .map(n -> prices.read(n))
        .onItem()
        .transform(prices::read);
  }

  @GetMapping("/eager")
  Uni<String> eager() {
    return Uni.createFrom()
        .item(prices.read("a")) // expect: offload-eager-argument
        .runSubscriptionOn(pool);
  }

  @GetMapping("/eager-right")
  Uni<String> eagerRight() {
    return Uni.createFrom().item(() -> prices.read("a")).runSubscriptionOn(Infrastructure.getDefaultExecutor());
  }

  /** The client answers on its event loop, whoever subscribes. */
  @GetMapping("/asynchronous")
  Uni<String> asynchronousSource() {
    return fetch("/a")
        .onItem()
        .transformToUni(body -> Uni.createFrom().item(() -> prices.read(body))) // expect: offload-without-effect
        .runSubscriptionOn(pool);
  }

  @GetMapping("/asynchronous-reference")
  Uni<String> asynchronousSourceMapped() {
    return fetch("/a")
        .onItem()
        .transform(prices::read) // expect: offload-without-effect
        .runSubscriptionOn(pool);
  }

  @GetMapping("/asynchronous-anonymous")
  Uni<String> asynchronousSourceAnonymous() {
    return fetch("/a")
        .chain(
            new Function<String, Uni<? extends String>>() {
              @Override
              public Uni<? extends String> apply(String body) {
                return Uni.createFrom()
                    .item(
                        new Supplier<String>() {
                          @Override
                          public String get() {
                            return prices.read(body); // expect: offload-without-effect
                          }
                        });
              }
            })
        .runSubscriptionOn(pool);
  }

  @GetMapping("/asynchronous-right")
  Uni<String> asynchronousSourceRight() {
    return fetch("/a")
        .emitOn(pool)
        .onItem()
        .transformToUni(body -> Uni.createFrom().item(() -> prices.read(body)));
  }

  @GetMapping("/asynchronous-inner")
  Uni<String> asynchronousSourceMovedInside() {
    return fetch("/a")
        .chain(body -> Uni.createFrom().item(() -> prices.read(body)).runSubscriptionOn(pool))
        .map(n -> prices.read(n));
  }

  @GetMapping("/body")
  Uni<String> bodyOfChain(String name) {
    return Uni.createFrom()
        .item(name)
        .chain(n -> Uni.createFrom().item(prices.read(n)).runSubscriptionOn(pool)); // expect: offload-eager-argument
  }

  @GetMapping("/client-moves")
  Uni<String> clientMovesWhatFollows(String name) {
    return Uni.createFrom()
        .item(name)
        .emitOn(pool)
        .chain(n -> fetch(prices.read(n)))
        .map(n -> prices.read(n)); // expect: offload-without-effect
  }

  @GetMapping("/second")
  Uni<String> secondSource() {
    Uni<String> second = Uni.createFrom().item(() -> prices.read("b")); // expect: offload-without-effect
    return fetch("/a").replaceWith(second).runSubscriptionOn(pool);
  }

  @GetMapping("/second-right")
  Uni<String> secondSourceRight() {
    Uni<String> second = Uni.createFrom().item(() -> prices.read("b"));
    return fetch("/a").emitOn(pool).replaceWith(second);
  }

  /** What waits a while goes on on a pool that is made for waiting. */
  @GetMapping("/timers")
  Multi<String> timers() {
    return Multi.createBy()
        .merging()
        .streams(
            Uni.createFrom().item("a").onItem().delayIt().by(Duration.ofSeconds(1)).map(prices::read).toMulti(),
            Multi.createFrom().ticks().every(Duration.ofSeconds(1)).map(tick -> prices.read("b")));
  }

  @GetMapping("/combined")
  Uni<String> combined() {
    Uni<String> one = Uni.createFrom().item(() -> prices.read("a")).runSubscriptionOn(pool);
    Uni<String> other = Uni.createFrom().item(() -> prices.read("b")).runSubscriptionOn(pool);
    return Uni.combine().all().unis(one, other).with((a, b) -> prices.read(a + b));
  }

  @GetMapping("/combined-wrong")
  Uni<String> combinedOnTheLoop() {
    Uni<String> one = Uni.createFrom().item("a");
    return Uni.combine().all().unis(one, fetch("/b")).combinedWith((a, b) -> prices.read(a + b)); // expect: blocking-sleep
  }

  @GetMapping("/await")
  Uni<String> awaits() {
    String name = fetch("/a").await().indefinitely(); // expect: blocking-reactive-wait
    return Uni.createFrom().item(name);
  }

  private Uni<String> load(String article) {
    return Uni.createFrom().item(() -> prices.read(article)); // expect: blocking-sleep
  }

  @GetMapping("/helper")
  Uni<String> helperForgotten() {
    return load("a");
  }

  private Uni<String> loadElsewhere(String article) {
    return Uni.createFrom().item(() -> prices.read(article));
  }

  @GetMapping("/helper-right")
  Uni<String> helperOffloaded() {
    return loadElsewhere("a").runSubscriptionOn(pool);
  }

  void nobodySubscribes() {
    Uni.createFrom().item(() -> prices.read("a")); // expect: dropped-publisher
  }
}
