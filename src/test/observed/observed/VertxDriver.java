package observed;

import io.vertx.core.Verticle;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Deploys verticles, asks every route and every address that their code names, and undeploys. */
final class VertxDriver implements Driver {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");
  private static final Set<Class<?>> MESSAGES =
      Set.of(byte[].class, Buffer.class, JsonObject.class, Integer.class, Long.class);
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
      List<Object> messages = messages(type, plan);
      call(vertx, texts, messages);
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
      call(vertx, texts, messages);
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

  /** A text, and what else the code may expect and a message can be. */
  private List<Object> messages(Class<?> type, Plan plan) {
    List<Object> messages = new ArrayList<>(List.of("a"));
    plan.casts(type).stream()
        .filter(MESSAGES::contains)
        .forEach(cast -> messages.add(arguments.of(cast)));
    return messages;
  }

  private static void call(Vertx vertx, List<String> texts, List<Object> messages) {
    for (String text : texts) {
      if (!text.startsWith("/")) {
        messages.forEach(message -> vertx.eventBus().request(text, message));
      }
    }
  }

  private static List<CompletableFuture<?>> ask(int port, List<String> texts) {
    List<CompletableFuture<?>> answers = new ArrayList<>();
    List<String> paths = new ArrayList<>(List.of("/"));
    for (String text : texts) {
      if (text.matches("/\\S+")) {
        paths.add(text);
        // How SockJS begins.
        paths.add(text + "/1/1/xhr");
      }
    }
    for (String path : paths) {
      for (String method : METHODS) {
        String place = path.replaceAll("[:*{][\\w}]*", "1");
        HttpRequest request =
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + place))
                .timeout(PATIENCE)
                .header("Authorization", "Basic YTph")
                .method(method, HttpRequest.BodyPublishers.ofString("a"))
                .build();
        answers.add(CLIENT.sendAsync(request, BodyHandlers.ofString()));
      }
    }
    for (String path : paths) {
      if (path.equals("/") || path.endsWith("/*")) {
        // The path of SockJS, which leaves out its own protocol.
        answers.add(talk("ws://127.0.0.1:" + port + path.replace("*", "websocket")));
      }
    }
    return answers;
  }

  private static CompletableFuture<?> talk(String address) {
    return CLIENT
        .newWebSocketBuilder()
        .connectTimeout(PATIENCE)
        .buildAsync(URI.create(address), new WebSocket.Listener() {})
        .thenCompose(socket -> socket.sendText("a", true));
  }
}
