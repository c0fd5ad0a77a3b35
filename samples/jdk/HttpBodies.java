package samples.jdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;

/** The HTTP client reads bodies on its own executor, where it may wait; its future completes in the common pool. */
final class HttpBodies {
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpClient withExecutor = HttpClient.newBuilder().executor(workers).build();

  private static HttpRequest page() {
    return HttpRequest.newBuilder(URI.create("http://localhost")).build();
  }

  CompletableFuture<String> references() {
    return client
        .sendAsync(page(), this::read)
        .thenApply(HttpBodies::save); // expect: offload-to-common-pool via save > Files#writeString
  }

  CompletableFuture<String> withExecutor() {
    return withExecutor
        .sendAsync(page(), this::read)
        .thenApply(HttpBodies::save); // expect: offload-to-common-pool via save > Files#writeString
  }

  CompletableFuture<String> withExecutorRight() {
    return withExecutor.sendAsync(page(), this::read).thenApplyAsync(HttpBodies::save, workers);
  }

  /** How an answer is read, as a lambda, a method reference or an object. */
  private BodySubscriber<String> read(ResponseInfo info) {
    save("head");
    return BodySubscribers.mapping(
        BodySubscribers.ofString(StandardCharsets.UTF_8), HttpBodies::saveText);
  }

  CompletableFuture<HttpResponse<String>> lambda() {
    return client.sendAsync(
        page(),
        info -> {
          save("head");
          return BodySubscribers.mapping(
              BodySubscribers.ofString(StandardCharsets.UTF_8), text -> saveText(text));
        });
  }

  CompletableFuture<HttpResponse<Void>> object() {
    return client.sendAsync(
        page(),
        new BodyHandler<Void>() {
          @Override
          public BodySubscriber<Void> apply(ResponseInfo info) {
            save("head");
            return new Saving();
          }
        });
  }

  /** Called with each part, on the client's executor. */
  private static final class Saving implements BodySubscriber<Void> {
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    @Override
    public CompletionStage<Void> getBody() {
      return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
      save("part");
    }

    @Override
    public void onError(Throwable failure) {
      save("failed");
      done.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      save("end");
      done.complete(null);
    }
  }

  CompletableFuture<HttpResponse<Void>> parts() {
    return client.sendAsync(page(), BodyHandlers.ofByteArrayConsumer(part -> save("part")));
  }

  /** The answer of one whose body is read in lines comes from the common pool all the same. */
  CompletableFuture<Long> lines() {
    return client
        .sendAsync(page(), BodyHandlers.ofString())
        .thenApply(answer -> answer.body().lines().map(line -> saveText(line)).count()); // expect: offload-to-common-pool
  }

  private static String save(HttpResponse<String> answer) {
    return saveText(answer.body());
  }

  private static void save(String what) {
    saveText(what);
  }

  private static String saveText(String text) {
    try {
      Files.writeString(Path.of("page.html"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text;
  }
}
