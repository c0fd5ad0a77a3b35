package observed;

import io.vertx.core.Verticle;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Deploys verticles, asks every route and every address that their code names, and undeploys. */
final class VertxDriver implements Driver {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Arguments arguments;

  VertxDriver(Arguments arguments) {
    this.arguments = arguments;
  }

  @Override
  public void drive(Class<?> type, Plan plan) throws Exception {
    if (!Verticle.class.isAssignableFrom(type)
        || Modifier.isAbstract(type.getModifiers())
        || plan.isMade(type)) {
      return;
    }
    Verticle verticle = (Verticle) arguments.make(type);
    if (verticle == null) {
      return;
    }
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    try {
      Probe.await(
          type, vertx.deployVerticle(verticle).toCompletionStage().toCompletableFuture()::isDone);
      List<String> texts = plan.texts(type);
      call(vertx, texts);
      for (int turn = 0; Quick.PENDING.get() > 0 && turn < 100; turn++) {
        TimeUnit.MILLISECONDS.sleep(10);
      }
      List<CompletableFuture<?>> answers = new ArrayList<>();
      for (int port : Quick.ports(type)) {
        listening(port);
        answers.addAll(ask(port, texts));
      }
      Probe.await(type, CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))::isDone);
      // By now those are there too that came late.
      call(vertx, texts);
      Probe.await(type, () -> false);
    } finally {
      Probe.await(type, vertx.close().toCompletionStage().toCompletableFuture()::isDone);
    }
  }

  /** Waits until somebody listens. */
  private static void listening(int port) throws InterruptedException {
    for (int turn = 0; turn < 100; turn++) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        return;
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(10);
      }
    }
  }

  private static void call(Vertx vertx, List<String> texts) {
    texts.stream()
        .filter(text -> !text.startsWith("/"))
        .forEach(address -> vertx.eventBus().request(address, "a"));
  }

  private static List<CompletableFuture<?>> ask(int port, List<String> texts) {
    List<CompletableFuture<?>> answers = new ArrayList<>();
    List<String> paths = new ArrayList<>(List.of("/"));
    texts.stream().filter(text -> text.matches("/\\S+")).forEach(paths::add);
    for (String path : paths) {
      for (String method : METHODS) {
        String place = path.replaceAll("[:*{][\\w}]*", "1");
        HttpRequest request =
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + place))
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.ofString("a"))
                .build();
        answers.add(CLIENT.sendAsync(request, BodyHandlers.ofString()));
      }
    }
    URI socket = URI.create("ws://127.0.0.1:" + port + "/");
    answers.add(
        CLIENT
            .newWebSocketBuilder()
            .connectTimeout(PATIENCE)
            .buildAsync(socket, new java.net.http.WebSocket.Listener() {}));
    return answers;
  }
}
