package io.github.looplint.reader.source.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Runs work on daemon threads whose stack holds deeply nested sources. */
public final class BigStack {
  /** Reserved, not committed: what is not used costs nothing. */
  private static final long STACK_BYTES = 512L << 20;

  private static final long IDLE_SECONDS = 2;

  private BigStack() {}

  /**
   * Applies a function to each item.
   *
   * @param threads how many items are worked on at the same time; at least 1
   * @param work must not return null
   * @param done told how many items are finished, from 1 on, in order, on the working threads, one
   *     call at a time
   * @return the results in the order of the items
   * @throws RuntimeException what the work threw for the first item (in their order) that failed
   */
  public static <T, R> List<R> map(
      List<T> items, int threads, Function<T, R> work, IntConsumer done) {
    ExecutorService pool = Executors.newFixedThreadPool(threads, factory());
    try {
      Progress progress = new Progress(done);
      List<Future<R>> pending = new ArrayList<>(items.size());
      for (T item : items) {
        pending.add(
            pool.submit(() -> {
              R result = work.apply(item);
              progress.oneMore();
              return result;
            }));
      }
      List<R> results = new ArrayList<>(items.size());
      for (Future<R> one : pending) {
        results.add(resultOf(one));
      }
      return Collections.unmodifiableList(results);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Threads that are made when needed, wait a little for more work, and may be abandoned. */
  static ExecutorService elastic() {
    return new ThreadPoolExecutor(
        0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), factory());
  }

  private static ThreadFactory factory() {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      String name = "looplint-" + count.incrementAndGet();
      Thread thread = new Thread(null, task, name, STACK_BYTES);
      thread.setDaemon(true);
      return thread;
    };
  }

  private static <R> R resultOf(Future<R> pending) {
    try {
      return pending.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CompletionException("interrupted while reading", interrupted);
    } catch (ExecutionException failed) {
      throw rethrown(failed);
    }
  }

  private static RuntimeException rethrown(ExecutionException failed) {
    Throwable cause = failed.getCause();
    if (cause instanceof RuntimeException unchecked) {
      return unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new CompletionException(failed);
  }

  /** Counts and tells in one step, so that the numbers come in order. */
  private static final class Progress {
    private final IntConsumer done;
    private int count;

    Progress(IntConsumer done) {
      this.done = done;
    }

    synchronized void oneMore() {
      done.accept(++count);
    }
  }
}
