package samples.reactor;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.publisher.ConnectableFlux;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Publishers that nobody subscribes to. */
final class DroppedPublishers {
  private DroppedPublishers() {}

  /** What is stored. */
  record Page(String name, long visits) {}

  /** A reactive repository. */
  interface Pages {
    Mono<Page> find(String name);

    Flux<Page> all();

    Mono<Page> save(Page page);

    Publisher<Void> purge();
  }

  /** Calls that stand alone. */
  static final class Statements {
    private final Pages pages;

    Statements(Pages pages) {
      this.pages = pages;
    }

    void save(Page page) {
      pages.save(page); // expect: dropped-publisher
      pages.purge(); // expect: dropped-publisher
      Mono.fromRunnable(() -> System.out.println(page)); // expect: dropped-publisher
      Mono.error(new IllegalStateException()); // expect: dropped-publisher
    }

    Mono<Void> saveAndReturn(Page page) {
      return pages.save(page).then(Mono.from(pages.purge()));
    }

    Mono<Page> rename(String from, String to) {
      return pages
          .find(from)
          .map(page -> {
            pages.save(new Page(to, page.visits())); // expect: dropped-publisher
            return page;
          });
    }

    Mono<Page> renameChained(String from, String to) {
      return pages.find(from).flatMap(page -> pages.save(new Page(to, page.visits())));
    }

    Mono<Page> forgottenReturn(Page page) {
      if (page.visits() < 0) {
        Mono.error(new IllegalArgumentException()); // expect: dropped-publisher
      }
      return pages.save(page);
    }

    Mono<Page> rememberedReturn(Page page) {
      return page.visits() < 0 ? Mono.error(new IllegalArgumentException()) : pages.save(page);
    }

    void subscribed(Page page) {
      Disposable first = pages.save(page).subscribe();
      pages.all().subscribe(p -> {}, failure -> {});
      pages.save(page).subscribe(p -> {}, failure -> {});
      Mono.from(pages.purge()).block(Duration.ofSeconds(1));
      first.dispose();
    }

    /** It subscribes, and then nobody has the future. */
    void asFuture(Page page) {
      pages.save(page).toFuture(); // expect: dropped-future
      pages.save(page).toFuture().whenComplete((saved, failure) -> {});
    }

    CompletableFuture<Page> asFutureReturned(Page page) {
      return pages.save(page).toFuture();
    }
  }

  /** An operator gives a new publisher; the old one stays as it is. */
  static final class Operators {
    private final Pages pages;

    Operators(Pages pages) {
      this.pages = pages;
    }

    Mono<Page> ignored(String name) {
      Mono<Page> page = pages.find(name);
      page.doOnNext(p -> {}); // expect: dropped-publisher
      page.timeout(Duration.ofSeconds(1)); // expect: dropped-publisher
      return page;
    }

    Mono<Page> used(String name) {
      Mono<Page> page = pages.find(name);
      page = page.doOnNext(p -> {});
      return page.timeout(Duration.ofSeconds(1));
    }

    /** A static factory, called on a chain, forgets the chain. */
    @SuppressWarnings("static")
    Mono<String> factoryOnChain(Pages pages) {
      return Mono.just("a").publishOn(reactor.core.scheduler.Schedulers.parallel()).just("b"); // expect: dropped-publisher
    }
  }

  /** What gives no publisher, or nothing that would run. */
  static final class Harmless {
    private final Sinks.Many<Page> sink = Sinks.many().multicast().onBackpressureBuffer();
    private final Flux<Page> changes = sink.asFlux().share();
    private final ConnectableFlux<Page> hot = changes.publish();

    void calls(Mono<Page> given) {
      sink.tryEmitNext(new Page("a", 0));
      hot.connect();
      changes();
      itself(given);
      nothing();
      Mono.empty();
      Mono.just(1);
    }

    Flux<Page> changes() {
      return changes;
    }

    Mono<Page> itself(Mono<Page> given) {
      return given;
    }

    Mono<Page> nothing() {
      return Mono.empty();
    }

    Mono<Page> started(Pages pages) {
      Mono<Page> cached = pages.find("a").cache();
      cached.subscribe();
      return cached;
    }

    void startedToo(Pages pages) {
      started(pages);
    }
  }
}
