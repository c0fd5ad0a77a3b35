package samples.mutiny;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever awaits a Uni stops the own thread; whoever subscribes starts it there. */
@RestController
final class Waits {
  private final Stock stock;
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  Waits(Stock stock) {
    this.stock = stock;
  }

  /** A reactive client. */
  interface Stock {
    Uni<Integer> count(String article);

    Multi<String> articles();
  }

  static String read(String article) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return article;
  }

  @GetMapping("/await")
  Uni<Integer> awaits() {
    int a = stock.count("a").await().indefinitely(); // expect: blocking-reactive-wait
    int b = stock.count("b").await().atMost(Duration.ofSeconds(1)); // expect: blocking-reactive-wait
    int c = stock.count("c").await().asOptional().indefinitely().orElse(0); // expect: blocking-reactive-wait
    return Uni.createFrom().item(a + b + c);
  }

  @GetMapping("/chain")
  Uni<Integer> chains() {
    return stock.count("a").chain(a -> stock.count("b").map(b -> a + b));
  }

  @GetMapping("/inside")
  Uni<Integer> awaitsInside(String name) {
    return Uni.createFrom()
        .item(name)
        .onItem()
        .transform(n -> stock.count(n).await().indefinitely()) // expect: blocking-reactive-wait
        .map(
            new Function<Integer, Integer>() {
              @Override
              public Integer apply(Integer n) {
                return n + stock.count("b").await().indefinitely(); // expect: blocking-reactive-wait
              }
            })
        .map(this::more); // expect: blocking-reactive-wait
  }

  private int more(int than) {
    return than + stock.count("c").await().indefinitely();
  }

  @GetMapping("/elsewhere")
  Uni<Integer> awaitsElsewhere(String name) {
    return Uni.createFrom()
        .item(name)
        .emitOn(Infrastructure.getDefaultExecutor())
        .onItem()
        .transform(n -> stock.count(n).await().indefinitely());
  }

  @GetMapping("/iterates")
  Uni<List<String>> iterates() {
    List<String> names = new ArrayList<>();
    for (String name : stock.articles().subscribe().asIterable()) { // expect: blocking-reactive-wait
      names.add(name);
    }
    names.addAll(stock.articles().subscribe().asStream().toList()); // expect: blocking-reactive-wait
    return Uni.createFrom().item(names);
  }

  @GetMapping("/collects")
  Uni<List<String>> collects() {
    return stock.articles().collect().asList();
  }

  @GetMapping("/future")
  Uni<Integer> waitsForItsFuture() throws InterruptedException, ExecutionException {
    int a = stock.count("a").subscribeAsCompletionStage().get(); // expect: blocking-future-wait
    int b = stock.count("b").subscribe().asCompletionStage().join(); // expect: blocking-future-wait
    return Uni.createFrom().item(a + b);
  }

  @GetMapping("/subscribes")
  Uni<Void> subscribes() {
    Uni.createFrom().item(() -> read("a")).subscribe().with(a -> {}, Throwable::printStackTrace); // expect: blocking-sleep
    Uni.createFrom()
        .item("b")
        .subscribe()
        .with(b -> read(b), e -> read("c")); // expect: blocking-sleep
    return Uni.createFrom().voidItem();
  }

  @GetMapping("/subscribes-right")
  Uni<Void> subscribesRight() {
    Uni.createFrom().item(() -> read("a")).runSubscriptionOn(pool).subscribe().with(a -> {}, Throwable::printStackTrace);
    Uni.createFrom()
        .item("b")
        .emitOn(pool)
        .subscribe()
        .with(b -> read(b), e -> read("c"));
    return Uni.createFrom().voidItem();
  }

  @GetMapping("/completion-stage")
  Uni<String> startsIt() {
    return Uni.createFrom()
        .completionStage(Uni.createFrom().item(() -> read("a")).subscribeAsCompletionStage()); // expect: blocking-sleep
  }

  @GetMapping("/completion-stage-right")
  Uni<String> startsItElsewhere() {
    return Uni.createFrom()
        .completionStage(Uni.createFrom().item(() -> read("a")).runSubscriptionOn(pool).subscribeAsCompletionStage());
  }

  /** An ordinary thread may wait. */
  public static void main(String[] arguments) {
    String first = Uni.createFrom().item(() -> read("a")).await().indefinitely();
    Multi.createFrom().items(first, "b").map(Waits::read).subscribe().asStream().forEach(System.out::println);
  }
}
