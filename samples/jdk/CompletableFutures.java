package samples.jdk;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the stages of a future run. */
final class CompletableFutures {
  private static final Logger LOG = LoggerFactory.getLogger(CompletableFutures.class);

  private final ExecutorService workers = Executors.newFixedThreadPool(8);

  /** Without an executor: the common pool, which all of the JVM shares. */
  void commonPool() {
    CompletableFuture.supplyAsync(() -> load("a")) // expect: offload-to-common-pool via load > Thread#sleep
        .whenComplete((text, failure) -> LOG.info("{}", text, failure));
    CompletableFuture.supplyAsync(this::loadOne) // expect: offload-to-common-pool via loadOne > load
        .whenComplete((text, failure) -> LOG.info("{}", text, failure));
    CompletableFuture.supplyAsync(
            new Supplier<String>() {
              @Override
              public String get() {
                return load("a"); // expect: offload-to-common-pool
              }
            })
        .whenComplete((text, failure) -> LOG.info("{}", text, failure));
    CompletableFuture.runAsync(() -> load("a")) // expect: offload-to-common-pool
        .exceptionally(failure -> null);
    CompletableFuture.supplyAsync(() -> load("a"), ForkJoinPool.commonPool()) // expect: offload-to-common-pool
        .whenComplete((text, failure) -> LOG.info("{}", text, failure));
    CompletableFuture.supplyAsync(
            () -> load("a"), // expect: offload-to-common-pool
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS))
        .whenComplete((text, failure) -> LOG.info("{}", text, failure));
    new CompletableFuture<String>()
        .completeAsync(() -> load("a")) // expect: offload-to-common-pool
        .whenComplete((text, failure) -> LOG.info("{}", text, failure));
  }

  /** With an executor made for waiting: that one. */
  void workers() {
    CompletableFuture.supplyAsync(() -> load("a"), workers)
        .thenApply(text -> load(text))
        .thenApplyAsync(this::load, workers)
        .whenComplete((text, failure) -> LOG.info("{}", text, failure));
    CompletableFuture.supplyAsync(this::loadOne, workers)
        .whenComplete((text, failure) -> LOG.info("{}", text, failure));
    CompletableFuture.supplyAsync(
            () -> load("a"), CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, workers))
        .whenComplete((text, failure) -> LOG.info("{}", text, failure));
    new CompletableFuture<String>()
        .completeAsync(() -> load("a"), workers)
        .whenComplete((text, failure) -> LOG.info("{}", text, failure));
    CompletableFuture.runAsync(() -> load("a"), task -> new Thread(task).start())
        .exceptionally(failure -> null);
  }

  /** A link without Async runs on whatever completes what it hangs on. */
  void links() {
    CompletableFuture.supplyAsync(() -> "a")
        .thenApply(text -> load(text)) // expect: offload-to-common-pool
        .thenApply(this::load) // expect: offload-to-common-pool
        .thenApply(
            new Function<String, String>() {
              @Override
              public String apply(String text) {
                return load(text); // expect: offload-to-common-pool
              }
            })
        .thenApplyAsync(text -> load(text), workers)
        .thenApply(text -> load(text))
        .handle((text, failure) -> load(text))
        .thenApplyAsync(text -> load(text)) // expect: offload-to-common-pool
        .handle((text, failure) -> load(text)) // expect: offload-to-common-pool
        .exceptionally(failure -> load("b")) // expect: offload-to-common-pool
        .thenAccept(this::store) // expect: offload-to-common-pool
        .whenComplete((nothing, failure) -> load("c")); // expect: offload-to-common-pool
    CompletableFuture.supplyAsync(() -> "a", workers)
        .thenComposeAsync(text -> CompletableFuture.completedFuture(load(text))) // expect: offload-to-common-pool
        .handleAsync((text, failure) -> load(text)) // expect: offload-to-common-pool
        .whenCompleteAsync((text, failure) -> load(text)) // expect: offload-to-common-pool
        .exceptionallyAsync(failure -> load("b")) // expect: offload-to-common-pool
        .thenAcceptAsync(this::store) // expect: offload-to-common-pool
        .thenRunAsync(() -> load("c")) // expect: offload-to-common-pool
        .thenRunAsync(() -> load("c"), workers);
  }

  /** Two futures: whichever comes last, or first, runs it. */
  void combined() {
    CompletableFuture<String> quick = CompletableFuture.supplyAsync(() -> "a");
    CompletableFuture<String> pooled = CompletableFuture.supplyAsync(() -> load("b"), workers);
    CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> load("c"), workers);
    pooled
        .thenCombine(quick, (one, two) -> load(one)) // expect: offload-to-common-pool
        .thenAccept(LOG::info); // expect: dropped-future
    pooled.thenCombine(other, (one, two) -> load(one)).thenAccept(this::store); // expect: dropped-future
    pooled
        .thenCombineAsync(other, (one, two) -> load(one)) // expect: offload-to-common-pool
        .thenAccept(this::store); // expect: offload-to-common-pool, dropped-future
    pooled.thenCombineAsync(quick, (one, two) -> load(one), workers).thenAccept(this::store); // expect: dropped-future
    pooled
        .thenAcceptBoth(quick, (one, two) -> load(one)) // expect: offload-to-common-pool
        .thenAccept(nothing -> LOG.info("done")); // expect: dropped-future
    pooled
        .applyToEither(quick, text -> load(text)) // expect: offload-to-common-pool
        .thenAccept(LOG::info); // expect: dropped-future
    CompletableFuture.allOf(quick, pooled)
        .thenRun(() -> load("c")) // expect: offload-to-common-pool
        .exceptionally(failure -> null);
    CompletableFuture.allOf(pooled, other)
        .thenRun(() -> load("c"))
        .exceptionally(failure -> null);
    CompletableFuture.anyOf(quick, pooled)
        .thenAccept(any -> load("c")) // expect: offload-to-common-pool
        .exceptionally(failure -> null);
  }

  /** What follows thenCompose runs where the inner future is completed. */
  void composed() {
    CompletableFuture.supplyAsync(() -> load("a"), workers)
        .thenCompose(text -> CompletableFuture.supplyAsync(() -> text))
        .thenApply(text -> load(text)) // expect: offload-to-common-pool
        .thenCompose(text -> CompletableFuture.supplyAsync(() -> load(text), workers))
        .thenApply(text -> load(text))
        .thenCompose(this::quick)
        .thenAccept(this::store); // expect: offload-to-common-pool, dropped-future
  }

  private CompletionStage<String> quick(String text) {
    return CompletableFuture.supplyAsync(() -> text).thenApply(String::trim);
  }

  /** A future that another method gives. */
  void ofOthers() {
    quick("a").thenAccept(this::store); // expect: offload-to-common-pool, dropped-future
    pooled().thenAccept(this::store); // expect: dropped-future
  }

  private CompletableFuture<String> pooled() {
    return CompletableFuture.supplyAsync(this::loadOne, workers);
  }

  /** Time runs out on the one timer thread of the JVM: who waits there stops all time-outs. */
  void timeouts() {
    CompletableFuture.supplyAsync(() -> load("a"), workers)
        .completeOnTimeout("b", 1, TimeUnit.SECONDS)
        .thenAccept(this::store); // expect: blocking-sleep, dropped-future
    CompletableFuture.supplyAsync(() -> load("a"), workers)
        .completeOnTimeout("b", 1, TimeUnit.SECONDS)
        .thenAcceptAsync(this::store, workers); // expect: dropped-future
    CompletableFuture.supplyAsync(() -> load("a"), workers)
        .orTimeout(1, TimeUnit.SECONDS)
        .exceptionally(failure -> load("b")) // expect: blocking-sleep
        .thenAccept(LOG::info);
    CompletableFuture.supplyAsync(() -> load("a"), workers)
        .orTimeout(1, TimeUnit.SECONDS)
        .thenApply(text -> load(text))
        .exceptionallyAsync(failure -> load("b"), workers)
        .thenAccept(this::store);
  }

  /** What is complete already runs its stages at once, on the thread that adds them. */
  static final class Handler extends SimpleChannelInboundHandler<String> {
    private final CompletableFutures futures;
    private final Executor workers;

    Handler(CompletableFutures futures, Executor workers) {
      this.futures = futures;
      this.workers = workers;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String name) {
      CompletableFuture.completedFuture(name)
          .thenApply(futures::load) // expect: blocking-sleep via load > Thread#sleep
          .thenApply(text -> futures.load(text)) // expect: blocking-sleep
          .thenApplyAsync(text -> futures.load(text), workers)
          .whenComplete((text, failure) -> ctx.write(text));
      CompletableFuture.completedFuture(futures.load(name)) // expect: blocking-sleep
          .thenAccept(ctx::write); // gap: dropped-future (what only a stage computes is taken for harmless)
    }

    /** A race: who is late runs the stage here. Too rare to say so aloud. */
    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
      CompletableFuture.supplyAsync(() -> futures.load("a"), workers)
          .thenApply(text -> futures.load(text))
          .whenComplete((text, failure) -> ctx.write(text));
    }

    /** An executor that is the loop. */
    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      EventLoop loop = ctx.channel().eventLoop();
      CompletableFuture.supplyAsync(() -> futures.load("a"), workers)
          .thenApplyAsync(futures::load, loop) // expect: blocking-sleep
          .thenApply(text -> futures.load(text)) // expect: blocking-sleep
          .whenCompleteAsync((text, failure) -> ctx.write(futures.load(text)), loop::execute) // expect: blocking-sleep
          .thenRunAsync(() -> futures.load("b"), Runnable::run); // expect: blocking-sleep
      CompletableFuture.runAsync(() -> futures.load("b"), Runnable::run) // expect: blocking-sleep
          .exceptionally(failure -> null);
    }

    /** Somebody else's future: nobody knows. */
    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
      CompletableFuture<String> answer = new CompletableFuture<>();
      answer.thenAccept(futures::store);
      ctx.fireUserEventTriggered(answer);
    }
  }

  /** Who waits in a stage for another future had better compose: on any pool. */
  static final class Waiting {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    CompletableFuture<Integer> price(String symbol) {
      return CompletableFuture.supplyAsync(symbol::length, pool);
    }

    CompletionStage<Integer> lambda(CompletionStage<String> symbol) {
      return symbol.thenApply(s -> price(s).join()); // expect: blocking-future-wait
    }

    CompletionStage<Integer> reference(CompletionStage<String> symbol) {
      return symbol.thenApplyAsync(this::now, pool); // expect: blocking-future-wait via now > CompletableFuture#join
    }

    private int now(String symbol) {
      return price(symbol).join();
    }

    CompletionStage<Integer> object(CompletionStage<String> symbol) {
      return symbol.thenApply(
          new Function<String, Integer>() {
            @Override
            public Integer apply(String s) {
              return price(s).join(); // expect: blocking-future-wait
            }
          });
    }

    CompletionStage<Integer> better(CompletionStage<String> symbol) {
      return symbol.thenCompose(this::price);
    }

    CompletionStage<Integer> complete() {
      CompletableFuture<Integer> one = price("A");
      CompletableFuture<Integer> two = price("B");
      return CompletableFuture.allOf(one, two).thenApply(done -> one.join() + two.join());
    }

    CompletionStage<List<Integer>> all(Map<String, CompletableFuture<Integer>> prices) {
      return CompletableFuture.allOf(prices.values().toArray(new CompletableFuture<?>[0]))
          .thenApply(
              done -> prices.entrySet().stream().map(entry -> entry.getValue().join()).toList());
    }

    CompletionStage<List<Integer>> allThroughHelper(List<CompletableFuture<Integer>> prices) {
      return allOf(prices)
          .thenApply(done -> prices.stream().map(CompletableFuture::join).toList());
    }

    private static CompletableFuture<Void> allOf(List<CompletableFuture<Integer>> futures) {
      return CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0]));
    }

    CompletionStage<Integer> startedAfterAll(List<CompletableFuture<Integer>> prices) {
      return allOf(prices).thenApply(done -> price("A").join()); // expect: blocking-future-wait
    }

    CompletionStage<Integer> both() {
      CompletableFuture<Integer> one = price("A");
      CompletableFuture<Integer> two = price("B");
      return one.thenCombine(two, (a, b) -> one.join() + two.join());
    }

    CompletionStage<Integer> before() {
      CompletableFuture<Integer> one = price("A");
      return one.thenApply(a -> a + 1).thenApplyAsync(a -> a + one.join(), pool);
    }

    CompletionStage<Integer> asked(CompletableFuture<Integer> other) {
      return price("A").thenApply(a -> other.isDone() ? a + other.join() : a);
    }
  }

  private String loadOne() {
    return load("one");
  }

  private void store(String text) {
    load(text);
  }

  private String load(String name) {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return name;
  }
}
