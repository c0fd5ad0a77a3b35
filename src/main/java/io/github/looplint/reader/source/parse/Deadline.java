package io.github.looplint.reader.source.parse;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The last resort against input that keeps a parser busy for hours: its thread is abandoned.
 *
 * <p>Nothing can stop it, since the parser asks for no interrupt; it is a daemon, so that the
 * process can end.
 */
final class Deadline {
  private static final ExecutorService THREADS = BigStack.elastic();

  private Deadline() {}

  /**
   * Runs a task on a thread with a big stack.
   *
   * @return its result, or empty when it took too long
   */
  static <R> Optional<R> run(Callable<R> task, Duration limit) {
    Future<R> pending = THREADS.submit(task);
    try {
      return Optional.of(pending.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      pending.cancel(true);
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CompletionException("interrupted while reading", interrupted);
    } catch (ExecutionException failed) {
      throw new CompletionException(failed.getCause());
    }
  }
}
