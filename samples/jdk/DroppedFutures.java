package samples.jdk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/** Futures that nobody takes. */
final class DroppedFutures {
  private static final System.Logger LOG = System.getLogger("shop");

  private DroppedFutures() {}

  /** A store whose answers come later. */
  interface Store {
    CompletableFuture<String> load(String key);

    CompletionStage<Void> save(String key, String value);
  }

  /** What computes its total only when it is asked. */
  interface Basket {
    String getTotal();

    void pay();
  }

  /** Starts work and forgets it. */
  static final class Statements {
    private final Store store;
    private final ExecutorService executor;

    Statements(Store store, ExecutorService executor) {
      this.store = store;
      this.executor = executor;
    }

    void started(String key) {
      store.load(key); // expect: dropped-future
      store.save(key, "v"); // expect: dropped-future
      CompletableFuture.runAsync(this::tidy, executor); // expect: dropped-future
      CompletableFuture.supplyAsync(() -> key.trim()); // expect: dropped-future
    }

    CompletableFuture<String> taken(String key) {
      store.save(key, "v").whenComplete((done, failure) -> report(failure));
      CompletableFuture<String> loaded = store.load(key);
      return loaded.thenApply(String::trim);
    }

    void askedAhead(Basket basket) {
      CompletableFuture.runAsync(
          () -> {
            String total = basket.getTotal();
            LOG.log(System.Logger.Level.DEBUG, "computed {0}", total);
          });
      CompletableFuture.runAsync(basket::pay); // expect: dropped-future
    }

    CompletableFuture<Void> forgottenReturn(boolean full) {
      if (full) {
        CompletableFuture.failedFuture(new TimeoutException("full")); // expect: dropped-future
      }
      return CompletableFuture.completedFuture(null);
    }

    CompletableFuture<Void> rememberedReturn(boolean full) {
      if (full) {
        return CompletableFuture.failedFuture(new TimeoutException("full"));
      }
      return CompletableFuture.completedFuture(null);
    }

    void inLoops(List<String> keys) {
      for (String key : keys) {
        store.load(key); // expect: dropped-future
      }
      keys.forEach(key -> {
        String trimmed = key.trim();
        store.load(trimmed); // expect: dropped-future
      });
    }

    void allInLoops(List<String> keys) {
      List<CompletableFuture<String>> all = new ArrayList<>();
      for (String key : keys) {
        all.add(store.load(key));
      }
      CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0]))
          .whenComplete((done, failure) -> report(failure));
    }

    void executors(Runnable task) {
      executor.submit(task);
      executor.execute(task);
    }

    private void tidy() {
      report(null);
    }

    private void report(Throwable failure) {}
  }

  /** Of stages, the last one is what is dropped. */
  static final class Stages {
    private final Store store;
    private volatile CompletableFuture<String> pending = new CompletableFuture<>();

    Stages(Store store) {
      this.store = store;
    }

    void unhandled(String key) {
      store.load(key).thenCompose(value -> store.load(value + "!")); // expect: dropped-future
      store.load(key).thenApply(String::trim); // expect: dropped-future
      store.load(key).thenAccept(this::show); // expect: dropped-future
      store.load(key).thenRun(() -> show(key)); // expect: dropped-future
      store.load(key).thenCompose(store::load); // expect: dropped-future
      CompletableFuture.allOf(store.load(key), store.load("b")); // expect: dropped-future
    }

    void handled(String key) {
      store.load(key).thenAccept(this::show).exceptionally(this::log);
      store.load(key).handle((value, failure) -> value == null ? "" : value);
      store.load(key).whenComplete((value, failure) -> show(value));
      store.load(key).whenCompleteAsync((value, failure) -> show(value));
      store.load(key).thenCompose(store::load).exceptionally(failure -> "");
      store.load(key).exceptionally(failure -> "").thenAccept(this::show);
    }

    /** What was looked at is the first load; the second one is new. */
    void handledTooEarly(String key) {
      store.load(key).exceptionally(failure -> "").thenCompose(store::load); // expect: dropped-future
      store
          .load(key)
          .exceptionally(failure -> "")
          .thenCombine(store.load("b"), String::concat); // expect: dropped-future
    }

    void handledInside(String key) {
      store
          .load(key)
          .exceptionally(failure -> "")
          .thenCompose(value -> store.load(value).exceptionally(failure -> ""));
    }

    /** Somebody has the future that these are put behind. */
    CompletableFuture<String> besides(String key) {
      CompletableFuture<String> loaded = store.load(key);
      loaded.thenAccept(this::show);
      return loaded;
    }

    void besidesHandled(String key) {
      CompletableFuture<String> loaded = store.load(key);
      loaded.exceptionally(failure -> "");
      loaded.thenAccept(this::show);
    }

    void besidesKept(String key) {
      CompletableFuture<String> loaded = store.load(key);
      pending = loaded;
      loaded.thenAccept(this::show);
    }

    String besidesWaited(String key) {
      CompletableFuture<String> loaded = store.load(key);
      loaded.thenAccept(this::show);
      return loaded.join();
    }

    void besidesNobody(String key) {
      CompletableFuture<String> loaded = store.load(key);
      if (!loaded.isDone()) {
        loaded.thenAccept(this::show); // expect: dropped-future
      }
    }

    /** A future that is only ever completed is a signal; one that fails, fails unseen. */
    void signals(Runnable task) {
      CompletableFuture<String> go = new CompletableFuture<>();
      go.thenAccept(this::show);
      task.run();
      go.complete("go");
    }

    void lostSignals(Throwable failure) {
      CompletableFuture<String> go = new CompletableFuture<>();
      go.thenAccept(this::show); // expect: dropped-future
      go.completeExceptionally(failure);
    }

    /** These give the future itself. */
    void sameFuture() {
      pending.orTimeout(1, TimeUnit.SECONDS);
      pending.completeOnTimeout("late", 1, TimeUnit.SECONDS);
      pending.completeAsync(() -> "done");
      pending.complete("now");
      pending.completeExceptionally(new TimeoutException());
      pending.obtrudeValue("then");
      pending.cancel(true);
    }

    void sameDropped(String key) {
      store.load(key).orTimeout(1, TimeUnit.SECONDS); // expect: dropped-future
    }

    CompletableFuture<String> sameReturned(String key) {
      CompletableFuture<String> loaded = store.load(key);
      loaded.orTimeout(1, TimeUnit.SECONDS);
      return loaded;
    }

    private void show(String value) {}

    private Void log(Throwable failure) {
      return null;
    }
  }

  /** Tasks that catch what they throw lose nothing. */
  static final class QuietTasks {
    private final ExecutorService executor;
    private final Store store;

    QuietTasks(ExecutorService executor, Store store) {
      this.executor = executor;
      this.store = store;
    }

    void quiet() {
      CompletableFuture.runAsync(
          () -> {
            try {
              refresh();
            } catch (RuntimeException e) {
              report(e);
            }
          });
      CompletableFuture.runAsync(this::guarded, executor);
      CompletableFuture.runAsync(() -> guarded());
      CompletableFuture.runAsync(() -> guarded()).thenRun(this::guarded);
      schedule(this::guarded);
      CompletableFuture.runAsync(() -> checked("a"));
      CompletableFuture.runAsync(() -> halfGuarded("a")); // expect: dropped-future
      CompletableFuture.runAsync(() -> published("a"));
      CompletableFuture.runAsync(() -> startAll(), executor);
      closed().thenAccept(yes -> refresh());
      closedOrFailed().thenAccept(yes -> refresh()); // expect: dropped-future
      closedByTask().thenAccept(yes -> refresh()); // expect: dropped-future
      loadedBy("a", Store::hashCode); // expect: dropped-future
      CompletableFuture.runAsync(() -> publishedQuietly("a")); // expect: dropped-in-callback
    }

    /** What it is given is not all that it does. */
    private CompletableFuture<String> loadedBy(String key, Function<Store, Integer> number) {
      return store.load(key + number.apply(store));
    }

    /** What fails in here does not fail there. */
    private void startAll() {
      store.load("a"); // expect: dropped-future
      store.save("a", "v").exceptionally(failure -> null);
    }

    /** A signal: whoever completes it never lets it fail. */
    private CompletableFuture<Boolean> closed() {
      CompletableFuture<Boolean> closed = new CompletableFuture<>();
      store.load("a").whenComplete((value, failure) -> closed.complete(failure == null));
      return closed;
    }

    /** A task that completes it may fail, and lets it fail. */
    private CompletableFuture<Boolean> closedByTask() {
      CompletableFuture<Boolean> closed = new CompletableFuture<>();
      closed.completeAsync(() -> store.load("a").join().isEmpty(), executor);
      return closed;
    }

    private CompletableFuture<Boolean> closedOrFailed() {
      CompletableFuture<Boolean> closed = new CompletableFuture<>();
      store
          .load("a")
          .whenComplete(
              (value, failure) -> {
                if (failure == null) {
                  closed.complete(true);
                } else {
                  closed.completeExceptionally(failure);
                }
              });
      return closed;
    }

    /** Whoever gets the future may look at its failure; the log has it already. */
    private CompletableFuture<Void> published(String key) {
      CompletableFuture<Void> done = new CompletableFuture<>();
      store
          .save(key, "v")
          .whenComplete(
              (saved, failure) -> {
                if (failure == null) {
                  done.complete(null);
                } else {
                  LOG.log(System.Logger.Level.ERROR, key, failure);
                  done.completeExceptionally(failure);
                }
              });
      return done;
    }

    private CompletableFuture<Void> publishedQuietly(String key) {
      CompletableFuture<Void> done = new CompletableFuture<>();
      store
          .save(key, "v")
          .whenComplete(
              (saved, failure) -> {
                if (failure == null) {
                  done.complete(null);
                } else {
                  done.completeExceptionally(failure);
                }
              });
      return done;
    }

    private void checked(String key) {
      Objects.requireNonNull(key);
      if (!key.isEmpty()) {
        try {
          refresh();
        } catch (RuntimeException e) {
          report(e);
        }
      }
    }

    private void halfGuarded(String key) {
      if (key.isEmpty()) {
        refresh();
      } else {
        try {
          refresh();
        } catch (RuntimeException e) {
          report(e);
        }
      }
    }

    void loud() {
      CompletableFuture.runAsync(this::refresh, executor); // expect: dropped-future
      CompletableFuture.runAsync(this::thrownAgain); // expect: dropped-future
      CompletableFuture.runAsync(this::oneKind); // expect: dropped-future
      CompletableFuture.runAsync(this::guarded).thenRun(this::refresh); // gap: dropped-future (what only a stage computes is taken for harmless)
      store.load("a").thenRun(this::guarded); // expect: dropped-future
      schedule(this::refresh); // expect: dropped-future
    }

    private CompletableFuture<Void> schedule(Runnable task) {
      return CompletableFuture.runAsync(task, executor);
    }

    private void guarded() {
      long start = System.nanoTime();
      try {
        refresh();
      } catch (Exception e) {
        report(e);
      } finally {
        report(System.nanoTime() - start);
      }
    }

    private void thrownAgain() {
      try {
        refresh();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    private void oneKind() {
      try {
        refresh();
      } catch (IllegalArgumentException e) {
        report(e);
      }
    }

    private void refresh() {}

    private void report(Object what) {}
  }

  /** Methods whose result may be dropped: they hold it, or there is nothing in it. */
  static final class Keepers {
    private final CompletableFuture<String> completion = new CompletableFuture<>();
    private final Queue<CompletableFuture<String>> open = new ArrayDeque<>();
    private final Map<String, CompletableFuture<String>> byKey = new ConcurrentHashMap<>();
    private final Store store;
    private Consumer<String> listener = value -> {};
    private CompletableFuture<String> last;

    Keepers(Store store) {
      this.store = store;
    }

    void calls(String key, CompletableFuture<String> given) {
      expect(v -> {});
      queued(key);
      cached(key);
      stored(key);
      logged(key);
      watched(given);
      complete();
      refusing(key);
      many(key);
      byKey.put(key, given);
      byKey.remove(key);
      byKey.computeIfAbsent(key, store::load);
      open.poll();
      fresh(key); // expect: dropped-future
      validated(key); // expect: dropped-future
      fleeting(key); // expect: dropped-future
    }

    CompletableFuture<String> expect(Consumer<String> listener) {
      this.listener = listener;
      return completion;
    }

    CompletableFuture<String> queued(String key) {
      CompletableFuture<String> loaded = store.load(key);
      open.add(loaded);
      return loaded;
    }

    CompletableFuture<String> cached(String key) {
      return byKey.computeIfAbsent(key, store::load);
    }

    CompletableFuture<String> stored(String key) {
      last = store.load(key);
      return last;
    }

    CompletableFuture<String> logged(String key) {
      return store.load(key).whenComplete((value, failure) -> listener.accept(value));
    }

    CompletableFuture<String> watched(CompletableFuture<String> given) {
      given.whenComplete((value, failure) -> listener.accept(value));
      return given;
    }

    CompletableFuture<String> complete() {
      return CompletableFuture.completedFuture("");
    }

    /** It holds what it starts; that it refuses to is said for whoever asks. */
    CompletableFuture<String> refusing(String key) {
      if (key.isEmpty()) {
        return CompletableFuture.failedFuture(new IllegalArgumentException(key));
      }
      return queued(key);
    }

    CompletableFuture<String> many(String key) {
      return key.isEmpty() ? complete() : cached(key);
    }

    CompletableFuture<String> fresh(String key) {
      return store.load(key);
    }

    /** Its failure is all that it has to say. */
    CompletableFuture<String> validated(String key) {
      if (key.isEmpty()) {
        return CompletableFuture.failedFuture(new IllegalArgumentException(key));
      }
      return CompletableFuture.completedFuture(key);
    }

    CompletableFuture<String> fleeting(String key) {
      CompletableFuture<String> result = new CompletableFuture<>();
      store.load(key).whenComplete((value, failure) -> result.completeExceptionally(failure));
      return result;
    }

    /** The task is a future, and is waited for. */
    void tasks(FutureTask<String> task) throws Exception {
      run(task);
      task.get();
    }

    private CompletableFuture<Void> run(Runnable task) {
      return CompletableFuture.runAsync(task);
    }
  }

  /** What is named for it, and what cannot fail. */
  static final class Meant {
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Store store;
    private final ExecutorService executor;

    Meant(Store store, ExecutorService executor) {
      this.store = store;
      this.executor = executor;
    }

    void preload(String key) {
      CompletableFuture.runAsync(() -> compute(key), executor);
    }

    void load(String key) {
      CompletableFuture.runAsync(() -> compute(key), executor); // expect: dropped-future
    }

    void sent(Process process) {
      sendAndForget("a");
      process.onExit().thenRun(() -> compute("a"));
      CompletableFuture.runAsync(() -> logged("a"));
      CompletableFuture.runAsync(() -> names.put("a", "b"));
      CompletableFuture.runAsync(() -> names.keySet().parallelStream().forEach(k -> names.put(k, named(k))));
    }

    private String named(String key) {
      return names.getOrDefault(key, key);
    }

    private CompletableFuture<Void> sendAndForget(String key) {
      return CompletableFuture.runAsync(() -> compute(key), executor);
    }

    private CompletableFuture<String> logged(String key) {
      return store.load(key).whenComplete((value, failure) -> compute(value));
    }

    private void compute(String key) {}
  }
}
