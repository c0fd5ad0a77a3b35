package samples.mutiny;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GenericFutureListener;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a Uni begins: on whichever thread subscribes, unless the source has a thread of its own. */
@RestController
final class Sources {
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  static String read(String key) {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return key;
  }

  private static String motto() {
    return read("motto");
  }

  @GetMapping("/items")
  Multi<String> items() {
    return Multi.createBy()
        .concatenating()
        .streams(
            Uni.createFrom().item(() -> read("a")).toMulti(), // expect: blocking-sleep
            Uni.createFrom().item(Sources::motto).toMulti(), // expect: blocking-sleep
            Uni.createFrom()
                .item(
                    new Supplier<String>() {
                      @Override
                      public String get() {
                        return read("c"); // expect: blocking-sleep
                      }
                    })
                .toMulti());
  }

  @GetMapping("/items-right")
  Multi<String> itemsRight() {
    return Multi.createBy()
        .concatenating()
        .streams(
            Uni.createFrom().item(() -> read("a")).toMulti(),
            Uni.createFrom().item(Sources::motto).toMulti(),
            Uni.createFrom()
                .item(
                    new Supplier<String>() {
                      @Override
                      public String get() {
                        return read("c");
                      }
                    })
                .toMulti())
        .runSubscriptionOn(pool);
  }

  @GetMapping("/state")
  Uni<String> state(String name) {
    return Uni.createFrom().item(() -> read(name), key -> read(key)); // expect: blocking-sleep
  }

  @GetMapping("/deferred")
  Uni<String> deferred() {
    return Uni.createFrom().deferred(() -> Uni.createFrom().item(read("a"))); // expect: blocking-sleep
  }

  @GetMapping("/deferred-right")
  Uni<String> deferredRight() {
    return Uni.createFrom().deferred(() -> Uni.createFrom().item(read("a"))).runSubscriptionOn(pool);
  }

  @GetMapping("/emitter")
  Uni<String> emitter() {
    return Uni.createFrom().emitter(emitter -> emitter.complete(read("a"))); // expect: blocking-sleep
  }

  @GetMapping("/emitter-right")
  Uni<String> emitterRight() {
    return Uni.createFrom().<String>emitter(emitter -> pool.execute(() -> emitter.complete(read("a")))).map(a -> read(a));
  }

  @GetMapping("/emitter-many")
  Multi<String> emitterOfMany() {
    return Multi.createFrom()
        .<String>emitter(
            emitter -> {
              emitter.emit(read("a")); // expect: blocking-sleep
              emitter.complete();
            });
  }

  /** A listener of Netty's runs on the event loop, and with it what stands behind the emitter. */
  static final class Devices {
    private final Bootstrap bootstrap;
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    Devices(Bootstrap bootstrap) {
      this.bootstrap = bootstrap;
    }

    private Uni<Channel> connect(String host) {
      return Uni.createFrom()
          .emitter(
              emitter -> {
                ChannelFuture connecting = bootstrap.connect(host, 4840);
                connecting.addListener(
                    done -> {
                      if (done.isSuccess()) {
                        emitter.complete(connecting.channel());
                      } else {
                        emitter.fail(done.cause());
                      }
                    });
              });
    }

    Uni<String> model(String host) {
      return connect(host).onItem().transform(channel -> read(host)); // expect: blocking-sleep
    }

    Uni<String> modelRight(String host) {
      return connect(host).emitOn(pool).onItem().transform(channel -> read(host));
    }

    Uni<String> late(String host) {
      return connect(host)
          .map(channel -> read(host)) // expect: offload-without-effect
          .runSubscriptionOn(pool);
    }

    Uni<Void> close(Channel channel) {
      Uni<Void> closing =
          Uni.createFrom()
              .emitter(
                  emitter ->
                      channel
                          .close()
                          .addListener(
                              new GenericFutureListener<Future<Void>>() {
                                @Override
                                public void operationComplete(Future<Void> done) {
                                  emitter.complete(null);
                                }
                              }));
      return closing.onItem().invoke(() -> read("closed")); // expect: blocking-sleep
    }
  }

  /** Vert.x completes its futures on the context that asked for them. */
  static final class Templates {
    private final Vertx vertx;
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    Templates(Vertx vertx) {
      this.vertx = vertx;
    }

    private Uni<Buffer> load(String name) {
      return Uni.createFrom().completionStage(() -> vertx.fileSystem().readFile(name).toCompletionStage());
    }

    void start() {
      vertx.setPeriodic(
          1000,
          timer ->
              load("invoice")
                  .onItem()
                  .transform(text -> read(text.toString())) // expect: blocking-sleep
                  .subscribe()
                  .with(text -> read(text), Throwable::printStackTrace)); // expect: blocking-sleep
    }

    void startRight() {
      vertx.setPeriodic(
          1000,
          timer ->
              load("invoice")
                  .emitOn(pool)
                  .onItem()
                  .transform(text -> read(text.toString()))
                  .subscribe()
                  .with(text -> read(text), Throwable::printStackTrace));
    }

    void startWrong() {
      vertx.setPeriodic(
          1000,
          timer ->
              load("invoice")
                  .onItem()
                  .transformToUni(text -> Uni.createFrom().item(() -> read(text.toString()))) // expect: offload-without-effect
                  .runSubscriptionOn(pool)
                  .subscribe()
                  .with(text -> {}, Throwable::printStackTrace));
    }
  }

  @GetMapping("/stage")
  Uni<String> stageOfAPool() {
    return Uni.createFrom()
        .completionStage(() -> CompletableFuture.supplyAsync(() -> read("a"), pool))
        .map(a -> read(a));
  }

  @GetMapping("/stage-wrong")
  Uni<String> stageMadeOnTheLoop() {
    return Uni.createFrom().completionStage(() -> CompletableFuture.completedFuture(read("a"))); // expect: blocking-sleep
  }

  @GetMapping("/stage-eager")
  Uni<String> stageAtHand() {
    return Uni.createFrom()
        .completionStage(CompletableFuture.completedFuture(read("a"))) // expect: offload-eager-argument
        .runSubscriptionOn(pool);
  }

  @GetMapping("/generator")
  Multi<String> generated() {
    return Multi.createFrom()
        .generator(
            () -> read("a"), // expect: blocking-sleep
            (state, emitter) -> {
              emitter.emit(read(state)); // expect: blocking-sleep
              emitter.complete();
              return state;
            });
  }

  @GetMapping("/resource")
  Multi<String> resource() {
    return Multi.createFrom()
        .resource(() -> read("a"), key -> Multi.createFrom().items(key, read(key))) // expect: blocking-sleep
        .withFinalizer(key -> { read(key); }); // expect: blocking-sleep
  }

  @GetMapping("/resource-right")
  Multi<String> resourceRight() {
    return Multi.createFrom()
        .resource(() -> read("a"), key -> Multi.createFrom().items(key, read(key)))
        .withFinalizer(key -> { read(key); })
        .runSubscriptionOn(pool);
  }

  @GetMapping("/eager-items")
  Multi<String> eagerItems() {
    return Multi.createFrom()
        .items(read("a"), read("b")) // expect: offload-eager-argument
        .runSubscriptionOn(pool);
  }

  @GetMapping("/eager-list")
  Multi<String> eagerList() {
    return Multi.createFrom()
        .iterable(List.of(read("a"))) // expect: offload-eager-argument
        .runSubscriptionOn(pool);
  }

  @GetMapping("/eager-fallback")
  Uni<String> eagerFallback(String name) {
    return Uni.createFrom()
        .item(name)
        .onItem()
        .ifNull()
        .continueWith(read("a")) // expect: offload-eager-argument
        .onFailure()
        .recoverWithItem(read("b")) // expect: offload-eager-argument
        .replaceWith(read("c")) // expect: offload-eager-argument
        .runSubscriptionOn(pool);
  }

  @GetMapping("/fallback-right")
  Uni<String> fallbackRight(String name) {
    return Uni.createFrom()
        .item(name)
        .onItem()
        .ifNull()
        .continueWith(() -> read("a"))
        .onFailure()
        .recoverWithItem(() -> read("b"))
        .replaceWith(() -> read("c"))
        .runSubscriptionOn(pool);
  }
}
