package samples.jdk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Every kind of stage, as method reference and as object: without an executor, on whatever completes the future. */
final class StageForms {
  private final ExecutorService pool = Executors.newFixedThreadPool(8);

  private CompletableFuture<String> asked() {
    return CompletableFuture.supplyAsync(() -> "a");
  }

  private CompletableFuture<String> pooled() {
    return CompletableFuture.supplyAsync(() -> ledger("a"), pool);
  }

  CompletableFuture<Void> references() {
    return asked()
        .thenApply(StageForms::ledger) // expect: offload-to-common-pool via ledger > Thread#sleep
        .thenCompose(this::next) // expect: offload-to-common-pool via next > ledger
        .handle(this::either) // expect: offload-to-common-pool via either > ledger
        .whenComplete(this::both) // expect: offload-to-common-pool via both > ledger
        .exceptionally(this::failed) // expect: offload-to-common-pool via failed > ledger
        .thenAccept(this::book) // expect: offload-to-common-pool via book > ledger
        .thenRun(this::close); // expect: offload-to-common-pool via close > ledger
  }

  CompletableFuture<Void> referencesRight() {
    return asked()
        .thenApplyAsync(StageForms::ledger, pool)
        .thenCompose(this::nextOnPool)
        .handle(this::either)
        .whenComplete(this::both)
        .exceptionally(this::failed)
        .thenAccept(this::book)
        .thenRun(this::close);
  }

  /** Async without an executor: there, whatever completed it. */
  CompletableFuture<Void> asynchronous() {
    return pooled()
        .thenApplyAsync(StageForms::ledger) // expect: offload-to-common-pool
        .thenComposeAsync(this::nextOnPool)
        .handleAsync(this::either) // expect: offload-to-common-pool
        .whenCompleteAsync(this::both) // expect: offload-to-common-pool
        .exceptionallyAsync(this::failed) // expect: offload-to-common-pool
        .thenAcceptAsync(this::book) // expect: offload-to-common-pool
        .thenRunAsync(this::close) // expect: offload-to-common-pool
        .thenRunAsync(this::close, pool);
  }

  CompletableFuture<Void> started() {
    return CompletableFuture.runAsync(this::close) // expect: offload-to-common-pool
        .thenCompose(
            done ->
                CompletableFuture.runAsync(
                    new Runnable() {
                      @Override
                      public void run() {
                        close(); // expect: offload-to-common-pool
                      }
                    }))
        .thenCompose(done -> CompletableFuture.runAsync(this::close, pool));
  }

  CompletableFuture<String> objects() {
    return asked()
        .thenCompose(
            new Function<String, CompletableFuture<String>>() {
              @Override
              public CompletableFuture<String> apply(String account) {
                ledger(account); // expect: offload-to-common-pool
                return asked();
              }
            })
        .handle(
            new BiFunction<String, Throwable, String>() {
              @Override
              public String apply(String account, Throwable failure) {
                return ledger(account); // expect: offload-to-common-pool
              }
            })
        .whenComplete(
            new BiConsumer<String, Throwable>() {
              @Override
              public void accept(String account, Throwable failure) {
                ledger(account); // expect: offload-to-common-pool
              }
            })
        .exceptionally(
            new Function<Throwable, String>() {
              @Override
              public String apply(Throwable failure) {
                return ledger("failed"); // expect: offload-to-common-pool
              }
            });
  }

  CompletableFuture<Void> objectsOfTwo() {
    CompletableFuture<String> two =
        asked()
            .thenCombine(
                pooled(),
                new BiFunction<String, String, String>() {
                  @Override
                  public String apply(String one, String other) {
                    return ledger(one); // expect: offload-to-common-pool
                  }
                });
    return two.thenAcceptAsync(
        new Consumer<String>() {
          @Override
          public void accept(String account) {
            ledger(account);
          }
        },
        pool);
  }

  /** The last one of both, or the first one of either. */
  CompletableFuture<Void> ofTwo() {
    return pooled()
        .thenCombine(asked(), this::join) // expect: offload-to-common-pool
        .applyToEither(asked(), StageForms::ledger) // expect: offload-to-common-pool
        .thenAcceptBoth(asked(), this::together) // expect: offload-to-common-pool
        .runAfterBoth(asked(), this::close) // expect: offload-to-common-pool
        .runAfterEither(asked(), this::close); // expect: offload-to-common-pool
  }

  CompletableFuture<Void> ofTwoAsynchronously() {
    return pooled()
        .thenCombineAsync(pooled(), this::join) // expect: offload-to-common-pool
        .applyToEitherAsync(pooled(), StageForms::ledger) // expect: offload-to-common-pool
        .acceptEitherAsync(pooled(), this::book) // expect: offload-to-common-pool
        .runAfterBothAsync(pooled(), this::close) // expect: offload-to-common-pool
        .runAfterEitherAsync(pooled(), this::close) // expect: offload-to-common-pool
        .runAfterEitherAsync(pooled(), this::close, pool);
  }

  CompletableFuture<Void> ofTwoRight() {
    return pooled()
        .thenCombine(pooled(), this::join)
        .applyToEither(pooled(), StageForms::ledger)
        .acceptEither(pooled(), this::book)
        .runAfterBoth(pooled(), this::close)
        .runAfterEither(pooled(), this::close)
        .runAfterBothAsync(asked(), this::close, pool);
  }

  /** Nothing new is computed inside: what follows stays where it was. */
  CompletableFuture<String> composedOfWhatIsThere() {
    CompletableFuture<String> wrong =
        asked()
            .thenCompose(account -> CompletableFuture.completedFuture(account))
            .thenApply(account -> ledger(account)); // expect: offload-to-common-pool
    return pooled()
        .thenCompose(account -> CompletableFuture.completedFuture(account))
        .thenApply(account -> ledger(account))
        .thenCombineAsync(wrong, this::join, pool);
  }

  /** What is started later starts on the executor, or in the common pool; never on the timer. */
  CompletableFuture<String> later() {
    CompletableFuture<String> right =
        CompletableFuture.supplyAsync(
                StageForms::ledgerOfToday,
                CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, pool))
            .thenApply(StageForms::ledger);
    return CompletableFuture.supplyAsync(
            new Supplier<String>() {
              @Override
              public String get() {
                return ledger("today"); // expect: offload-to-common-pool
              }
            },
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS))
        .thenApply(StageForms::ledger) // expect: offload-to-common-pool
        .thenCombineAsync(right, this::join, pool);
  }

  private CompletableFuture<String> next(String account) {
    ledger(account);
    return asked();
  }

  private CompletableFuture<String> nextOnPool(String account) {
    return CompletableFuture.supplyAsync(() -> ledger(account), pool);
  }

  private String either(String account, Throwable failure) {
    return ledger(account);
  }

  private void both(String account, Throwable failure) {
    ledger(account);
  }

  private String join(String one, String other) {
    return ledger(one) + other;
  }

  private void together(String one, String other) {
    ledger(one);
  }

  private String failed(Throwable failure) {
    return ledger("failed");
  }

  private void book(String account) {
    ledger(account);
  }

  private void close() {
    ledger("close");
  }

  private static String ledgerOfToday() {
    return ledger("today");
  }

  private static String ledger(String account) {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return account;
  }
}
