package samples.jdk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Futures that a function gives which is to give nothing: nobody waits, nobody sees them fail. */
final class DroppedInCallbacks {
  private final Store store;
  private final Executor workers;

  DroppedInCallbacks(Store store, Executor workers) {
    this.store = store;
    this.workers = workers;
  }

  /** A store whose answers come later. */
  interface Store {
    CompletableFuture<String> load(String key);

    CompletionStage<Void> save(String key, String value);
  }

  CompletableFuture<Void> lambda(String key) {
    return store.load(key).thenAccept(value -> store.save(key, value)); // expect: dropped-in-callback
  }

  CompletableFuture<Void> reference(String key) {
    return store.load(key).thenAccept(store::load); // expect: dropped-in-callback
  }

  CompletableFuture<String> onFailure(String key) {
    return store
        .load(key)
        .whenComplete((value, failure) -> store.save(key, "failed")); // expect: dropped-in-callback
  }

  CompletableFuture<Void> task(String key) {
    return CompletableFuture.runAsync(() -> store.save(key, "v"), workers); // expect: dropped-in-callback
  }

  void forgottenTask(String key) {
    CompletableFuture.runAsync(() -> store.save(key, "v"), workers); // expect: dropped-in-callback
  }

  void each(List<String> keys, Optional<String> key) {
    keys.forEach(k -> store.save(k, "v")); // expect: dropped-in-callback
    key.ifPresent(store::load); // expect: dropped-in-callback
    workers.execute(() -> store.save("a", "v")); // expect: dropped-in-callback
    new Thread(() -> store.save("a", "v"), "saver").start(); // expect: dropped-in-callback
    Runnable later = () -> store.load("a"); // expect: dropped-in-callback
    later.run();
  }

  CompletableFuture<Void> composed(String key) {
    return store
        .load(key)
        .thenCompose(store::load)
        .thenCompose(value -> store.save(key, value));
  }

  void seenTo(List<String> keys) {
    keys.forEach(k -> store.save(k, "v").exceptionally(this::log));
    workers.execute(() -> store.save("a", "v").whenComplete((saved, failure) -> log(failure)));
    workers.execute(() -> logged("a"));
    keys.forEach(CompletableFuture::completedFuture);
  }

  private CompletionStage<Void> logged(String key) {
    return store.save(key, "v").exceptionally(this::log);
  }

  private Void log(Throwable failure) {
    System.getLogger("shop").log(System.Logger.Level.ERROR, "not saved", failure);
    return null;
  }
}
