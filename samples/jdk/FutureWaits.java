package samples.jdk;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waiting for a future; looking at one that is complete is no waiting. */
final class FutureWaits extends SimpleChannelInboundHandler<String> {
  private static final Logger LOG = LoggerFactory.getLogger(FutureWaits.class);

  private final ExecutorService workers;
  private final Quotes quotes;
  private final Future<Integer> answer;
  private final FutureTask<Integer> task;

  FutureWaits(ExecutorService workers, Quotes quotes, Future<Integer> answer) {
    this.workers = workers;
    this.quotes = quotes;
    this.answer = answer;
    this.task = new FutureTask<>(() -> 42);
  }

  /** Answers later. */
  interface Quotes {
    CompletableFuture<Integer> latest(String symbol);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, String symbol) throws Exception {
    ctx.write(quotes.latest(symbol).join()); // expect: blocking-future-wait via CompletableFuture#join
  }

  @Override
  public void channelRegistered(ChannelHandlerContext ctx) throws Exception {
    ctx.write(quotes.latest("ACME").get()); // expect: blocking-future-wait via CompletableFuture#get
  }

  @Override
  public void channelUnregistered(ChannelHandlerContext ctx) throws Exception {
    ctx.write(price("ACME")); // expect: blocking-future-wait via price > CompletableFuture#get
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    Optional.of("ACME")
        .map(quotes::latest)
        .map(CompletableFuture::join) // expect: blocking-future-wait
        .ifPresent(ctx::write);
  }

  /** Even a wait with a limit stops the loop. */
  private int price(String symbol) throws ExecutionException, InterruptedException {
    try {
      return quotes.latest(symbol).get(200, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return 0;
    }
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) throws Exception {
    ctx.write(answer.get()); // expect: blocking-future-wait via Future#get
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) throws Exception {
    ctx.write(task.get()); // expect: blocking-future-wait
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) throws Exception {
    List<Callable<Integer>> calls = List.of(() -> 1, () -> 2);
    ctx.write(workers.invokeAll(calls).size()); // expect: blocking-future-wait
    ctx.write(workers.invokeAny(calls)); // expect: blocking-future-wait
    workers.awaitTermination(1, TimeUnit.SECONDS); // expect: blocking-future-wait
  }

  /** Complete already, or not waited for. */
  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) throws Exception {
    CompletableFuture<Integer> latest = quotes.latest("ACME");
    if (latest.isDone()) {
      ctx.write(latest.join());
    }
    if (!latest.isDone()) {
      ctx.write(latest.join()); // expect: blocking-future-wait
      return;
    }
    ctx.write(latest.get());
    ctx.write(latest.getNow(0));
    ctx.write(CompletableFuture.completedFuture(1).isDone());
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) throws Exception {
    Future<Integer> count = workers.submit(() -> 1);
    int now = count.isDone() ? count.get() : 0;
    while (!count.isDone()) {
      LOG.debug("not yet: {}", now);
    }
    ctx.write(count.get());
    Future<Integer> other = workers.submit(() -> 2);
    if (count.isDone()) {
      ctx.write(other.get()); // expect: blocking-future-wait
    }
  }

  /** Composes instead. */
  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    CompletableFuture<Integer> first = quotes.latest("ACME");
    CompletableFuture<Integer> second = quotes.latest("EMCA");
    CompletableFuture.allOf(first, second)
        .thenApply(done -> first.join() + second.join())
        .whenComplete((sum, failure) -> ctx.write(failure == null ? sum : "none"));
    first
        .thenCombine(second, Integer::sum)
        .whenComplete((sum, failure) -> ctx.write(failure == null ? sum : 0));
    first.whenComplete((price, failure) -> LOG.info("{} {}", first.isDone(), failure));
  }

  /** A stage waits for another one, whatever its pool: composing exists, and a full pool deadlocks. */
  CompletionStage<Integer> total(String symbol) {
    return quotes
        .latest(symbol)
        .thenApplyAsync(
            price -> price + quotes.latest("FEE").join(), // expect: blocking-future-wait
            workers)
        .exceptionally(failure -> 0);
  }

  CompletionStage<Integer> composed(String symbol) {
    return quotes
        .latest(symbol)
        .thenCompose(price -> quotes.latest("FEE").thenApply(fee -> price + fee));
  }

  /** On a worker it may wait for what is no stage. */
  void report(Future<Integer> answer) {
    workers.execute(
        () -> {
          try {
            LOG.info("{}", answer.get());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (ExecutionException e) {
            LOG.warn("no answer", e);
          }
        });
  }

  /** Start-up may wait. */
  public static void main(String[] arguments) {
    CompletableFuture<String> configuration = new CompletableFuture<>();
    configuration.complete("ready");
    LOG.info(configuration.join());
  }
}
