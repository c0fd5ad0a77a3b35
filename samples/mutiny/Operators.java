package samples.mutiny;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.adapter.JdkFlowAdapter;

/** Functions of operators run where the stage before them emits, and their Unis are subscribed there. */
@RestController
final class Operators {
  private final WebClient client;
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  Operators(WebClient client) {
    this.client = client;
  }

  static String read(String account) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return account;
  }

  static Uni<String> audit(String account) {
    return Uni.createFrom().item(() -> read(account)); // expect: blocking-sleep
  }

  private Uni<String> fetch(String account) {
    return Uni.createFrom()
        .publisher(JdkFlowAdapter.publisherToFlowPublisher(client.get().uri(account).retrieve().bodyToMono(String.class)));
  }

  @GetMapping("/invoke")
  Uni<String> invoked(String name) {
    return Uni.createFrom()
        .item(name)
        .invoke(n -> read(n)) // expect: blocking-sleep
        .invoke(() -> read("a")) // expect: blocking-sleep
        .onItem()
        .invoke(Operators::read) // expect: blocking-sleep
        .onItem()
        .invoke(
            new Consumer<String>() {
              @Override
              public void accept(String n) {
                read(n); // expect: blocking-sleep
              }
            });
  }

  @GetMapping("/invoke-right")
  Uni<String> invokedRight(String name) {
    return Uni.createFrom()
        .item(name)
        .emitOn(pool)
        .invoke(n -> read(n))
        .invoke(() -> read("a"))
        .onItem()
        .invoke(Operators::read)
        .onItem()
        .invoke(
            new Consumer<String>() {
              @Override
              public void accept(String n) {
                read(n);
              }
            });
  }

  @GetMapping("/call")
  Uni<String> called(String name) {
    return fetch(name)
        .call(n -> audit(n))
        .call(() -> Uni.createFrom().item(() -> read("a"))) // expect: blocking-sleep
        .onItem()
        .call(Operators::audit);
  }

  @GetMapping("/call-right")
  Uni<String> calledRight(String name) {
    return fetch(name)
        .call(n -> Uni.createFrom().item(() -> read(n)).runSubscriptionOn(pool))
        .map(n -> read(n));
  }

  @GetMapping("/null")
  Uni<String> nothingThere(String name) {
    return fetch(name)
        .onItem()
        .ifNull()
        .continueWith(() -> read("a")) // expect: blocking-sleep
        .onItem()
        .ifNull()
        .switchTo(() -> Uni.createFrom().item(read("b"))) // expect: blocking-sleep
        .onItem()
        .ifNotNull()
        .transform(n -> read(n)) // expect: blocking-sleep
        .replaceIfNullWith(() -> read("c")); // expect: blocking-sleep
  }

  @GetMapping("/null-right")
  Uni<String> nothingThereRight(String name) {
    return fetch(name)
        .emitOn(pool)
        .onItem()
        .ifNull()
        .continueWith(() -> read("a"))
        .onItem()
        .ifNull()
        .switchTo(() -> Uni.createFrom().item(read("b")))
        .onItem()
        .ifNotNull()
        .transform(n -> read(n))
        .replaceIfNullWith(() -> read("c"));
  }

  @GetMapping("/failure")
  Uni<String> failed(String name) {
    return fetch(name)
        .onFailure(e -> read("a").isEmpty()) // expect: blocking-sleep
        .invoke(e -> read("b")) // expect: blocking-sleep
        .onFailure(IllegalStateException.class)
        .transform(e -> new IllegalArgumentException(read("c"), e)) // expect: blocking-sleep
        .onFailure()
        .recoverWithUni(e -> Uni.createFrom().item(() -> read("d"))) // expect: blocking-sleep
        .onFailure()
        .recoverWithItem(() -> read("e")); // expect: blocking-sleep
  }

  @GetMapping("/failure-right")
  Uni<String> failedRight(String name) {
    return fetch(name)
        .emitOn(pool)
        .onFailure(e -> read("a").isEmpty())
        .invoke(e -> read("b"))
        .onFailure(IllegalStateException.class)
        .transform(e -> new IllegalArgumentException(read("c"), e))
        .onFailure()
        .recoverWithUni(e -> Uni.createFrom().item(() -> read("d")))
        .onFailure()
        .recoverWithItem(() -> read("e"));
  }

  @GetMapping("/either")
  Uni<String> itemOrFailure(String name) {
    return fetch(name)
        .onItemOrFailure()
        .transform((n, e) -> read(n)) // expect: blocking-sleep
        .onItemOrFailure()
        .transformToUni(
            new BiFunction<String, Throwable, Uni<? extends String>>() {
              @Override
              public Uni<? extends String> apply(String n, Throwable e) {
                return Uni.createFrom().item(() -> read(n)); // expect: blocking-sleep
              }
            })
        .eventually(() -> { read("a"); }) // expect: blocking-sleep
        .onTermination()
        .invoke(() -> read("b")); // expect: blocking-sleep
  }

  @GetMapping("/either-right")
  Uni<String> itemOrFailureRight(String name) {
    return fetch(name)
        .emitOn(pool)
        .onItemOrFailure()
        .transform((n, e) -> read(n))
        .onItemOrFailure()
        .transformToUni((n, e) -> Uni.createFrom().item(() -> read(n)))
        .eventually(() -> { read("a"); })
        .onTermination()
        .invoke(() -> read("b"));
  }

  private Uni<String> onPool(Uni<String> uni) {
    return uni.runSubscriptionOn(pool);
  }

  @GetMapping("/plug")
  Uni<String> plugged() {
    return Uni.createFrom()
        .item(() -> read("a"))
        .plug(uni -> uni.map(a -> read(a)).runSubscriptionOn(pool));
  }

  @GetMapping("/plug-reference")
  Uni<String> pluggedByReference() {
    return Uni.createFrom().item(() -> read("a")).plug(this::onPool);
  }

  @GetMapping("/plug-wrong")
  Uni<String> pluggedOnTheLoop() {
    return Uni.createFrom()
        .item(() -> read("a")) // expect: blocking-sleep
        .plug(
            uni -> {
              read("b"); // expect: blocking-sleep
              return uni.map(a -> read(a)).emitOn(pool); // expect: offload-without-effect
            });
  }

  @GetMapping("/stage")
  Uni<String> staged() {
    return Uni.createFrom().item("a").<Uni<String>>stage(uni -> uni.map(a -> read(a))); // expect: blocking-sleep
  }

  @GetMapping("/context")
  Uni<String> withContext() {
    return Uni.createFrom().item("a").withContext((uni, context) -> uni.map(a -> read(a + context.getOrElse("b", () -> "c")))); // expect: blocking-sleep
  }

  @GetMapping("/combine")
  Uni<String> combined() {
    return Uni.combine()
        .all()
        .unis(fetch("/a"), audit("b"), Uni.createFrom().item(() -> read("c")).runSubscriptionOn(pool))
        .withUni((a, b, c) -> Uni.createFrom().item(() -> read(a + b + c))) // expect: blocking-sleep
        .onItem()
        .transformToUni(
            new Function<String, Uni<? extends String>>() {
              @Override
              public Uni<? extends String> apply(String all) {
                return Uni.createFrom().item(read(all)); // expect: blocking-sleep
              }
            });
  }

  @GetMapping("/combine-right")
  Uni<String> combinedRight() {
    return Uni.combine()
        .all()
        .unis(fetch("/a"), fetch("/b"))
        .asTuple()
        .emitOn(pool)
        .map(both -> read(both.getItem1() + both.getItem2()));
  }

  @GetMapping("/join")
  Uni<String> joined() {
    return Uni.join().all(fetch("/a"), fetch("/b")).andFailFast().map(all -> read(all.get(0))); // expect: blocking-sleep
  }

  @GetMapping("/join-right")
  Uni<String> joinedRight(List<String> names) {
    List<Uni<String>> all = names.stream().map(n -> Uni.createFrom().item(() -> read(n)).runSubscriptionOn(pool)).toList();
    return Uni.join().all(all).usingConcurrencyOf(4).andCollectFailures().map(found -> read(found.get(0)));
  }

  @GetMapping("/join-builder")
  Uni<String> joinedByBuilder() {
    return Uni.join()
        .<String>builder()
        .add(fetch("/a"))
        .add(Uni.createFrom().item(() -> read("b"))) // expect: blocking-sleep
        .joinAll()
        .andFailFast()
        .map(all -> read(all.get(0))); // expect: blocking-sleep
  }

  @GetMapping("/first")
  Uni<String> first() {
    return Uni.combine().any().of(fetch("/a"), fetch("/b")).map(a -> read(a)); // expect: blocking-sleep
  }
}
