package samples.guava;

import com.google.common.util.concurrent.FluentFuture;
import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import java.util.concurrent.Callable;

/** Guava's futures that nobody takes. */
final class DroppedFutures {
  private final ListeningExecutorService executor;
  private final SettableFuture<String> done = SettableFuture.create();

  DroppedFutures(ListeningExecutorService executor) {
    this.executor = executor;
  }

  /** A client that answers later. */
  interface Client {
    ListenableFuture<String> call(String request);
  }

  void dropped(Client client, Callable<String> task) {
    client.call("a"); // expect: dropped-future
    Futures.transform(client.call("a"), String::trim, executor); // expect: dropped-future
    FluentFuture.from(client.call("a")).transform(String::trim, executor); // expect: dropped-future
    Futures.submit(task, executor); // expect: dropped-future
  }

  ListenableFuture<String> taken(Client client, Callable<String> task) {
    Futures.addCallback(
        client.call("a"),
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String result) {}

          @Override
          public void onFailure(Throwable failure) {}
        },
        executor);
    Futures.catching(client.call("a"), RuntimeException.class, e -> "", executor);
    FluentFuture.from(client.call("a")).catching(RuntimeException.class, e -> "", executor);
    client.call("a").addListener(() -> {}, MoreExecutors.directExecutor());
    executor.submit(task);
    done.set("done");
    done();
    return Futures.transform(client.call("a"), String::trim, executor);
  }

  ListenableFuture<String> done() {
    return done;
  }
}
