package samples.jdk;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** A future that somebody completes by hand runs its stages on the thread of whoever does. */
final class CompletedByHand {
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  /** On the event loop that completes it. */
  CompletableFuture<String> onTheLoop(EventLoop loop) {
    CompletableFuture<String> meal = new CompletableFuture<>();
    loop.schedule(() -> meal.complete("soup"), 1, TimeUnit.SECONDS);
    return meal.thenApply(m -> cook(m)); // expect: blocking-sleep
  }

  CompletableFuture<Void> onTheLoopByReference(EventLoop loop) {
    CompletableFuture<String> meal = new CompletableFuture<>();
    loop.schedule(() -> meal.complete("soup"), 1, TimeUnit.SECONDS);
    return meal.thenAccept(this::serve); // expect: blocking-sleep
  }

  CompletableFuture<String> onTheLoopByObject(EventLoop loop) {
    CompletableFuture<String> meal = new CompletableFuture<>();
    loop.schedule(() -> meal.complete("soup"), 1, TimeUnit.SECONDS);
    return meal.thenApply(
        new Function<String, String>() {
          @Override
          public String apply(String m) {
            return cook(m); // expect: blocking-sleep
          }
        });
  }

  /** A failure completes it, too. */
  CompletableFuture<String> failedOnTheLoop(EventLoop loop) {
    CompletableFuture<String> meal = new CompletableFuture<>();
    loop.schedule(() -> meal.completeExceptionally(new IllegalStateException()), 1, TimeUnit.SECONDS);
    return meal.exceptionally(failure -> cook("bread")); // expect: blocking-sleep
  }

  /** Two that may complete it: one of them is enough. */
  CompletableFuture<String> eitherOfTwo(EventLoop loop) {
    CompletableFuture<String> meal = new CompletableFuture<>();
    pool.execute(() -> meal.complete(cook("soup")));
    loop.schedule(() -> meal.complete("bread"), 1, TimeUnit.SECONDS);
    return meal.thenApply(m -> cook(m)); // expect: blocking-sleep
  }

  /** On a thread that may wait. */
  CompletableFuture<String> onAPool() {
    CompletableFuture<String> meal = new CompletableFuture<>();
    pool.execute(() -> meal.complete("soup"));
    return meal.thenApply(m -> cook(m));
  }

  CompletableFuture<String> onAThread() {
    CompletableFuture<String> meal = new CompletableFuture<>();
    meal.whenComplete((m, failure) -> cook(m));
    new Thread(() -> meal.complete("soup"), "kitchen").start();
    return meal;
  }

  /** In the common pool. */
  CompletableFuture<String> inTheCommonPool() {
    CompletableFuture<String> meal = new CompletableFuture<>();
    CompletableFuture.runAsync(() -> meal.complete("soup")).exceptionally(failure -> null);
    return meal.thenApply(m -> cook(m)); // expect: offload-to-common-pool
  }

  /** By completeAsync: on its executor. */
  CompletableFuture<String> asynchronously() {
    CompletableFuture<String> right = new CompletableFuture<>();
    CompletableFuture<String> rightNext = right.thenApply(m -> cook(m));
    right.completeAsync(() -> cook("soup"), pool);
    CompletableFuture<String> wrong = new CompletableFuture<>();
    CompletableFuture<String> wrongNext = wrong.thenApply(m -> cook(m)); // expect: offload-to-common-pool
    wrong.completeAsync(() -> "bread");
    return rightNext.thenCombineAsync(wrongNext, (one, other) -> one + other, pool);
  }

  /** Dependents of dependents, on the same thread. */
  CompletableFuture<Void> chained(EventLoop loop) {
    CompletableFuture<String> meal = new CompletableFuture<>();
    loop.execute(() -> meal.complete("soup"));
    return meal.thenApply(m -> m.trim())
        .thenApply(m -> cook(m)) // expect: blocking-sleep
        .thenAcceptAsync(m -> cook(m), pool)
        .thenRun(() -> cook("coffee"));
  }

  /** The one timer thread, when nobody is in time. */
  CompletableFuture<String> timed() {
    CompletableFuture<String> meal = new CompletableFuture<>();
    pool.execute(() -> meal.complete(cook("soup")));
    return meal.completeOnTimeout("bread", 1, TimeUnit.SECONDS)
        .thenApply(m -> cook(m)); // expect: blocking-sleep
  }

  CompletableFuture<String> timedOut() {
    CompletableFuture<String> meal = new CompletableFuture<>();
    pool.execute(() -> meal.complete(cook("soup")));
    return meal.orTimeout(1, TimeUnit.SECONDS).exceptionally(this::bread); // expect: blocking-sleep
  }

  CompletableFuture<String> timedOutRight() {
    CompletableFuture<String> meal = new CompletableFuture<>();
    pool.execute(() -> meal.complete(cook("soup")));
    return meal.orTimeout(1, TimeUnit.SECONDS).exceptionallyAsync(this::bread, pool);
  }

  private String bread(Throwable failure) {
    return cook("bread");
  }

  /** Registered before it is complete, and completed here: here. */
  static final class Waiter extends SimpleChannelInboundHandler<String> {
    private final CompletedByHand kitchen;

    Waiter(CompletedByHand kitchen) {
      this.kitchen = kitchen;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, String order) {
      CompletableFuture<String> meal = new CompletableFuture<>();
      CompletableFuture<Void> served = meal.thenAccept(m -> kitchen.cook(m)); // expect: blocking-sleep
      meal.complete(order);
      served.whenComplete((done, failure) -> ctx.write(order));
    }

    /** What is complete from the start runs its stages at once. */
    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      CompletableFuture.completedStage("menu")
          .thenApply(kitchen::cook) // expect: blocking-sleep
          .whenComplete((menu, failure) -> ctx.write(menu));
      CompletableFuture.<String>failedFuture(new IllegalStateException())
          .exceptionally(failure -> kitchen.cook("bread")) // expect: blocking-sleep
          .whenComplete((menu, failure) -> ctx.write(menu));
      CompletableFuture.completedFuture("menu")
          .thenAccept(
              new Consumer<String>() {
                @Override
                public void accept(String menu) {
                  kitchen.cook(menu); // expect: blocking-sleep
                }
              })
          .whenComplete((menu, failure) -> ctx.flush());
      CompletableFuture.completedFuture("menu")
          .thenApplyAsync(kitchen::cook, kitchen.pool)
          .whenComplete((menu, failure) -> ctx.write(menu));
    }
  }

  private void serve(String meal) {
    cook(meal);
  }

  private String cook(String meal) {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return meal;
  }
}
