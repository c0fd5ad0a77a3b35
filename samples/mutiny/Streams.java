package samples.mutiny;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.adapter.JdkFlowAdapter;

/** A Multi's functions run where it emits; what their Unis and Multis do, where these do. */
@RestController
final class Streams {
  private final WebClient client;
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  Streams(WebClient client) {
    this.client = client;
  }

  static String read(String invoice) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return invoice;
  }

  private Multi<String> lines(String invoice) {
    return Multi.createFrom()
        .publisher(JdkFlowAdapter.publisherToFlowPublisher(client.get().uri(invoice).retrieve().bodyToFlux(String.class)));
  }

  private Uni<String> fetch(String invoice) {
    return lines(invoice).toUni();
  }

  @GetMapping("/mapped")
  Multi<String> mapped() {
    return lines("/a")
        .map(l -> read(l)) // expect: offload-without-effect
        .onItem()
        .transform(Streams::read) // expect: offload-without-effect
        .select()
        .where(
            new java.util.function.Predicate<String>() {
              @Override
              public boolean test(String l) {
                return read(l).isEmpty(); // expect: offload-without-effect
              }
            })
        .runSubscriptionOn(pool);
  }

  @GetMapping("/mapped-right")
  Multi<String> mappedRight() {
    return lines("/a")
        .emitOn(pool)
        .map(l -> read(l))
        .onItem()
        .transform(Streams::read)
        .select()
        .where(
            new java.util.function.Predicate<String>() {
              @Override
              public boolean test(String l) {
                return read(l).isEmpty();
              }
            });
  }

  @GetMapping("/collected")
  Uni<List<String>> collected() {
    return Multi.createFrom()
        .items("a", "b")
        .onItem()
        .scan((a, b) -> read(a)) // expect: blocking-sleep
        .collect()
        .in(() -> new ArrayList<String>(), (list, l) -> list.add(read(l))) // expect: blocking-sleep
        .map(list -> List.copyOf(list));
  }

  @GetMapping("/merged")
  Multi<String> merged() {
    return Multi.createFrom()
        .items("a", "b")
        .onItem()
        .transformToUniAndMerge(l -> Uni.createFrom().item(() -> read(l))) // expect: offload-without-effect
        .emitOn(pool);
  }

  @GetMapping("/merged-anonymous")
  Multi<String> mergedAnonymous() {
    return lines("/a")
        .onItem()
        .transformToUniAndMerge(
            new Function<String, Uni<? extends String>>() {
              @Override
              public Uni<? extends String> apply(String l) {
                return Uni.createFrom().item(() -> read(l)); // expect: offload-without-effect
              }
            })
        .runSubscriptionOn(pool);
  }

  @GetMapping("/merged-right")
  Multi<String> mergedRight() {
    return lines("/a")
        .onItem()
        .transformToUni(l -> Uni.createFrom().item(() -> read(l)).runSubscriptionOn(pool))
        .merge(8);
  }

  @GetMapping("/flattened")
  Multi<String> flattened() {
    return lines("/a")
        .onItem()
        .transformToUni(l -> Uni.createFrom().item(() -> read(l))) // expect: blocking-sleep
        .concatenate()
        .onItem()
        .transformToMulti(l -> Multi.createFrom().items(l, read(l))) // expect: blocking-sleep
        .merge()
        .onItem()
        .transformToIterable(l -> List.of(read(l))); // expect: blocking-sleep
  }

  /** The second item is asked for where the Uni of the first one ended. */
  @GetMapping("/one-by-one")
  Multi<String> oneByOne() {
    return Multi.createFrom()
        .items("a", "b")
        .onItem()
        .transformToUniAndConcatenate(l -> fetch(read(l))); // expect: blocking-sleep
  }

  /** Requests are made on the pool, too. */
  @GetMapping("/one-by-one-right")
  Multi<String> oneByOneRight() {
    return Multi.createFrom()
        .items("a", "b")
        .runSubscriptionOn(pool)
        .onItem()
        .transformToUniAndConcatenate(l -> fetch(read(l)));
  }

  @GetMapping("/called")
  Multi<String> called() {
    return Multi.createFrom()
        .items("a", "b")
        .emitOn(pool)
        .call(l -> fetch(l))
        .map(l -> read(l)); // expect: offload-without-effect
  }

  @GetMapping("/called-right")
  Multi<String> calledRight() {
    return Multi.createFrom().items("a", "b").call(l -> fetch(l)).emitOn(pool).map(l -> read(l));
  }

  @GetMapping("/ended")
  Multi<String> ended() {
    return lines("/a")
        .onCompletion()
        .invoke(() -> read("b")) // expect: blocking-sleep
        .onCompletion()
        .ifEmpty()
        .switchTo(() -> Multi.createFrom().item(() -> read("c"))) // expect: blocking-sleep
        .onFailure()
        .recoverWithMulti(e -> Multi.createFrom().item(() -> read("d"))) // expect: blocking-sleep
        .onTermination()
        .invoke(() -> read("e")); // expect: blocking-sleep
  }

  @GetMapping("/ended-right")
  Multi<String> endedRight() {
    return lines("/a")
        .emitOn(pool)
        .onCompletion()
        .invoke(() -> read("b"))
        .onCompletion()
        .ifEmpty()
        .switchTo(() -> Multi.createFrom().item(() -> read("c")))
        .onFailure()
        .recoverWithMulti(e -> Multi.createFrom().item(() -> read("d")))
        .onTermination()
        .invoke(() -> read("e"));
  }

  @GetMapping("/concatenating")
  Multi<String> concatenating() {
    return Multi.createBy()
        .concatenating()
        .streams(fetch("/a").toMulti(), Multi.createFrom().items(() -> List.of(read("b")).stream())) // expect: offload-without-effect
        .runSubscriptionOn(pool);
  }

  @GetMapping("/combining")
  Multi<String> combining() {
    return Multi.createBy().combining().streams(lines("/a"), lines("/b")).using((a, b) -> read(a + b)); // expect: blocking-sleep
  }

  @GetMapping("/groups")
  Multi<String> groups() {
    return lines("/a")
        .group()
        .by(l -> read(l)) // expect: blocking-sleep
        .onItem()
        .transformToUniAndMerge(group -> group.collect().asList().map(list -> read(list.get(0)))); // expect: blocking-sleep
  }

  @GetMapping("/overflow")
  Multi<String> overflow() {
    return lines("/a")
        .onOverflow()
        .invoke(l -> { read(l); }) // expect: offload-without-effect
        .drop()
        .emitOn(pool)
        .map(l -> read(l));
  }
}
